import { type Command, forEachApi, refuse } from "../cli/command.js";
import { describeWritten, writeFiles } from "../cli/files.js";
import { overlayFile, root } from "../document/apis.js";
import { recordedOverlay } from "../overlay/record.js";
import { outdatedPages } from "../reference/outdated-pages.js";
import { apiLists } from "./api-lists.js";
import { build } from "./generated-files.js";

export const generate: Command = {
  parameters: "[api ...]",
  help: `Merges upstream.yaml and overlay.yaml, checks the result and writes every generated file of the packages. Each new
action of the overlay gets an \`x-upstream\`: a fingerprint of what upstream says where it acts.
If any of the named APIs has a finding, all findings are listed and nothing is written.`,
  options: {},
  async run(invocation) {
    const builds = await forEachApi(invocation, "building", build);
    refuse(builds.flatMap(({ findings }) => findings));
    // All in one go, and the overlays first, because the rest is made from them.
    const files = builds.flatMap((built) => [recordedOverlay(built.api), ...built.files]);
    const { sourcePages } = await import("../reference/source-pages.js");
    const lists = new Map([...apiLists(), ...sourcePages()]);
    const outdated = builds.flatMap(({ api, files }) => outdatedPages(api, files.keys()));
    const wrote = writeFiles(new Map([...files, ...lists]), root, outdated);
    const written = builds.map((built) => ({
      api: built.api,
      operations: built.operationCount,
      wrote: wrote.filter((path) => path === overlayFile(built.api) || built.files.has(path)),
    }));
    const listed = wrote.filter((path) => lists.has(path));
    return {
      lines: [
        ...written.map(({ api, operations, wrote }) => `${api}: ${operations} operations, ${describeWritten(wrote)}`),
        ...(listed.length > 0 ? [`lists and pages: ${describeWritten(listed)}`] : []),
      ],
      json: { apis: written, lists: listed },
    };
  },
};
