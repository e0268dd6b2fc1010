import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Json } from "@lumkit/tool-openapi-diff/json";
import { apisIn, type Command, CommandError, calledIn, refuse } from "../cli/command.js";
import { writeFiles } from "../cli/files.js";
import { lockFile, upstreamFile } from "../document/apis.js";
import { readYaml } from "../document/read-yaml.js";
import { acceptDocument } from "./accept.js";
import { canonicalText } from "./canonical.js";
import { download } from "./download.js";
import { isPinned, type Lock, lockOf, lockText, type Origin, readLock } from "./lock-file.js";
import { published } from "./published.js";

export const pull: Command = {
  parameters: "[api ...] [--from <file|url>]",
  help: `Reads the document that the vendor publishes, JSON or YAML, and writes it to upstream.yaml in an order of its own, with
upstream.lock.json beside it. Asks the server only for what has changed; a document that says the same changes no file.

  --from   a file or an address to read instead, for one API. Without it: the address of the last pull, or else
           the one that the vendor's reference names.`,
  options: { from: { type: "string" } },
  async run({ names, options, progress }) {
    const apis = apisIn(names);
    const { from } = options;
    if (typeof from === "string" && names.length !== 1)
      throw new CommandError("Cannot pull several APIs from one place: name the one that --from is for");
    const pulled = [];
    for (const api of apis) {
      const place = typeof from === "string" ? from : addressOf(api);
      progress(`${api}: pulling ${place}`);
      pulled.push(await pullOne(api, place));
    }
    const wrote = writeFiles(new Map(pulled.flatMap(({ files }) => files)));
    return {
      lines: pulled.map(({ api, from: place, files }) =>
        files.length === 0
          ? `${api}: unchanged, ${place}`
          : `${api}: wrote ${files.map(([path]) => path).join(", ")}, from ${place}`,
      ),
      json: {
        apis: pulled.map(({ api, from: place, files }) => ({ api, from: place, changed: files.length > 0 })),
        wrote,
      },
    };
  },
};

export interface Pulled {
  readonly api: string;
  readonly from: string;
  /** Empty if nothing has changed. */
  readonly files: [path: string, text: string][];
}

/** Where an API's document is pulled from if nothing else is said. */
export function addressOf(api: string): string {
  const address = readLock(api)?.url ?? published[api];
  if (address === undefined)
    throw new CommandError(`Cannot pull ${api}: its document's address is not known, give it by --from`);
  return address;
}

/** @throws {CommandError} there is no document to be had, or none of this API. */
export async function pullOne(api: string, from: string): Promise<Pulled> {
  const upstream = readYaml(upstreamFile(api));
  refuse(upstream.findings);
  const present = readLock(api);
  // A lock that is not that of the file says nothing about it, as after a pull that was killed half way.
  const lock = present !== undefined && isPinned(api, present) ? present : undefined;
  try {
    const read = await textFrom(from, lock);
    if (read === undefined) return { api, from, files: [] };
    const document = acceptDocument(read.text, upstream.value);
    if (lock !== undefined && isDeepStrictEqual(document, upstream.value)) return { api, from, files: [] };
    return { api, from, files: filesOf(api, document, read.origin) };
  } catch (error) {
    throw new CommandError(`Cannot pull ${api} from "${from}": ${error instanceof Error ? error.message : error}`);
  }
}

async function textFrom(from: string, lock: Lock | undefined): Promise<{ text: string; origin: Origin } | undefined> {
  if (!/^https?:\/\//i.test(from))
    return { text: readFileSync(resolve(calledIn(), from), "utf8"), origin: { source: "file" } };
  const downloaded = await download(new URL(from), lock?.url === from ? lock : {});
  if (downloaded === undefined) return undefined;
  const { text, ...validators } = downloaded;
  return { text, origin: { source: "url", url: from, ...validators } };
}

function filesOf(api: string, document: Json, origin: Origin): Pulled["files"] {
  const text = canonicalText(
    document,
    "Pulled from the vendor and never changed by hand: corrections belong in overlay.yaml.",
  );
  return [
    [upstreamFile(api), text],
    [lockFile(api), lockText(lockOf(origin, text, document, new Date()))],
  ];
}
