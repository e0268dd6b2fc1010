import { type Command, forEachApi, refuse } from "../cli/command.js";
import { describeWritten, writeFiles } from "../cli/files.js";
import { apiLists } from "./api-lists.js";

export const generate: Command = {
  parameters: "[api ...]",
  help: `Merges upstream.yaml and overlay.yaml, checks the result and writes every generated file of the packages.
If any of the named APIs has a finding, all findings are listed and nothing is written.`,
  options: {},
  async run(invocation) {
    // Imported here, because it loads a compiler: a mistyped name is refused at once.
    const builds = await forEachApi(invocation, "building", async (api) =>
      (await import("./generated-files.js")).build(api),
    );
    refuse(builds.flatMap(({ findings }) => findings));
    const written = builds.map((built) => ({
      api: built.api,
      operations: built.operationCount,
      wrote: writeFiles(built.files),
    }));
    const lists = writeFiles(apiLists());
    return {
      lines: [
        ...written.map(({ api, operations, wrote }) => `${api}: ${operations} operations, ${describeWritten(wrote)}`),
        ...(lists.length > 0 ? [`lists of APIs: ${describeWritten(lists)}`] : []),
      ],
      json: { apis: written, lists },
    };
  },
};
