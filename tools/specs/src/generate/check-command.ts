import { type Command, CommandError, forEachApi, refuse } from "../cli/command.js";
import { firstStaleLine, staleFiles } from "../cli/files.js";
import { plainDocument } from "../document/plain-document.js";
import { secondOpinion } from "../lint/redocly.js";
import { recordedOverlay } from "../overlay/record.js";
import { lockFindings } from "../pull/lock-file.js";
import { outdatedPages } from "../reference/outdated-pages.js";
import { apiLists } from "./api-lists.js";
import { build } from "./generated-files.js";
import { exportFindings } from "./schemas-module.js";

export const check: Command = {
  parameters: "[api ...]",
  help: `Does what lint and generate do, offline. Fails if upstream.yaml is not the one that its lock file pins, if the documents
have findings, or if a generated file is out of date. Writes nothing.`,
  options: {},
  async run(invocation) {
    const checked = await forEachApi(invocation, "checking", async (api) => {
      const built = await build(api);
      const findings = [...lockFindings(api), ...built.findings, ...exportFindings(api, plainDocument(built.document))];
      if (built.findings.length === 0) findings.push(...(await secondOpinion(api, built.document)).findings);
      const files = findings.length > 0 ? built.files : new Map([...built.files, recordedOverlay(api)]);
      return { ...built, findings, files };
    });
    refuse(checked.flatMap(({ findings }) => findings));
    const { sourcePages } = await import("../reference/source-pages.js");
    const stale = [...checked.map(({ files }) => files), apiLists(), sourcePages()].flatMap((files) =>
      staleFiles(files).map((path) => firstStaleLine(files, path)),
    );
    for (const { api, files } of checked)
      stale.push(...outdatedPages(api, files.keys()).map((path) => `${path}: its operation is not in the document`));
    if (stale.length > 0)
      throw new CommandError(["Generated files are out of date: run `npm run generate`", ...stale].join("\n  "));
    const apis = checked.map(({ api, operationCount }) => ({ api, operations: operationCount }));
    return { lines: apis.map(({ api, operations }) => `${api}: ${operations} operations, up to date`), json: { apis } };
  },
};
