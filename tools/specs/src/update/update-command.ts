import type { Command } from "../cli/command.js";
import { writeFiles } from "../cli/files.js";
import { root } from "../document/apis.js";
import { placesOf } from "../pull/pull-document.js";
import { updateApi } from "./update-api.js";

export const update: Command = {
  parameters: "[api ...] [--from <file|url>] [--lost]",
  help: `Takes a new document in one step: pull, build --prune, lint, generate, diff and changeset. Prints the result as Markdown,
for a pull request. A new operation is listed in httpOnly and notSimulated; if upstream has none, it gets
\`x-lumkit-safety: once\`. Every body without an example gets one. If a person must decide, it lists everything that is
to be decided and writes nothing. If \`pull\` has taken the document already, it goes on from there.

  --from   a file or an address to read instead, for one API
  --lost   the vendor has removed operations: without it, a document that lacks some is refused, for it may be a part`,
  options: { from: { type: "string" }, lost: { type: "boolean" } },
  async run({ names, options, progress }) {
    const places = placesOf(names, options["from"]);
    // Imported here, because it loads a compiler: a mistyped name is refused at once.
    const updates = [];
    for (const [api, place] of places) updates.push(await updateApi(api, place, options["lost"] === true, progress));
    const removed = updates.flatMap(({ superseded }) => superseded);
    const wrote = writeFiles(new Map(updates.flatMap(({ files }) => files)), root, removed);
    return {
      lines: [updates.map(({ summary }) => summary).join("\n\n")],
      json: { apis: updates.map(({ api, summary, files }) => ({ api, changed: files.length > 0, summary })), wrote },
    };
  },
};
