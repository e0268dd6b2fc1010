import { clauseReasons } from "./clause-reasons.js";
import type { Context } from "./context.js";
import { isContent } from "./formats.js";
import { memberReasons } from "./member-reasons.js";
import { listed, type Reason, type Rule } from "./reason.js";
import { type Bound, holds, isMatch, isMultiple, itemOf, type Kind, type Shape } from "./shape.js";

/** Why a value of one shape may not have another shape of the same kind, with the parts of the value. */
export function shapeReasons(inner: Shape, outer: Shape, at: string, context: Context): Reason[] {
  const found: Reason[] = [];
  const add = (rule: Rule, verdict: Reason["verdict"], what: string): void => {
    found.push({ at, rule, verdict, what });
  };
  if (outer.values !== undefined && !isWhole(outer)) {
    add("values", "no", `anything but ${listed(outer.values)}`);
    return found;
  }
  const [low, high] = inner.kind === "object" ? memberCounts(inner) : limitsOf(inner);
  const [least, most] = limitsOf(outer);
  if (low.at < least.at || (low.at === least.at && least.open && !low.open)) add("low", "no", below(inner.kind, least));
  if (high.at > most.at || (high.at === most.at && most.open && !high.open)) add("high", "no", above(inner.kind, most));
  for (const step of outer.multiples)
    if (!inner.multiples.some((own) => isMultiple(own, step)))
      add("multiple", "no", step === 1 ? "a number with a fraction" : `anything but a multiple of ${step}`);
  for (const format of outer.formats)
    if (!inner.formats.includes(format)) {
      // Whether one format includes another differs for each pair.
      const isOpen = !isContent(format) && inner.formats.length > 0;
      const verdict = isOpen && !context.breaks({ format }) ? "unknown" : "no";
      add("format", verdict, `anything but a ${format}`);
    }
  for (const pattern of outer.patterns)
    if (!inner.patterns.includes(pattern)) {
      const isBroken = isMissed(inner, pattern) || context.breaks({ pattern });
      add("pattern", isBroken ? "no" : "unknown", `a text that does not match ${pattern}`);
    }
  if (outer.hasUniqueItems && !inner.hasUniqueItems && high.at > 1) add("unique", "no", "a list with equal items");
  for (const clause of outer.clauses) found.push(...clauseReasons(inner, clause, at, context));
  return [...found, ...itemReasons(inner, outer, high.at, at, context), ...memberReasons(inner, outer, at, context)];
}

/** Each item with a schema of its own, then all others. */
function itemReasons(inner: Shape, outer: Shape, most: number, at: string, { compare }: Context): Reason[] {
  if (inner.kind !== "array") return [];
  const length = Math.max(inner.prefix.length, outer.prefix.length);
  const first = Array.from({ length: Math.min(length, most) }, (_, index) =>
    compare(itemOf(inner, index), itemOf(outer, index), `${at}[${index}]`),
  );
  return [...first.flat(), ...(most > length ? compare(inner.items, outer.items, `${at}[]`) : [])];
}

/** Whether the listed values are all values of the kind. */
function isWhole({ kind, values }: Shape): boolean {
  return kind === "null" || (kind === "boolean" && values?.length === 2);
}

/** How many members an object can have: one that names its members has no others. */
function memberCounts({ low, high, required, members, patterned, others }: Shape): [low: Bound, high: Bound] {
  const isClosed = (others === undefined || others === false) && patterned.size === 0;
  return [
    { at: Math.max(low.at, required.size), open: false },
    { at: isClosed ? Math.min(high.at, members.size) : high.at, open: false },
  ];
}

/** The limits as given; limits of integers are rounded to integers. */
function limitsOf({ low, high, multiples }: Shape): [low: Bound, high: Bound] {
  if (!multiples.some((step) => Number.isInteger(step))) return [low, high];
  const least = low.open && Number.isInteger(low.at) ? low.at + 1 : Math.ceil(low.at);
  const most = high.open && Number.isInteger(high.at) ? high.at - 1 : Math.floor(high.at);
  return [
    { at: least, open: false },
    { at: most, open: false },
  ];
}

const units: Readonly<Partial<Record<Kind, string>>> = { string: "characters", array: "items", object: "members" };

function below(kind: Kind, { at, open }: Bound): string {
  if (kind === "number") return open ? `${at} or below` : `below ${at}`;
  return `${kind === "string" ? "shorter" : "smaller"} than ${at} ${units[kind]}`;
}

function above(kind: Kind, { at, open }: Bound): string {
  if (kind === "number") return open ? `${at} or above` : `above ${at}`;
  return `${kind === "string" ? "longer" : "larger"} than ${at} ${units[kind]}`;
}

/** Whether a text of this shape does not match the pattern; it tries a few short ones. */
function isMissed(shape: Shape, pattern: string): boolean {
  const length = Math.max(1, shape.low.at);
  const tried = ["", ..."aZ0 -é\n".split("").map((character) => character.repeat(Math.min(length, 1000)))];
  return tried.some((text) => holds({ ...shape, formats: [] }, text) === true && !isMatch(pattern, text));
}
