import { isDeepStrictEqual } from "node:util";
import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { isMap, isSeq, parseDocument } from "yaml";
import { CommandError } from "../cli/command.js";
import type { Finding } from "../cli/finding.js";
import { parseYaml, type YamlFile } from "../document/read-yaml.js";
import { applyOverlay } from "./apply-overlay.js";
import { mergedFrom } from "./merged-document.js";

export interface Pruned {
  readonly text: string;
  /** What the actions that went were about, in the order of the file. */
  readonly gone: readonly { readonly target: string; readonly description: string }[];
}

/**
 * Takes the actions out of an overlay that upstream has taken over, so that upstream and overlay give the same document as
 * before. Where a removal goes, the update that put the same back has become one of them: hence several rounds.
 */
export function pruned(upstream: Json, file: string, text: string): Pruned {
  const { document } = applyOverlay(upstream, parseYaml(file, text));
  const all = actionsOf(file, text);
  let kept = all.map((_, index) => index);
  for (const _ of all) {
    const { findings } = applyOverlay(upstream, parseYaml(file, withoutActions(file, text, all.length, kept)));
    const idle = findings.flatMap((finding) =>
      "action" in finding && finding.isTakenOver ? [kept[finding.action]] : [],
    );
    if (idle.length === 0) break;
    kept = kept.filter((index) => !idle.includes(index));
  }
  const rest = withoutActions(file, text, all.length, kept);
  if (!isDeepStrictEqual(applyOverlay(upstream, parseYaml(file, rest)).document, document))
    throw new CommandError(
      `Cannot prune ${file}: without the idle actions it gives another document, take them out by hand`,
    );
  const gone = all
    .filter((_, index) => !kept.includes(index))
    .map((action) => (isObject(action) ? action : {}))
    .map(({ target, description }) => ({ target: String(target), description: String(description) }));
  return { text: rest, gone };
}

/**
 * Prunes an overlay, unless something in it is wrong that no pruning mends: then everything is listed, where it stands in
 * the overlay as it is, and nothing is pruned.
 */
export function prunedUnlessWrong(
  upstream: YamlFile,
  file: string,
  text: string,
): Pruned & { readonly findings: readonly Finding[] } {
  const overlay = parseYaml(file, text);
  const { findings } = mergedFrom(upstream, overlay);
  if (upstream.findings.length + overlay.findings.length > 0) return { text, gone: [], findings };
  const less = pruned(upstream.value, file, text);
  const { findings: left } = mergedFrom(upstream, parseYaml(file, less.text));
  return left.length > 0 ? { text, gone: [], findings } : { ...less, findings: [] };
}

export function actionsOf(file: string, text: string): Json[] {
  const { value } = parseYaml(file, text);
  const actions = isObject(value) ? value["actions"] : undefined;
  return Array.isArray(actions) ? actions : [];
}

/** Cuts the lines of all other actions out of the text; whatever stands between actions stays. */
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
