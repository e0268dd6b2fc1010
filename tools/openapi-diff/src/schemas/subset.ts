import { isDeepStrictEqual } from "node:util";
import type { Json } from "../json.js";
import { alternativeReasons } from "./alternatives.js";
import { limiting } from "./clause-reasons.js";
import { unreadReferences } from "./clauses.js";
import {
  type Comparison,
  compareOnce,
  distinct,
  isInCircle,
  judgeOutside,
  reasonsAt,
  withoutGiving,
} from "./comparison.js";
import type { Context } from "./context.js";
import { areApart, intersect } from "./intersect.js";
import { meaningOf } from "./meaning.js";
import { isHarmless, kindNames, listed, type Reason } from "./reason.js";
import type { Rooted } from "./rooted.js";
import { noSearch, type Search, searchFor } from "./search.js";
import type { Shape } from "./shape.js";
import { shapeReasons } from "./shape-reasons.js";
import { shapesOf } from "./shapes.js";
import { asText } from "./text.js";
import { valueReasons } from "./value-reasons.js";

/**
 * Whether every value of `inner` is a value of `outer`, with the reasons if not.
 *
 * The sender of a value of `inner` is assumed to send only members that the schema names, unless the schema allows more
 * explicitly. If `outer` forbids unnamed members, the verdict is "unknown". What cannot be judged is among the reasons.
 */
export function isSubset(
  inner: Rooted,
  outer: Rooted,
  isText = false,
): { readonly verdict: "yes" | "no" | "unknown"; readonly reasons: readonly Reason[] } {
  const reasons = compareOnce(inner.document, outer.document, isText, (comparison) =>
    distinct(compareSchemas(comparison, inner.schema, outer.schema)),
  );
  if (reasons.length === 0) return { verdict: "yes", reasons };
  return { verdict: reasons.some(({ verdict }) => verdict === "no") ? "no" : "unknown", reasons };
}

interface Judgment extends Comparison {
  readonly search: Search;
}

function compareSchemas(comparison: Comparison, inner: Json, outer: Json, at = ""): readonly Reason[] {
  if (meaningOf(comparison.inner, inner) === meaningOf(comparison.outer, outer)) return [];
  return reasonsAt(comparison, [inner, outer], at, () => pairReasons(comparison, inner, outer));
}

function pairReasons(comparison: Comparison, inner: Json, outer: Json): readonly Reason[] {
  const [own, wanted] = [shapesOf(comparison.inner, inner), shapesOf(comparison.outer, outer)];
  const isComparable =
    !comparison.isText || [...own, ...wanted].every(({ kind }) => kind === "string" || kind === "null");
  const search = isComparable
    ? searchFor({ document: comparison.inner, schema: inner }, { document: comparison.outer, schema: outer })
    : noSearch;
  const reasons = distinct(own.flatMap((shape) => reasonsOf({ ...comparison, search }, shape, wanted, "")));
  if (!reasons.some(isOpen) || reasons.some(({ verdict }) => verdict === "no") || !search.breaks(outer)) return reasons;
  // In a circle, the reasons of a pair around this one are not known yet, and the value may break those.
  if (reasons.filter(isOpen).length === 1 && !isInCircle(comparison, [inner, outer])) return reasons.map(decided);
  return [...reasons, { at: "", rule: "values", verdict: "no", what: JSON.stringify(search.example(outer)) }];
}

/** A reason that a value was found for. */
function decided(reason: Reason): Reason {
  if (!isOpen(reason)) return reason;
  return reason.rule === "unjudged"
    ? { ...reason, rule: "clause", verdict: "no", what: `what \`${reason.what}\` refuses` }
    : { ...reason, verdict: "no" };
}

/** Whether a value that breaks the outer schema decides the reason. Such a value has no unnamed members. */
function isOpen({ rule, verdict, what }: Reason): boolean {
  if (verdict === "no" || ["undeclared", "default", "given"].includes(rule)) return false;
  return rule !== "unjudged" || what === "oneOf" || limiting.has(what);
}

