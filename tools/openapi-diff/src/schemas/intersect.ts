import { isDeepStrictEqual } from "node:util";
import type { Json } from "../json.js";
import { type Bound, both, type Clause, constantsOf, holds, itemOf, memberOf, type Shape } from "./shape.js";

/** The values that both shapes allow, or `undefined` if there are clearly none. */
export function intersect(left: Shape, right: Shape): Shape | undefined {
  if (left.kind !== right.kind) return undefined;
  const merged: Shape = {
    kind: left.kind,
    values: commonValues(left, right),
    low: left.low.at > right.low.at || (left.low.at === right.low.at && left.low.open) ? left.low : right.low,
    high: left.high.at < right.high.at || (left.high.at === right.high.at && left.high.open) ? left.high : right.high,
    multiples: union(left.multiples, right.multiples),
    formats: union(left.formats, right.formats),
    patterns: union(left.patterns, right.patterns),
    prefix: commonPrefix(left, right),
    items: both(left.items, right.items),
    hasUniqueItems: left.hasUniqueItems || right.hasUniqueItems,
    members: commonMembers(left, right),
    patterned: commonPatterned(left, right),
    required: new Set([...left.required, ...right.required]),
    others: commonOthers(left.others, right.others),
    default: left.default ?? right.default,
    clauses: commonClauses(left, right),
    alternative: left.alternative ?? right.alternative,
    isOverlapped: left.isOverlapped || right.isOverlapped,
  };
  return isEmpty(merged) ? undefined : merged;
}

/** Whether no value can have both shapes. */
export function areApart(left: Shape, right: Shape): boolean {
  return intersect(left, right) === undefined;
}

/** Whether a shape clearly allows no value. Contradictions inside its members are not looked for. */
export function isEmpty(shape: Shape): boolean {
  const { values, low, high, required } = shape;
  if (values?.length === 0 || !isBelow(low, high)) return true;
  return [...required].some((name) => memberOf(shape, name) === false);
}

function isBelow(low: Bound, high: Bound): boolean {
  return low.at < high.at || (low.at === high.at && !low.open && !high.open);
}

function commonValues(left: Shape, right: Shape): Json[] | undefined {
  if (left.values === undefined && right.values === undefined) return undefined;
  const [known, other] = left.values === undefined ? [right.values, left] : [left.values, right];
  return known?.filter((value) => holds(other, value) !== false);
}

function commonMembers(left: Shape, right: Shape): Map<string, Json> {
  const names = new Set([...left.members.keys(), ...right.members.keys()]);
  return new Map([...names].map((name) => [name, commonMember(left, right, name)]));
}

function commonPrefix(left: Shape, right: Shape): Json[] {
  const length = Math.max(left.prefix.length, right.prefix.length);
  return Array.from({ length }, (_, index) => both(itemOf(left, index), itemOf(right, index)));
}

/** A pattern that only one side has is met by the other side's schema of other members, too. */
function commonPatterned(left: Shape, right: Shape): Map<string, Json> {
  const patterns = new Set([...left.patterned.keys(), ...right.patterned.keys()]);
  return new Map(
    [...patterns].map((pattern) => {
      const [one, other] = [left, right].map((shape) => shape.patterned.get(pattern) ?? otherFor(shape));
      return [pattern, both(one ?? true, other ?? true)];
    }),
  );
}

/** With patterns of its own, a shape says nothing certain about the names of another pattern. */
function otherFor({ patterned, others }: Shape): Json {
  return patterned.size > 0 ? true : (others ?? true);
}

/** Two sets of patterns may overlap in ways that are not looked into. */
function commonClauses(left: Shape, right: Shape): readonly Clause[] {
  const clauses = [...new Map([...left.clauses, ...right.clauses].map((each) => [each.text, each])).values()];
  const [one, other] = [left, right].map(({ patterned }) => [...patterned.keys()].sort().join("\n"));
  const isSure = one === "" || other === "" || one === other || !(isAsking(left.others) || isAsking(right.others));
  if (isSure) return clauses;
  const text = JSON.stringify([left, right].map(({ patterned, others }) => [[...patterned], others ?? null]));
  return [...clauses, { name: "patternProperties", schema: {}, text: `patternProperties ${text}` }];
}

function isAsking(others: Json | undefined): boolean {
  return others !== undefined && others !== true;
}

/** A member with two different constants is impossible. */
function commonMember(left: Shape, right: Shape, name: string): Json {
  const [one, other] = [left, right].map((shape) => memberOf(shape, name) ?? true);
  const [known, others] = [one, other].map((schema) => constantsOf(schema));
  const isApart =
    known !== undefined &&
    others !== undefined &&
    !known.some((value) => others.some((another) => isDeepStrictEqual(value, another)));
  return isApart ? false : both(one ?? true, other ?? true);
}

/** An explicit `true` gives way to a part that names its members and says nothing about others. */
function commonOthers(left: Json | undefined, right: Json | undefined): Json | undefined {
  if (left === undefined || right === undefined) {
    const said = left ?? right;
    return said === true ? undefined : said;
  }
  return both(left, right);
}

function union<T>(left: readonly T[], right: readonly T[]): T[] {
  return [...new Set([...left, ...right])];
}
