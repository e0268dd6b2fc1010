import { apisIn, type Command, CommandError, refuse } from "../cli/command.js";
import { firstDifference, staleFiles } from "../cli/files.js";
import { secondOpinion } from "../lint/redocly.js";
import { lockFindings } from "../pull/lock-file.js";

export const check: Command = {
  parameters: "[api ...]",
  help: `Does what lint and generate do, offline, and fails if upstream.yaml is not what its lock file pins, if anything is wrong
with the documents, or if a generated file is not what they give. Writes nothing.`,
  options: {},
  async run({ names, progress }) {
    const apiNames = apisIn(names);
    // Only now, for it loads a compiler: whoever mistypes a name is told at once.
    const { build } = await import("./generated-files.js");
    const { exportFindings } = await import("./schemas-module.js");
    const checked = [];
    for (const api of apiNames) {
      progress(`${api}: checking`);
      const built = await build(api);
      const findings = [...lockFindings(api), ...built.findings, ...exportFindings(api, built.document)];
      if (built.findings.length === 0) findings.push(...(await secondOpinion(api, built.document)).findings);
      checked.push({ ...built, findings });
    }
    refuse(checked.flatMap(({ findings }) => findings));
    const stale = checked.flatMap(({ files }) => staleFiles(files).map((path) => firstDifference(files, path)));
    if (stale.length > 0)
      throw new CommandError(
        ["Generated files are not what the documents give: run `npm run generate`", ...stale].join("\n  "),
      );
    const apis = checked.map(({ api, operationCount }) => ({ api, operations: operationCount }));
    return { lines: apis.map(({ api, operations }) => `${api}: ${operations} operations, up to date`), json: { apis } };
  },
};
