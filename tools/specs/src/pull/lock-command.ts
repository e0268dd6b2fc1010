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
    const locked = upstreams.map(({ api, present, upstream }) => {
      if (present !== undefined && isPinned(api, present)) return { api, wrote: [] };
      const text = readFileSync(root + upstreamFile(api), "utf8");
      const url = present?.url === undefined ? {} : { url: present.url };
      const written = lockOf({ source: "transcription", ...url }, text, upstream.value, new Date());
      return { api, wrote: writeFiles(new Map([[lockFile(api), lockText(written)]])) };
    });
    return {
      lines: locked.map(({ api, wrote }) => `${api}: ${describeWritten(wrote)}`),
      json: { apis: locked },
    };
  },
};
