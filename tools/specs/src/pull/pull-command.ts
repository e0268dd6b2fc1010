import type { Command } from "../cli/command.js";
import { writeFiles } from "../cli/files.js";
import { placesOf, pullOne } from "./pull-document.js";

export const pull: Command = {
  parameters: "[api ...] [--from <file|url>] [--lost]",
  help: `Downloads the document that the vendor publishes, JSON or YAML. Writes it to upstream.yaml with its members in a fixed
order, and writes upstream.lock.json. If the document has not changed, no file changes.

  --from   a file or an address to read instead, for one API. Without it: the address of the last pull, or the one
           that the vendor's reference names.
  --lost   the vendor has removed operations: without it, a document that lacks some is refused, for it may be a part`,
  options: { from: { type: "string" }, lost: { type: "boolean" } },
  async run({ names, options, progress }) {
    const pulled = [];
    for (const [api, place] of placesOf(names, options["from"])) {
      progress(`${api}: pulling ${place}`);
      pulled.push(await pullOne(api, place, { mayLose: options["lost"] === true }));
    }
    const wrote = writeFiles(new Map(pulled.flatMap(({ files }) => files)));
    return {
      lines: pulled.flatMap(({ api, from: place, notes, files }) => [
        files.length === 0
          ? `${api}: unchanged, ${place}`
          : `${api}: wrote ${files.map(([path]) => path).join(", ")}, from ${place}`,
        ...notes.map((note) => `${api}: ${note}`),
      ]),
      json: {
        apis: pulled.map(({ api, from: place, notes, files }) => ({
          api,
          from: place,
          changed: files.length > 0,
          notes,
        })),
        wrote,
      },
    };
  },
};
