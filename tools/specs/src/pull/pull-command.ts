import type { Command } from "../cli/command.js";
import { writeFiles } from "../cli/files.js";
import { placesOf, pullOne } from "./pull-document.js";

export const pull: Command = {
  parameters: "[api ...] [--from <file|url>]",
  help: `Downloads the document that the vendor publishes, JSON or YAML. Writes it to upstream.yaml with its members in a fixed
order, and writes upstream.lock.json. If the document has not changed, no file changes.

  --from   a file or an address to read instead, for one API. Without it: the address of the last pull, or the one
           that the vendor's reference names.`,
  options: { from: { type: "string" } },
  async run({ names, options, progress }) {
    const pulled = [];
    for (const [api, place] of placesOf(names, options["from"])) {
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
