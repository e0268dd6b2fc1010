import { rmSync } from "node:fs";
import type { Command } from "../cli/command.js";
import { writeFiles } from "../cli/files.js";
import { root } from "../document/apis.js";
import { placesOf } from "../pull/pull-document.js";

export const update: Command = {
  parameters: "[api ...] [--from <file|url>]",
  help: `Takes over a new document in one go: pull, build --prune, lint, generate, diff and changeset. Prints what it did as Markdown,
for a pull request. A new operation is listed in httpOnly and notSimulated; where upstream does not say, it gets
\`x-lumkit-safety: once\` and examples. Whatever needs a person stops it, and then nothing at all is written.

  --from   a file or an address to read instead, for one API`,
  options: { from: { type: "string" } },
  async run({ names, options, progress }) {
    const places = placesOf(names, options["from"]);
    // Only now, for it loads a compiler: whoever mistypes a name is told at once.
    const { updateApi } = await import("./update-api.js");
    const updates = [];
    for (const [api, place] of places) updates.push(await updateApi(api, place, progress));
    const wrote = writeFiles(new Map(updates.flatMap(({ files }) => files)));
    for (const file of updates.flatMap(({ superseded }) => superseded)) rmSync(root + file);
    return {
      lines: [updates.map(({ summary }) => summary).join("\n\n")],
      json: { apis: updates.map(({ api, summary, files }) => ({ api, changed: files.length > 0, summary })), wrote },
    };
  },
};
