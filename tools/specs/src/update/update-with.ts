import { readFileSync } from "node:fs";
import { type Json, objectAt } from "@lumkit/tool-openapi-diff/json";
import { CommandError, type Invocation, refuse } from "../cli/command.js";
import { messageOf } from "../cli/message-of.js";
import { compare } from "../compare/compare.js";
import { builtFile, overlayFile, root, upstreamFile } from "../document/apis.js";
import { clientOperations } from "../document/client-operations.js";
import { parseYaml } from "../document/read-yaml.js";
import { refuseStrangers, versionInFile } from "../document/versions.js";
import { buildMerged } from "../generate/generated-files.js";
import { secondOpinion } from "../lint/redocly.js";
import { withNames } from "../names/with-names.js";
import { mergedFrom } from "../overlay/merged-document.js";
import { actionsOf, prunedUnlessWrong } from "../overlay/prune.js";
import { recorded } from "../overlay/record.js";
import { outdatedPages } from "../reference/outdated-pages.js";
import { withActions } from "./add-actions.js";
import { listedText, listsOf } from "./listed.js";
import { lackedExamples, newNumbers, newOperations } from "./new-operations.js";
import { withoutOutdated } from "./outdated.js";
import { overriddenLines } from "./overridden.js";
import { knownRepairs, replacing } from "./repairs.js";
import { releaseOf } from "./update-release.js";
import { updateSummary } from "./update-summary.js";
import { earlierThan, vendorChanges } from "./vendor-changes.js";

export interface Update {
  readonly api: string;
  readonly summary: string;
  /** Path to text. Empty if the vendor's document has not changed. */
  readonly files: readonly (readonly [path: string, text: string])[];
  /** Paths of the changesets and pages that must be removed. */
  readonly superseded: readonly string[];
}

/** What an update is made from. */
export interface Sources {
  readonly api: string;
  readonly from: string;
  /** What the pull changed or missed. */
  readonly notes: readonly string[];
  /** Path to text of what `pull` would write. */
  readonly pulled: ReadonlyMap<string, string>;
  /** The text of the overlay. */
  readonly overlay: string;
  /** The present document is a transcription: what differs from it is not what the vendor changed. */
  readonly isAdoption?: boolean;
  readonly progress: Invocation["progress"];
}

/**
 * The update to a document that is pulled already.
 *
 * @throws {CommandError} the documents have findings, or a person must decide.
 */
export async function updateWith({
  api,
  from,
  notes,
  pulled,
  overlay,
  isAdoption,
  progress,
}: Sources): Promise<Update> {
  const upstreamText = pulled.get(upstreamFile(api)) ?? textOf(upstreamFile(api));
  const present = versionInFile(root, builtFile(api));
  progress(`${api}: building`);
  const upstream = parseYaml(upstreamFile(api), upstreamText);
  const before = earlierThan(upstream.value, upstreamFile(api));
  refuse(parseYaml(overlayFile(api), overlay).findings);
  const fresh = withoutOutdated(upstream.value, overlayFile(api), overlay);
  const pruned = prunedUnlessWrong(upstream, overlayFile(api), fresh.text);
  const added = newOperations(present.document, pruned.document);
  const examples = lackedExamples(pruned.document, added);
  const { document: named } = withNames(
    upstream.value,
    parseYaml(overlayFile(api), pruned.text).value,
    overlayFile(api),
  );
  const repaired = knownRepairs(pruned.document, named, added);
  const actions = [...added.flatMap((operation) => operation.actions), ...examples, ...repaired];
  const withNew = withActions(overlayFile(api), pruned.text, actions);
  const overlayText = recorded(upstream.value, overlayFile(api), withNew);
  const whole = actions.length === 0 ? pruned : mergedFrom(upstream, parseYaml(overlayFile(api), overlayText));
  // The findings of the overlay do not hide those of the document. Without pruning, its lines are those of the file.
  const merged = { ...whole, findings: pruned.findings.length > 0 ? pruned.findings : whole.findings };
  const buildAndCompare = async () => {
    const built = await buildMerged(api, merged);
    if (built.findings.length > 0) return { built };
    const next = { label: upstreamFile(api), document: built.document };
    refuseStrangers(present, next);
    progress(`${api}: comparing`);
    return { built, compared: { next, changes: await compare(present.document, next.document) } };
  };
  // Redocly runs in other processes, so it works at the same time if it is started first.
  const sources = { upstream: upstreamText, overlay: overlayText };
  const [opinion, { built, compared }] = await Promise.all([
    secondOpinion(api, merged.document, sources),
    buildAndCompare(),
  ]);
  // Redocly cannot merge an overlay that has findings.
  const theirs = opinion.findings.filter(({ place }) => merged.findings.length === 0 || place !== "redocly bundle");
  refuse([...built.findings, ...theirs]);
  if (compared === undefined) throw new Error(`Cannot update ${api}: nothing was compared`);
  const { next, changes } = compared;
  const kept = actionsOf(overlayFile(api), pruned.text).length;
  const release = await releaseOf(api, present.document, next.document, changes);
  const listed = listedFiles(
    api,
    added.map(({ id }) => id),
    next.document,
  );
  const summary = updateSummary({
    api,
    from,
    vendor: isAdoption ? [] : [vendorChanges(before, upstream.value)],
    overridden: isAdoption ? [] : overriddenLines(before, upstream.value, overlayFile(api), overlayText, kept),
    versions: [versionOf(present.document), versionOf(next.document)],
    changes,
    added,
    examples: examples.map(({ target }) => target),
    repaired: repaired
      .filter(({ remove, description }) => remove === true && description === replacing)
      .map(({ target }) => target),
    numbers: newNumbers(present.document, next.document),
    pruned: pruned.gone,
    outdated: fresh.gone,
    notes,
    release: release.text,
    broken: isAdoption || changes.bump === "major" ? await brokenWith(new Map([...built.files, ...listed])) : [],
  });
  const files = [...release.files, ...listed, [overlayFile(api), overlayText] as const, ...built.files, ...pulled];
  return { api, summary, files, superseded: [...release.superseded, ...outdatedPages(api, built.files.keys())] };
}

/** Loads the compiler only if it is needed. */
async function brokenWith(files: ReadonlyMap<string, string>): Promise<string[]> {
  const { brokenCode } = await import("../compare/broken-code.js");
  return brokenCode(root, files);
}

function listedFiles(api: string, added: readonly string[], document: Json): [path: string, text: string][] {
  const operations = clientOperations(document).map(({ id }) => id);
  return listsOf(api).map((list) => [list.file, listedText(list, textOf(list.file), added, operations)]);
}

/** @throws {CommandError} there is no such file. */
export function textOf(path: string): string {
  try {
    return readFileSync(root + path, "utf8");
  } catch (error) {
    throw new CommandError(`Cannot read ${path}: ${messageOf(error)}`);
  }
}

function versionOf(document: Json): string {
  return String(objectAt(document, "info")["version"]);
}
