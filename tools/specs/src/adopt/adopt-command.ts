import { apisIn, type Command, CommandError } from "../cli/command.js";
import { writeFiles } from "../cli/files.js";
import { root } from "../document/apis.js";
import { adoptApi } from "./adopt-api.js";

export const adopt: Command = {
  parameters: "<api> <file|url>",
  help: `Takes the vendor's own document in place of an upstream.yaml that was written by hand. It matches operations and
schemas, keeps the names of the packages (x-lumkit-names in the overlay), rewrites the actions of the overlay for the
vendor's document, removes those that the vendor has taken over, and leaves out operations for administrators. Then it
does what \`update\` does. What it cannot prove is listed with the YAML to paste; then nothing is written.`,
  options: {},
  async run({ names, progress }) {
    const [name = "", from, ...others] = names;
    if (from === undefined || others.length > 0)
      throw new CommandError("Cannot adopt: name one API and one document, as in `pnpm specs adopt lumo bundle.yaml`");
    const [api = ""] = apisIn([name]);
    const { summary, files, superseded } = await adoptApi(api, from, progress);
    const wrote = writeFiles(new Map(files), root, superseded);
    return { lines: [summary], json: { api, summary, wrote } };
  },
};
