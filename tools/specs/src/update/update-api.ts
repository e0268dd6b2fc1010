import { readFileSync } from "node:fs";
import { operationsOf } from "@lumkit/tool-openapi-diff/document";
import { type Json, objectAt } from "@lumkit/tool-openapi-diff/json";
import { CommandError, type Invocation, refuse } from "../cli/command.js";
import { messageOf } from "../cli/message-of.js";
import { compare } from "../compare/compare.js";
import { builtFile, overlayFile, root, upstreamFile } from "../document/apis.js";
import { parseYaml } from "../document/read-yaml.js";
import { refuseStrangers, versionInFile } from "../document/versions.js";
import { buildMerged } from "../generate/generated-files.js";
import { secondOpinion } from "../lint/redocly.js";
import { mergedFrom } from "../overlay/merged-document.js";
import { prunedUnlessWrong } from "../overlay/prune.js";
import { pullOne } from "../pull/pull-document.js";
import { withActions } from "./add-actions.js";
import { listedText, listsOf } from "./listed.js";
import { newNumbers, newOperations } from "./new-operations.js";
import { releaseOf } from "./update-release.js";
import { updateSummary } from "./update-summary.js";

export interface Update {
  readonly api: string;
  readonly summary: string;
  /** Path to text, in the order in which to write. Empty if the vendor's document has not changed. */
  readonly files: readonly (readonly [path: string, text: string])[];
  /** Paths of the changesets that must be removed. */
  readonly superseded: readonly string[];
}

/**
 * Does everything in an update except writing the files.
 *
 * @throws {CommandError} the documents have findings, or a person must decide.
 */
export async function updateApi(
  api: string,
  from: string,
  mayLose: boolean,
  progress: Invocation["progress"],
): Promise<Update> {
  progress(`${api}: pulling ${from}`);
  const { notes, files: pulledFiles } = await pullOne(api, from, mayLose);
  const pulled = new Map(pulledFiles);
  const upstreamText = pulled.get(upstreamFile(api));
  if (upstreamText === undefined) return { api, summary: `${api}: unchanged, ${from}`, files: [], superseded: [] };
  const present = versionInFile(root, builtFile(api));

  progress(`${api}: building`);
  const upstream = parseYaml(upstreamFile(api), upstreamText);
  const pruned = prunedUnlessWrong(upstream, overlayFile(api), textOf(overlayFile(api)));
  refuse(pruned.findings);
  const added = newOperations(present.document, pruned.document);
  const actions = added.flatMap((operation) => operation.actions);
  const overlayText = withActions(overlayFile(api), pruned.text, actions);
  const merged = actions.length === 0 ? pruned : mergedFrom(upstream, parseYaml(overlayFile(api), overlayText));
  const buildAndCompare = async () => {
    const built = await buildMerged(api, merged);
    refuse(built.findings);
    const next = { label: upstreamFile(api), document: built.document };
    refuseStrangers(present, next);
    progress(`${api}: comparing`);
    return { built, next, changes: await compare(present.document, next.document) };
  };
  // Redocly runs in other processes, so it can work at the same time.
  const sources = { upstream: upstreamText, overlay: overlayText };
  const [{ built, next, changes }, opinion] = await Promise.all([
    buildAndCompare(),
    secondOpinion(api, merged.document, sources),
  ]);
  refuse(opinion.findings);
  const release = await releaseOf(api, present.document, next.document, changes);
  const summary = updateSummary({
    api,
    from,
    versions: [versionOf(present.document), versionOf(next.document)],
    changes,
    added,
    numbers: newNumbers(present.document, next.document),
    pruned: pruned.gone,
    notes,
    release: release.text,
  });
  // The built document and the lock come last: an update that was killed in between starts again from the old ones.
  const files = [
    ...release.files,
    ...listedFiles(
      api,
      added.map(({ id }) => id),
      next.document,
    ),
    [overlayFile(api), overlayText] as const,
    ...[...built.files].reverse(),
    ...pulled,
  ];
  return { api, summary, files, superseded: release.superseded };
}

function listedFiles(api: string, added: readonly string[], document: Json): [path: string, text: string][] {
  const operations = operationsOf(document).map(({ id }) => id);
  return listsOf(api).map((list) => [list.file, listedText(list, textOf(list.file), added, operations)]);
}

/** @throws {CommandError} there is no such file. */
function textOf(path: string): string {
  try {
    return readFileSync(root + path, "utf8");
  } catch (error) {
    throw new CommandError(`Cannot read ${path}: ${messageOf(error)}`);
  }
}

function versionOf(document: Json): string {
  return String(objectAt(document, "info")["version"]);
}
