import { readFileSync } from "node:fs";
import { apisIn, type Command, CommandError, refuse } from "../cli/command.js";
import { describeWritten, writeFiles } from "../cli/files.js";
import { lockFile, root, upstreamFile } from "../document/apis.js";
import { readYaml } from "../document/read-yaml.js";
import { lockOf, lockText, readLock } from "./lock-file.js";
import { transcriptionText } from "./transcription.js";

export const lock: Command = {
  parameters: "[api ...]",
  help: `Puts an upstream.yaml that was written by hand from the published reference into the fixed order in which \`pull\`
writes; only comments at its head may stay. Writes upstream.lock.json: its sha256 and versions, and that it is a
transcription. The lock of a pulled document is written by \`pull\`; \`lock\` refuses it.`,
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
    const transcriptions = upstreams.map(({ api, present, upstream }) => {
      const { text, findings } = transcriptionText(upstream, readFileSync(root + upstreamFile(api), "utf8"));
      return { api, present, upstream, text, findings };
    });
    refuse(transcriptions.flatMap(({ findings }) => findings));
    const files = transcriptions.flatMap(({ api, present, upstream, text }): [path: string, text: string][] => {
      const url = present?.url === undefined ? {} : { url: present.url };
      const written = lockOf({ source: "transcription", ...url }, text, upstream.value, new Date());
      const isSame = present?.sha256 === written.sha256;
      return [
        [upstreamFile(api), text],
        [lockFile(api), lockText(isSame ? present : written)],
      ];
    });
    const wrote = writeFiles(new Map(files));
    const locked = apis.map((api) => ({
      api,
      wrote: wrote.filter((path) => [upstreamFile(api), lockFile(api)].includes(path)),
    }));
    return {
      lines: locked.map((each) => `${each.api}: ${describeWritten(each.wrote)}`),
      json: { apis: locked },
    };
  },
};
