import { spawnSync } from "node:child_process";
import { type Command, CommandError } from "../cli/command.js";
import { writeFiles } from "../cli/files.js";
import { apiNames, root } from "../document/apis.js";
import { newApi } from "./new-api.js";

export const newCommand: Command = {
  parameters: "<api> --from <file|url>",
  help: `Adds an API: its documents, an overlay, a client with every operation in \`http\`, mocks, contract checks, a sandbox
that responds with 501 and a reason, a list of calls, and tests. If specs/<api>/overlay.yaml is there, its actions come
first. \`npm test\` passes after it. It lists what a person must decide.

  --from   the vendor's document: OpenAPI 3.0 or 3.1, in a file or at an address`,
  options: { from: { type: "string" } },
  async run({ names, options, progress }) {
    const [api, ...others] = names;
    const { from } = options;
    if (api === undefined || others.length > 0 || typeof from !== "string")
      throw new CommandError(
        "Cannot add an API: write one name and where its document is, `specs new <api> --from <file|url>`",
      );
    const { files, next } = await newApi(api, from, progress);
    const wrote = writeFiles(files);
    progress(`${api}: formatting, and writing the lock file of pnpm`);
    run("biome", "check", "--write", ...wrote.filter((path) => /\.(?:ts|json)$/.test(path) && !path.includes(".gen.")));
    // They are made from the files that were just written, by a compiler.
    const { sourcePages } = await import("../reference/source-pages.js");
    wrote.push(...writeFiles(sourcePages([...new Set([...apiNames, api])].sort())));
    // Only packages of this workspace are added, so nothing is downloaded.
    run("pnpm", "install", "--lockfile-only", "--offline");
    return {
      lines: [`${api}: wrote ${wrote.length} files`, ...next, "Then run `npm test`."],
      json: { api, wrote, next },
    };
  },
};

function run(program: string, ...words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(`node_modules/.bin/${program}`, words, { cwd: root, encoding: "utf8" });
  if (status !== 0)
    throw new CommandError(
      `Cannot finish: ${program} ${words.slice(0, 2).join(" ")} failed, all files are written\n${stdout}${stderr}`,
    );
}
