import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Json } from "@lumkit/tool-openapi-diff/json";
import { apisIn, CommandError, calledIn, refuse } from "../cli/command.js";
import { messageOf } from "../cli/message-of.js";
import { lockFile, upstreamFile } from "../document/apis.js";
import { readYaml, type YamlFile } from "../document/read-yaml.js";
import { type Accepted, acceptDocument } from "./accept.js";
import { canonicalText } from "./canonical.js";
import { download } from "./download.js";
import { isPinned, type Lock, lockOf, lockText, type Origin, readLock } from "./lock-file.js";
import { lostParts } from "./lost-parts.js";

export interface Pulled {
  readonly api: string;
  readonly from: string;
  /** What a person who reads the result must know. */
  readonly notes: readonly string[];
  /** Empty if nothing has changed. */
  readonly files: [path: string, text: string][];
}

/** Where each API's document is pulled from: the place that `--from` names for one API, or the address in its lock file. */
export function placesOf(names: readonly string[], from: string | boolean | undefined): [api: string, place: string][] {
  const apis = apisIn(names);
  if (typeof from !== "string") return apis.map((api) => [api, addressOf(api)]);
  const [api, ...others] = names;
  if (api === undefined || others.length > 0)
    throw new CommandError("Cannot take several APIs from one place: name the one that --from is for");
  return [[api, from]];
}

function addressOf(api: string): string {
  const address = readLock(api)?.url;
  if (address === undefined)
    throw new CommandError(`Cannot pull ${api}: the address of its document is not known, give it with --from`);
  return address;
}

interface Expected {
  /** The document that it must be like; by default the present one. */
  readonly compared?: Json;
  /** Whether it may lack operations that this document has. */
  readonly mayLose?: boolean;
}

/** @throws {CommandError} there is no document, or it is not one of this API. */
export async function pullOne(api: string, from: string, expected: Expected = {}): Promise<Pulled> {
  const upstream = readYaml(upstreamFile(api));
  refuse(upstream.findings);
  const present = readLock(api);
  // After a pull that was killed half way, the lock may not be that of the file.
  const lock = present !== undefined && isPinned(api, present) ? present : undefined;
  try {
    const read = await textFrom(from, lock);
    if (read === undefined) return { api, from, notes: [], files: [] };
    const compared = expected.compared ?? upstream.value;
    const accepted = acceptDocument(read.text, compared);
    if (lock !== undefined && isSame(accepted, upstream)) return { api, from, notes: [], files: [] };
    const lost = lostParts(compared, accepted.document);
    if (lost.length > 0 && expected.mayLose !== true)
      throw new Error(
        `it lacks ${lost.join(", ")}: check that it is whole, and if the vendor has removed them, repeat with --lost`,
      );
    const notes = [...accepted.notes, ...(lost.length > 0 ? [`lost ${lost.join(", ")}`] : [])];
    return { api, from, notes, files: filesOf(api, accepted, read.origin) };
  } catch (error) {
    throw new CommandError(`Cannot pull ${api} from "${from}": ${messageOf(error)}`);
  }
}

/**
 * The files of the first document of an API.
 *
 * @throws {CommandError} there is no document, or it cannot be built.
 */
export async function pullFirst(api: string, from: string): Promise<Pulled> {
  try {
    const read = await textFrom(from, undefined);
    if (read === undefined) throw new Error("the server sent no document");
    const accepted = acceptDocument(read.text, {});
    return { api, from, notes: accepted.notes, files: filesOf(api, accepted, read.origin) };
  } catch (error) {
    throw new CommandError(`Cannot pull ${api} from "${from}": ${messageOf(error)}`);
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

/** Two numbers that JavaScript cannot tell apart differ in their digits. */
function isSame(accepted: Accepted, { value, digits }: YamlFile): boolean {
  return isDeepStrictEqual([accepted.document, accepted.digits], [value, digits]);
}

function filesOf(api: string, { document, digits }: Accepted, origin: Origin): Pulled["files"] {
  const text = canonicalText(
    document,
    "Pulled from the vendor and never changed by hand: corrections belong in overlay.yaml.",
    digits,
  );
  return [
    [upstreamFile(api), text],
    [lockFile(api), lockText(lockOf(origin, text, document, new Date()))],
  ];
}
