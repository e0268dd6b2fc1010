import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, listOf } from "@lumkit/tool-openapi-diff/json";
import { isMap, isSeq, parseDocument } from "yaml";
import { CommandError } from "../cli/command.js";
import type { Finding } from "../cli/finding.js";
import { bothDigits } from "../document/digits.js";
import { parseYaml, type YamlFile } from "../document/read-yaml.js";
import { type Applied, applyOverlay } from "./apply-overlay.js";
import { earlierUpstreams } from "./earlier-upstreams.js";
import { emptyMerged, type Merged } from "./merged-document.js";

/** An action that was removed from an overlay. */
interface Gone {
  readonly action: number;
  readonly target: string;
  readonly description: string;
}

export interface Pruned {
  readonly text: string;
  /** The actions that were removed, in the order of the file. */
  readonly gone: readonly Gone[];
}

/** An overlay before and after, each with the document it gives. */
interface Pruning extends Pruned {
  readonly whole: Applied;
  readonly rest: Applied;
}

/**
 * Removes from an overlay the actions that upstream no longer needs; the merged document stays the same. If a removal
 * goes, an update that restored the same value is no longer needed and goes too.
 */
export function pruned(upstream: Json, file: string, text: string, earlier?: () => Iterable<Json>): Pruning {
  const whole = applyOverlay(upstream, parseYaml(file, text), earlier);
  const all = actionsOf(file, text);
  const idle = takenOver(whole);
  if (idle.length === 0) return { text, gone: [], whole, rest: whole };
  const busy = [...all.keys()].filter((index) => !idle.includes(index));
  const rest = applyOverlay(upstream, parseYaml(file, withoutActions(file, text, all.length, busy)));
  if (!isDeepStrictEqual(rest.document, whole.document))
    throw new CommandError(
      `Cannot prune ${file}: without the idle actions it gives another document; remove them by hand`,
    );
  const idleNow = takenOver(rest).filter((index) => !isRemoval(all[busy[index] ?? -1]));
  const kept = busy.filter((_, index) => !idleNow.includes(index));
  const findings = rest.findings.filter((finding) => !("action" in finding && idleNow.includes(finding.action)));
  return { ...withOnly(file, text, kept), whole, rest: { ...rest, findings } };
}

function takenOver({ findings }: Applied): number[] {
  return findings.flatMap((finding) => ("action" in finding && finding.isTakenOver ? [finding.action] : []));
}

function isRemoval(action: Json | undefined): boolean {
  return isObject(action) && action["remove"] === true;
}

/**
 * Prunes an overlay, unless it has a finding that pruning does not resolve: then nothing is pruned, and all findings
 * that pruning does not resolve are listed, with their lines in the overlay as it is.
 */
export function prunedUnlessWrong(upstream: YamlFile, file: string, text: string): Pruned & Merged {
  const overlay = parseYaml(file, text);
  const unreadable = [...upstream.findings, ...overlay.findings];
  if (unreadable.length > 0) return { text, gone: [], ...emptyMerged, findings: unreadable };
  const digits = bothDigits(upstream.digits, overlay.digits);
  const { whole, rest, ...less } = pruned(upstream.value, file, text, () => earlierUpstreams(upstream.file));
  if (rest.findings.length === 0) return { ...less, ...rest, digits };
  const isPruned = (finding: Finding): boolean =>
    "action" in finding && less.gone.some(({ action }) => action === finding.action);
  const findings = whole.findings.filter((finding) => !isPruned(finding));
  return { ...whole, text, gone: [], findings, digits };
}

export function actionsOf(file: string, text: string): Json[] {
  const { value } = parseYaml(file, text);
  return listOf(isObject(value) ? value["actions"] : undefined);
}

/** An overlay with only these of its actions. */
export function withOnly(file: string, text: string, kept: readonly number[]): Pruned {
  const actions = actionsOf(file, text);
  const gone = [...actions.entries()].flatMap(([action, value]): Gone[] => {
    if (kept.includes(action)) return [];
    const { target, description } = isObject(value) ? value : {};
    return [{ action, target: String(target), description: String(description) }];
  });
  return { text: withoutActions(file, text, actions.length, kept), gone };
}

/** Removes the lines of all other actions from the text; what is between actions stays. */
function withoutActions(file: string, text: string, count: number, kept: readonly number[]): string {
  if (kept.length === count) return text;
  const refusal = new CommandError(
    `Cannot prune ${file}: its actions must be a list with each "- target" on a line of its own`,
  );
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.get("actions") : undefined;
  if (!isSeq(list)) throw refusal;
  let rest = text;
  for (const index of [...list.items.keys()].reverse()) {
    if (kept.includes(index)) continue;
    const item = list.items[index];
    const range = isMap(item) ? item.range : undefined;
    if (!range) throw refusal;
    const start = text.lastIndexOf("\n", range[0]) + 1;
    if (!/^ *- +$/.test(text.slice(start, range[0]))) throw refusal;
    const lineEnd = text.indexOf("\n", range[1] - 1) + 1;
    const [before, after] = [rest.slice(0, start), rest.slice(lineEnd === 0 ? text.length : lineEnd)];
    rest = before.endsWith("\n\n") && after.startsWith("\n") ? before + after.slice(1) : before + after;
  }
  if (kept.length === 0) rest = rest.replace(/^actions:$/m, "actions: []");
  const actions = actionsOf(file, text);
  if (
    !isDeepStrictEqual(
      actionsOf(file, rest),
      kept.map((index) => actions[index]),
    )
  )
    throw refusal;
  return rest;
}
