import { readFileSync } from "node:fs";
import { apisIn, type Command, CommandError, refuse } from "../cli/command.js";
import { describeWritten, writeFiles } from "../cli/files.js";
import { lockFile, root, upstreamFile } from "../document/apis.js";
import { readYaml } from "../document/read-yaml.js";
import { isPinned, lockOf, lockText, readLock } from "./lock-file.js";

export const lock: Command = {
  parameters: "[api ...]",
  help: `Writes upstream.lock.json for an upstream.yaml that was written by hand from the published reference: its sha256 and
versions, and that it is a transcription. The lock of a pulled document is written by \`pull\`; \`lock\` refuses it.`,
  options: {},
  async run({ names }) {
    const apis = apisIn(names);
    const upstreams = apis.map((api) => {
      const present = readLock(api);
      if (present !== undefined && present.source !== "transcription")
        throw new CommandError(
          `Cannot lock ${api}: its document was pulled from a ${present.source}, run \`pnpm specs pull ${api}\``,
        );
      return { api, present, upstream: readYaml(upstreamFile(api)) };
    });
    refuse(upstreams.flatMap(({ upstream }) => upstream.findings));
    const locks = upstreams.flatMap(({ api, present, upstream }): [path: string, text: string][] => {
      if (present !== undefined && isPinned(api, present)) return [];
      const text = readFileSync(root + upstreamFile(api), "utf8");
      return [[lockFile(api), lockText(lockOf({ source: "transcription" }, text, upstream.value, new Date()))]];
    });
    const wrote = writeFiles(new Map(locks));
    const locked = apis.map((api) => ({ api, wrote: wrote.filter((path) => path === lockFile(api)) }));
    return {
      lines: locked.map((each) => `${each.api}: ${describeWritten(each.wrote)}`),
      json: { apis: locked },
    };
  },
};
