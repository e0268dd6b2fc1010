import type { Command } from "../cli/command.js";
import { writeFiles } from "../cli/files.js";
import { placesOf, pullOne } from "./pull-document.js";

export const pull: Command = {
  parameters: "[api ...] [--from <file|url>]",
  help: `Reads the document that the vendor publishes, JSON or YAML, and writes it to upstream.yaml in an order of its own, with
upstream.lock.json beside it. Asks the server only for what has changed; a document that says the same changes no file.

  --from   a file or an address to read instead, for one API. Without it: the address of the last pull, or else
           the one that the vendor's reference names.`,
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