/** Why a value of this shape may have none of the wanted shapes. */
function reasonsOf(comparison: Judgment, shape: Shape, wanted: readonly Shape[], at: string): readonly Reason[] {
  const alike = wanted.filter(({ kind }) => kind === shape.kind);
  // What a reference that is not read allows may be all that is wanted.
  const unread = keywordReasons(shape, wanted, at).filter(({ what }) => unreadReferences.has(what));
  if (unread.length > 0) return unread;
  const written = comparison.isText ? asText(shape) : undefined;
  if (written !== undefined && wanted.some(({ kind }) => kind === "string")) {
    const asOneKind = alike.length > 0 ? reasonsOf({ ...comparison, isText: false }, shape, wanted, at) : undefined;
    return asOneKind?.length === 0 ? [] : reasonsOf({ ...comparison, search: noSearch }, written, wanted, at);
  }
  if (alike.length === 0)
    return [{ at, rule: "type", verdict: "no", what: shape.values ? listed(shape.values) : kindNames[shape.kind] }];
  const reasons = shape.values
    ? valueReasons(comparison.search, shape, shape.values, alike, at)
    : choiceReasons(comparison, shape, alike, at);
  return [...defaultReasons(shape, alike, at), ...keywordReasons(shape, alike, at), ...reasons];
}

/** If a keyword that is not understood is removed, values that it made valid may be lost. */
function keywordReasons(shape: Shape, wanted: readonly Shape[], at: string): Reason[] {
  return shape.clauses
    .filter(
      ({ name, text }) =>
        !limiting.has(name) && !wanted.some(({ clauses }) => clauses.some((other) => other.text === text)),
    )
    .map(({ name: what }) => ({ at, rule: "unjudged", verdict: "unknown", what }));
}

/** A value that is left out stays valid, but may mean something else. */
function defaultReasons(shape: Shape, wanted: readonly Shape[], at: string): Reason[] {
  const [first] = wanted;
  if (shape.default === undefined || wanted.some((other) => isDeepStrictEqual(shape.default, other.default))) return [];
  const now = JSON.stringify(first?.default) ?? "nothing known";
  return [{ at, rule: "default", verdict: "unknown", what: `${now}, not ${JSON.stringify(shape.default)},` }];
}

function choiceReasons(comparison: Judgment, shape: Shape, alike: readonly Shape[], at: string): readonly Reason[] {
  const context = contextOf(comparison);
  const attempt = (other: Shape) => ({ other, reasons: shapeReasons(shape, other, at, context) });
  // Of several, only one is told.
  const attempts = alike.length > 1 ? withoutGiving(comparison, () => alike.map(attempt)) : alike.map(attempt);
  const met = attempts.filter(({ reasons }) => reasons.length === 0);
  if (met.some(({ other }) => !other.isOverlapped)) return [];
  // A value in more than one branch of a oneOf is invalid.
  if (met.length > 0) return [{ at, rule: "unjudged", verdict: "unknown", what: "oneOf" }];

  const touching = attempts.filter(({ other }) => !areApart(shape, other));
  const open = [...(touching.length > 0 ? touching : attempts)].sort((a, b) => a.reasons.length - b.reasons.length);
  const reasons = alternativeReasons(shape, open, at);
  // A value that can have none of the shapes has no undeclared members.
  if (touching.length === 0) return reasons.filter(({ verdict }) => verdict === "no");
  // With several choices left, each value may fit another one, unless all of them require something that is missing.
  const isSure =
    touching.length === 1 || touching.every((attempt) => attempt.reasons.some((reason) => isLack(reason, at)));
  return isSure ? reasons : reasons.map((reason) => ({ ...reason, verdict: "unknown" }));
}

/** Whether a member of the value itself may be missing, and not one further inside. */
function isLack({ rule, at }: Reason, above: string): boolean {
  return rule === "missing" && !/[.[]/.test(at.slice(above.length + 1));
}

function contextOf(judgment: Judgment): Context {
  const { search, ...comparison } = judgment;
  const { inner: sent, outer: known, isReversed } = comparison;
  const reversed = { ...comparison, inner: known, outer: sent, isReversed: !isReversed };
  const areHarmless = (compare: () => readonly Reason[]): boolean =>
    withoutGiving(comparison, () => compare().every(isHarmless));
  return {
    compare: (inner, outer, at) => compareSchemas(comparison, inner, outer, at),
    isIncluded: (inner, outer) => areHarmless(() => compareSchemas(comparison, inner, outer)),
    includes: (inner, outer) => areHarmless(() => compareSchemas(reversed, outer, inner)),
    isWithin(shape, outer) {
      const name = JSON.stringify(["within", ...shape.required, outer, isReversed]);
      // A search is about values of the whole schema, and not of one shape of it.
      const apart = { ...comparison, search: noSearch };
      return judgeOutside(comparison, name, false, () =>
        areHarmless(() => reasonsOf(apart, shape, shapesOf(known, outer), "")),
      );
    },
    isApart: (shape, outer) => shapesOf(known, outer).every((other) => areApart(shape, other)),
    narrowed: (shape, inner) => shapesOf(sent, inner).flatMap((part) => intersect(shape, part) ?? []),
    breaks: search.breaks,
  };
}
