import { apisIn, type Command, refuse } from "../cli/command.js";
import { describeWritten, writeFiles } from "../cli/files.js";

export const generate: Command = {
  parameters: "[api ...]",
  help: `Merges upstream.yaml and overlay.yaml, checks the result and writes every generated file of the packages.
While anything is wrong with any of the named APIs, it lists everything and writes nothing.`,
  options: {},
  async run({ names, progress }) {
    const apis = apisIn(names);
    // Only now, for it loads a compiler: whoever mistypes a name is told at once.
    const { build } = await import("./generated-files.js");
    const builds = [];
    for (const api of apis) {
      progress(`${api}: building`);
      builds.push(await build(api));
    }
    refuse(builds.flatMap(({ findings }) => findings));
    const written = builds.map((built) => ({
      api: built.api,
      operations: built.operationCount,
      wrote: writeFiles(built.files),
    }));
    return {
      lines: written.map(({ api, operations, wrote }) => `${api}: ${operations} operations, ${describeWritten(wrote)}`),
      json: { apis: written },
    };
  },
};
