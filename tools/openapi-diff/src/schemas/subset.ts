import { isDeepStrictEqual } from "node:util";
import type { Json } from "../json.js";
import { limiting } from "./clause-reasons.js";
import type { Context } from "./context.js";
import { areApart, intersect } from "./intersect.js";
import { meaningOf } from "./meaning.js";
import { kindNames, listed, type Reason } from "./reason.js";
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
  const reasons = compareSchemas(
    { inner: inner.document, outer: outer.document, pending: [], isReversed: false, isText },
    inner.schema,
    outer.schema,
  );
  if (reasons.length === 0) return { verdict: "yes", reasons };
  return { verdict: reasons.some(({ verdict }) => verdict === "no") ? "no" : "unknown", reasons };
}

/** Both documents, and the pairs of schemas under comparison: a pair inside itself is not compared again. */
interface Documents {
  readonly inner: Json;
  readonly outer: Json;
  readonly pending: readonly string[];
  /** Whether the document that was the inner one is now the outer one. */
  readonly isReversed: boolean;
  /** Whether values are sent as text, where a number can be read as a text. */
  readonly isText: boolean;
}

interface Comparison extends Documents {
  readonly search: Search;
}

function compareSchemas(above: Documents, inner: Json, outer: Json, at = ""): readonly Reason[] {
  const pair = JSON.stringify([inner, outer, above.isReversed]);
  if (above.pending.includes(pair)) return [];
  if (meaningOf(above.inner, inner) === meaningOf(above.outer, outer)) return [];
  const [own, wanted] = [shapesOf(above.inner, inner), shapesOf(above.outer, outer)];
  const isComparable = !above.isText || [...own, ...wanted].every(({ kind }) => kind === "string" || kind === "null");
  const search = isComparable
    ? searchFor({ document: above.inner, schema: inner }, { document: above.outer, schema: outer })
    : noSearch;
  const comparison = { ...above, pending: [...above.pending, pair], search };
  const found = own.flatMap((shape) => reasonsOf(comparison, shape, wanted, at));
  const reasons = [...new Map(found.map((reason) => [JSON.stringify(reason), reason])).values()];
  return reasons.some(isOpen) && reasons.every(({ verdict }) => verdict !== "no") && search.breaks(outer)
    ? withExample(reasons, search.example(outer), at)
    : reasons;
}

/** A value was found that breaks the outer schema: the only open reason is decided, or an example is one more reason. */
function withExample(reasons: readonly Reason[], example: Json | undefined, at: string): readonly Reason[] {
  if (reasons.filter(isOpen).length === 1)
    return reasons.map((reason) =>
      isOpen(reason)
        ? reason.rule === "unjudged"
          ? { ...reason, rule: "clause", verdict: "no", what: `what \`${reason.what}\` refuses` }
          : { ...reason, verdict: "no" }
        : reason,
    );
  return [...reasons, { at, rule: "values", verdict: "no", what: JSON.stringify(example) }];
}

/** Whether a value that breaks the outer schema decides the reason. Such a value has no unnamed members. */
function isOpen({ rule, verdict, what }: Reason): boolean {
  if (verdict === "no" || ["undeclared", "default", "given"].includes(rule)) return false;
  return rule !== "unjudged" || what === "oneOf" || limiting.has(what);
}

/** Why a value of this shape may have none of the wanted shapes. */
function reasonsOf(comparison: Comparison, shape: Shape, wanted: readonly Shape[], at: string): readonly Reason[] {
  const alike = wanted.filter(({ kind }) => kind === shape.kind);
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

function choiceReasons(comparison: Comparison, shape: Shape, alike: readonly Shape[], at: string): readonly Reason[] {
  const context = contextOf(comparison);
  const attempts = alike.map((other) => ({ other, reasons: shapeReasons(shape, other, at, context) }));
  const met = attempts.filter(({ reasons }) => reasons.length === 0);
  if (met.some(({ other }) => !other.isOverlapped)) return [];
  // A value in more than one branch of a oneOf is invalid.
  if (met.length > 0) return [{ at, rule: "unjudged", verdict: "unknown", what: "oneOf" }];

  const touching = attempts.filter(({ other }) => !areApart(shape, other));
  const [nearest] = [...(touching.length > 0 ? touching : attempts)].sort(
    (a, b) => a.reasons.length - b.reasons.length,
  );
  const reasons = nearest?.reasons ?? [];
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

/** A value stays valid if only a member is not named, or a default differs. */
function areHarmless(reasons: readonly Reason[]): boolean {
  return reasons.every(({ rule }) => rule === "undeclared" || rule === "default");
}

function contextOf(comparison: Comparison): Context {
  const { search, ...documents } = comparison;
  // A search is about values of the whole schema, and not of one shape of it.
  const apart = { ...comparison, search: noSearch };
  return {
    compare: (inner, outer, at) => compareSchemas(documents, inner, outer, at),
    isIncluded: (inner, outer) => areHarmless(compareSchemas(documents, inner, outer)),
    includes: (inner, outer) =>
      areHarmless(
        compareSchemas(
          { ...documents, inner: documents.outer, outer: documents.inner, isReversed: !documents.isReversed },
          outer,
          inner,
        ),
      ),
    isWithin(shape, outer) {
      const pair = JSON.stringify([...shape.required, outer]);
      if (comparison.pending.includes(pair)) return false;
      const below = { ...apart, pending: [...comparison.pending, pair] };
      return areHarmless(reasonsOf(below, shape, shapesOf(comparison.outer, outer), ""));
    },
    isApart: (shape, outer) => shapesOf(comparison.outer, outer).every((other) => areApart(shape, other)),
    narrowed: (shape, inner) => shapesOf(comparison.inner, inner).flatMap((part) => intersect(shape, part) ?? []),
    breaks: search.breaks,
  };
}
