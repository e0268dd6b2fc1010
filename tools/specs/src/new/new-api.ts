import { existsSync, readFileSync } from "node:fs";
import type { Json } from "@lumkit/tool-openapi-diff/json";
import { CommandError, type Invocation, refuse } from "../cli/command.js";
import type { Files } from "../cli/files.js";
import type { Finding } from "../cli/finding.js";
import { apiNames, overlayFile, root, upstreamFile } from "../document/apis.js";
import { parseYaml } from "../document/read-yaml.js";
import { apiLists } from "../generate/api-lists.js";
import { buildMerged } from "../generate/generated-files.js";
import { secondOpinion } from "../lint/redocly.js";
import { mergedFrom } from "../overlay/merged-document.js";
import { recorded } from "../overlay/record.js";
import { pullFirst } from "../pull/pull-document.js";
import { withActions } from "../update/add-actions.js";
import { type NewOperation, newOperations } from "../update/new-operations.js";
import { leftOut } from "./left-out.js";
import { manifestsWith } from "./manifests.js";
import { firstActions, overlaySkeleton } from "./overlay-skeleton.js";
import { packageFiles } from "./package-files.js";

export interface NewApi {
  readonly files: Files;
  /** What a person must decide next. */
  readonly next: readonly string[];
}

/**
 * Makes everything of a new API except writing the files.
 *
 * @throws {CommandError} the name is taken or unusable, or the document has findings.
 */
export async function newApi(api: string, from: string, progress: Invocation["progress"]): Promise<NewApi> {
  if (!/^[a-z][a-z\d]*$/.test(api))
    throw new CommandError(`Cannot make "${api}": a name is a small letter, then small letters and digits`);
  for (const folder of [`packages/${api}`, `tools/${api}`])
    if (existsSync(root + folder)) throw new CommandError(`Cannot make "${api}": there is ${folder} already`);
  progress(`${api}: pulling ${from}`);
  const { notes, files } = await pullFirst(api, from);
  const pulled = new Map(files);
  const sources = { upstream: pulled.get(upstreamFile(api)) ?? "", overlay: "" };

  progress(`${api}: building`);
  const upstream = parseYaml(upstreamFile(api), sources.upstream);
  const file = overlayFile(api);
  const given = existsSync(root + file) ? readFileSync(root + file, "utf8") : overlaySkeleton(upstream.value);
  const corrected = mergedFrom(upstream, parseYaml(file, given));
  refuse(corrected.findings);
  const operations = newOperations({}, corrected.document);
  const added = [...firstActions(corrected.document), ...operations.flatMap(({ actions }) => actions)];
  const whole = withActions(file, given, added);
  sources.overlay = recorded(upstream.value, file, whole);
  const merged = mergedFrom(upstream, parseYaml(file, sources.overlay));
  const own = packageFiles(api, merged.document);
  const [opinion, built] = await Promise.all([secondOpinion(api, merged.document, sources), buildMerged(api, merged)]);
  const findings = [...built.findings, ...opinion.findings];
  if (findings.length > 0) throw new CommandError(wayOn(file, given, corrected.document, findings), findings);
  return {
    files: new Map([
      ...own,
      ...manifestsWith(api),
      ...apiLists([...new Set([...apiNames, api])].sort()),
      ...built.files,
      [file, sources.overlay],
      ...pulled,
    ]),
    next: [...notes, ...nextSteps(api, operations)],
  };
}

/**
 * What a person writes into the overlay: a correction of what would be made for the operations that have findings, or
 * the word that they are left out.
 */
function wayOn(file: string, overlay: string, document: Json, findings: readonly Finding[]): string {
  const count = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
  const made = newOperations({}, document)
    .filter(({ id }) => findings.some(({ place }) => place.split(" ")[0] === id))
    .flatMap(({ actions }) => actions);
  const left = leftOut(document, findings);
  return [
    `${count}, nothing written: write ${file} with a correction of each, or leave operations out, then run this again.`,
    ...(made.length === 0
      ? []
      : [`From what would be made, these actions are about them:\n\n${withActions(file, overlay, made)}`]),
    ...(left.length === 0
      ? []
      : [`This ${file} leaves out the ${left.length} with findings:\n\n${withActions(file, overlay, left)}`]),
  ].join("\n\n");
}

function nextSteps(api: string, operations: readonly NewOperation[]): string[] {
  const numbers = operations.flatMap(({ id, numbers }) => numbers.map((name) => `  ${name} of ${id}`));
  const replaced = operations.flatMap((operation) => operation.replaced);
  return [
    ...(numbers.length === 0
      ? []
      : [
          `Numbers that are money need \`format: decimal\` in specs/${api}/overlay.yaml, or they lose digits:`,
          ...numbers,
        ]),
    ...(replaced.length === 0
      ? []
      : [
          `Schemas do not allow ${replaced.length} of the published examples: specs/${api}/overlay.yaml replaces them.`,
        ]),
    `Read specs/${api}/overlay.yaml: every write is \`once\`, and examples are generated where none is published.`,
    `Read packages/${api}/src/client.ts: the names of its environments and credentials are made from the document.`,
  ];
}
