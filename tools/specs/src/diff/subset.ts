import type { Json } from "../json.js";
import { areApart } from "./intersect.js";
import { meaningOf } from "./meaning.js";
import { kindNames, listed, type Reason } from "./reason.js";
import { holds, type Shape } from "./shape.js";
import { shapeReasons } from "./shape-reasons.js";
import { shapesOf } from "./shapes.js";

/** A schema with the document that its `$ref`s lead into. */
export interface Rooted {
  readonly document: Json;
  readonly schema: Json;
}

/**
 * Whether every value of `inner` is a value of `outer`, and all that is in the way.
 *
 * A value of `inner` comes from a sender who sends nothing but what the schema names, unless the schema says outright
 * that there may be more. "unknown" is never "yes": what cannot be judged stands among the reasons.
 */
export function isSubset(
  inner: Rooted,
  outer: Rooted,
): { readonly verdict: "yes" | "no" | "unknown"; readonly reasons: readonly Reason[] } {
  const reasons = compareSchemas(
    { inner: inner.document, outer: outer.document, open: [] },
    inner.schema,
    outer.schema,
  );
  if (reasons.length === 0) return { verdict: "yes", reasons };
  return { verdict: reasons.some(({ verdict }) => verdict === "no") ? "no" : "unknown", reasons };
}

/** Both documents, and the pairs of schemas that are being compared now: a pair inside itself adds nothing. */
interface Comparison {
  readonly inner: Json;
  readonly outer: Json;
  readonly open: readonly string[];
}

function compareSchemas(comparison: Comparison, inner: Json, outer: Json, at = ""): readonly Reason[] {
  const pair = JSON.stringify([inner, outer]);
  if (comparison.open.includes(pair)) return [];
  if (meaningOf(comparison.inner, inner) === meaningOf(comparison.outer, outer)) return [];
  const below = { ...comparison, open: [...comparison.open, pair] };
  const wanted = shapesOf(comparison.outer, outer);
  const reasons = shapesOf(comparison.inner, inner).flatMap((shape) => reasonsOf(below, shape, wanted, at));
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

/** Why a value of this shape may have none of the wanted ones. */
function reasonsOf(comparison: Comparison, shape: Shape, wanted: readonly Shape[], at: string): readonly Reason[] {
  const alike = wanted.filter(({ kind }) => kind === shape.kind);
  if (alike.length === 0)
    return [{ at, rule: "type", verdict: "no", what: shape.values ? listed(shape.values) : kindNames[shape.kind] }];
  if (shape.values !== undefined) return valueReasons(shape.values, alike, at);

  const attempts = alike.map((other) => ({
    other,
    reasons: shapeReasons(shape, other, at, (inner, outer, place) => compareSchemas(comparison, inner, outer, place)),
  }));
  const met = attempts.filter(({ reasons }) => reasons.length === 0);
  if (met.some(({ other }) => !other.isOverlapped)) return [];
  // In more than one branch of a oneOf is in none.
  if (met.length > 0) return [{ at, rule: "unjudged", verdict: "unknown", what: "oneOf" }];

  const touching = attempts.filter(({ other }) => !areApart(shape, other));
  const [nearest] = [...(touching.length > 0 ? touching : attempts)].sort(
    (a, b) => a.reasons.length - b.reasons.length,
  );
  const reasons = nearest?.reasons ?? [];
  // A value that can be none of them has no members that could be undeclared.
  if (touching.length === 0) return reasons.filter(({ verdict }) => verdict === "no");
  // With several choices left each value may fit another one, unless the smallest value lacks something for them all.
  const isSure =
    touching.length === 1 || touching.every((attempt) => attempt.reasons.some((reason) => isLack(reason, at)));
  return isSure ? reasons : reasons.map((reason) => ({ ...reason, verdict: "unknown" }));
}

/** Whether a member of the value itself, and not of one inside it, may be missing. */
function isLack({ rule, at }: Reason, above: string): boolean {
  return rule === "missing" && !/[.[]/.test(at.slice(above.length + 1));
}

function valueReasons(values: readonly Json[], wanted: readonly Shape[], at: string): Reason[] {
  const answers = values.map((value) => ({ value, held: wanted.map((shape) => holds(shape, value)) }));
  const refused = answers.filter(({ held }) => held.every((answer) => answer === false));
  const unsure = answers.filter(({ held }) => !held.includes(true) && held.includes(undefined));
  return [
    { verdict: "no" as const, found: refused },
    { verdict: "unknown" as const, found: unsure },
  ]
    .filter(({ found }) => found.length > 0)
    .map(({ verdict, found }) => ({ at, rule: "values", verdict, what: listed(found.map(({ value }) => value)) }));
}
