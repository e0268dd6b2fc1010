import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap } from "yaml";
import { CommandError } from "../cli/command.js";
import { type Names, namesMember, overlayOf } from "../names/names.js";
import { actionsOf } from "../overlay/prune.js";
import { decidedMember, type Redone } from "./redo-actions.js";

/**
 * The text of an overlay with each action as it is now. An action that stays keeps its lines; comments and the order
 * stay the same.
 */
export function rewrittenOverlay(file: string, text: string, done: readonly Redone[], names: Names): string {
  const refusal = new CommandError(
    `Cannot rewrite ${file}: each "- target" of its actions must be on a line of its own`,
  );
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.get("actions") : undefined;
  if (!isSeq(list)) throw refusal;
  let rest = text;
  for (const redone of [...done].reverse()) {
    const item = list.items[redone.index];
    if (!isMap(item) || !item.range) throw refusal;
    const lines = linesOf(text, item.range);
    if (!/^ *- +$/.test(text.slice(lines.start, item.range[0]))) throw refusal;
    rest = withLines(rest, lines, textOf(redone, text.slice(lines.start, lines.end), item, lines.start));
  }
  if (done.every(({ actions }) => actions.length === 0)) rest = rest.replace(/^actions:$/m, "actions: []");
  const written = withNames(rest, names);
  if (
    !isDeepStrictEqual(
      actionsOf(file, written),
      done.flatMap(({ actions }) => actions),
    )
  )
    throw refusal;
  return written;
}

interface Lines {
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string, [from, to]: readonly [number, number, number]): Lines {
  const end = text.indexOf("\n", to - 1) + 1;
  return { start: text.lastIndexOf("\n", from) + 1, end: end === 0 ? text.length : end };
}

function withLines(text: string, { start, end }: Lines, lines: string): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return lines === "" && before.endsWith("\n\n") && after.startsWith("\n")
    ? before + after.slice(1)
    : before + lines + after;
}

function textOf({ action, actions }: Redone, lines: string, item: YAMLMap, start: number): string {
  const [first, ...others] = actions;
  if (first === undefined) return "";
  if (others.length === 0 && isDeepStrictEqual(first, action)) return lines;
  if (isDeepStrictEqual({ ...first, [decidedMember]: true }, action))
    return lines.replace(new RegExp(`^ *${decidedMember}: true\\n`, "m"), "");
  const target = item.get("target", true);
  const hasNewTarget = others.length === 0 && isDeepStrictEqual({ ...first, target: action["target"] }, action);
  if (hasNewTarget && isScalar(target) && target.range)
    return `${lines.slice(0, target.range[0] - start)}${stringify(first["target"], { lineWidth: 0 }).trimEnd()}\n${lines.slice(linesEnd(lines, target.range[1] - start))}`;
  return indented(actions);
}

function linesEnd(lines: string, offset: number): number {
  return lines.indexOf("\n", offset - 1) + 1;
}

/** Values of an overlay as text, indented as in its lists of actions. */
export function indented(actions: readonly unknown[]): string {
  return stringify(actions, { aliasDuplicateObjects: false, lineWidth: 120 }).replaceAll(/^(?=.)/gm, "  ");
}

function withNames(text: string, names: Names): string {
  const rest = text.replace(new RegExp(`^${namesMember}:.*\\n(?:(?: .*|)\\n)*`, "m"), "");
  const block = overlayOf(names);
  if (Object.keys(Object(block[namesMember])).length === 0) return rest;
  return rest.replace(/^actions:/m, () => `${stringify(block, { lineWidth: 0 })}actions:`);
}
