import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { isMap, isPair, isScalar, isSeq, parseDocument, stringify, type YAMLMap } from "yaml";
import { CommandError } from "../cli/command.js";
import { overlayFile, root, upstreamFile } from "../document/apis.js";
import { parseYaml, readYaml } from "../document/read-yaml.js";
import { withNames } from "../names/with-names.js";
import { actionsOf } from "./prune.js";
import { recordFor, recordOf, stalenessOf } from "./staleness.js";

/** The overlay of an API as it must be: `recorded` against its upstream. Call it only if there are no findings. */
export function recordedOverlay(api: string): [path: string, text: string] {
  const file = overlayFile(api);
  return [file, recorded(readYaml(upstreamFile(api)).value, file, readFileSync(root + file, "utf8"))];
}

/**
 * An overlay in which actions say what upstream they were written against: those that never did, those that now act on
 * more places which say the same, and those that a person has decided about. The rest of its text stays the same.
 */
export function recorded(published: Json, file: string, text: string, decided: readonly number[] = []): string {
  const { document: upstream } = withNames(published, parseYaml(file, text).value, file);
  const actions = actionsOf(file, text);
  const due = actions.map((action, index) => {
    if (!isObject(action)) return undefined;
    const isDue =
      decided.includes(index) || recordOf(action) === undefined || stalenessOf(upstream, action)?.isDecided === true;
    return isDue ? recordFor(upstream, action) : undefined;
  });
  if (due.every((record) => record === undefined)) return text;
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.get("actions") : undefined;
  const items = isSeq(list) ? list.items : [];
  const refusal = new CommandError(`Cannot record in ${file}: write each member of an action on a line of its own`);
  let rest = text;
  for (const [index, record] of [...due.entries()].reverse()) {
    const item = items[index];
    if (record === undefined) continue;
    if (!isMap(item)) throw refusal;
    rest = withRecord(rest, item, record);
  }
  const expected = actions.map((action, index) =>
    isObject(action) && due[index] !== undefined ? { ...action, "x-upstream": due[index] } : action,
  );
  if (!isDeepStrictEqual(actionsOf(file, rest), expected)) throw refusal;
  return rest;
}

/** In place of the record that is there, else after the confidence. */
function withRecord(text: string, item: YAMLMap, record: string): string {
  const present = pairRange(item, "x-upstream");
  const [start, endOfNode] = present ?? pairRange(item, "x-confidence") ?? [0, 0];
  // A text of several lines ends after its last line.
  const end = start + text.slice(start, endOfNode).trimEnd().length;
  const kept = present === undefined ? text.slice(start, end) : "";
  if (item.flow)
    return `${text.slice(0, start)}${kept}${kept === "" ? "" : ", "}x-upstream: ${JSON.stringify(record)}${text.slice(end)}`;
  const indent = " ".repeat(start - (text.lastIndexOf("\n", start - 1) + 1));
  const lines = stringify({ "x-upstream": record }, { lineWidth: 120 - indent.length })
    .trimEnd()
    .replaceAll("\n", `\n${indent}`);
  return `${text.slice(0, start)}${kept}${kept === "" ? "" : `\n${indent}`}${lines}${text.slice(end)}`;
}

/** Where a member begins and its value ends, without what follows on its line. */
function pairRange(item: YAMLMap, name: string): [start: number, end: number] | undefined {
  const pair = item.items.find((each) => isPair(each) && isScalar(each.key) && each.key.value === name);
  if (pair === undefined || !isScalar(pair.key) || !isScalar(pair.value)) return undefined;
  const [start, end] = [pair.key.range?.[0], pair.value.range?.[1]];
  return start === undefined || end === undefined ? undefined : [start, end];
}
