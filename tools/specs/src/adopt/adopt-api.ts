import { operationsOf } from "@lumkit/tool-openapi-diff/document";
import { CommandError, type Invocation, refuse } from "../cli/command.js";
import { builtFile, overlayFile, root, upstreamFile } from "../document/apis.js";
import { parseYaml, readYaml } from "../document/read-yaml.js";
import { versionInFile } from "../document/versions.js";
import { readLock } from "../pull/lock-file.js";
import { pullOne } from "../pull/pull-document.js";
import { textOf, type Update, updateWith } from "../update/update-with.js";
import { adoptOverlay } from "./adopt-overlay.js";
import { adoptionReport } from "./adoption-report.js";

/**
 * Does everything in an adoption except writing the files.
 *
 * @throws {CommandError} the document is not one of this API, or a person must decide.
 */
export async function adoptApi(api: string, from: string, progress: Invocation["progress"]): Promise<Update> {
  const lock = readLock(api);
  if (lock?.source !== "transcription")
    throw new CommandError(
      `Cannot adopt "${from}" for ${api}: its upstream.yaml is not a transcription; run \`pnpm specs update ${api} --from ${from}\``,
    );
  progress(`${api}: reading ${from}`);
  // It may have another title and other paths than the transcription: the operations are compared below.
  const { notes, files } = await pullOne(api, from, { compared: {}, mayLose: true });
  const pulled = new Map(files);
  const [file, overlay] = [overlayFile(api), textOf(overlayFile(api))];
  const upstream = readYaml(upstreamFile(api));
  refuse([...upstream.findings, ...parseYaml(file, overlay).findings]);
  const { document: built } = versionInFile(root, builtFile(api));
  const { value: vendor } = parseYaml(upstreamFile(api), pulled.get(upstreamFile(api)) ?? "");

  progress(`${api}: matching`);
  const adoption = adoptOverlay({ upstream: upstream.value, built, vendor, file, overlay });
  const count = operationsOf(built).length;
  if (adoption.lost.length > count / 2)
    throw new CommandError(
      `Cannot adopt "${from}" for ${api}: only ${count - adoption.lost.length} of its ${count} operations are in it`,
    );
  const report = adoptionReport(api, adoption);
  if (adoption.decisions.length > 0) {
    const { length } = adoption.decisions;
    throw new CommandError(
      `${report}\n\n${length} decision${length === 1 ? "" : "s"} left, nothing written: edit ${file}, then run this again`,
      adoption.decisions,
    );
  }
  try {
    const update = await updateWith({ api, from, notes, pulled, overlay: adoption.text, isAdoption: true, progress });
    return { ...update, summary: `${report}\n\n${update.summary}` };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new CommandError(`${report}\n\n${error.message}`, error.findings);
  }
}
