import { readFileSync } from "node:fs";
import { type Command, forEachApi, refuse } from "../cli/command.js";
import { describeWritten, writeFiles } from "../cli/files.js";
import { builtFile, overlayFile, root, upstreamFile } from "../document/apis.js";
import { readYaml } from "../document/read-yaml.js";
import { mergedFrom, mergedText } from "./merged-document.js";
import { prunedUnlessWrong } from "./prune.js";

export const build: Command = {
  parameters: "[api ...] [--prune]",
  help: `Applies overlay.yaml to upstream.yaml and writes openapi.gen.yaml. An action of the overlay that matches nothing or
changes nothing is listed, with what upstream has there; then nothing is written.

  --prune   removes from overlay.yaml the actions that upstream no longer needs: those that say what it says itself,
            and those that remove what it has removed itself. Order, comments and the merged document stay the same.
            If another finding is left, all that are left are listed and nothing is written.`,
  options: { prune: { type: "boolean" } },
  async run(invocation) {
    const isPruning = invocation.options["prune"] === true;
    const built = await forEachApi(invocation, "building", (api) => buildOne(api, isPruning));
    refuse(built.flatMap(({ findings }) => findings));
    const wrote = writeFiles(new Map(built.flatMap(({ files }) => [...files])));
    const apis = built.map(({ api, gone, files }) => ({
      api,
      pruned: gone,
      wrote: wrote.filter((path) => files.has(path)),
    }));
    return {
      lines: apis.flatMap(({ api, pruned: gone, wrote: own }) => [
        ...gone.map(({ target, description }) => `${api}: pruned ${target}: ${description}`),
        `${api}: ${describeWritten(own)}`,
      ]),
      json: { apis },
    };
  },
};

function buildOne(api: string, isPruning: boolean) {
  const upstream = readYaml(upstreamFile(api));
  const overlay = readYaml(overlayFile(api));
  if (!isPruning || overlay.findings.length > 0) {
    const merged = mergedFrom(upstream, overlay);
    return { api, findings: merged.findings, files: new Map([[builtFile(api), mergedText(api, merged)]]), gone: [] };
  }
  const text = readFileSync(root + overlay.file, "utf8");
  const { findings, gone, text: rest, ...merged } = prunedUnlessWrong(upstream, overlay.file, text);
  const files = new Map([
    [builtFile(api), mergedText(api, merged)],
    [overlay.file, rest],
  ]);
  return { api, findings, files, gone };
}
