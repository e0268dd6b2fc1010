import { isDeepStrictEqual } from "node:util";
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
 * that there may be more; where `outer` ends that silence, the verdict is "unknown". "unknown" is never "yes": what
 * cannot be judged stands among the reasons.
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
  const reasons = shape.values
    ? valueReasons(shape, shape.values, alike, at)
    : choiceReasons(comparison, shape, alike, at);
  return [...defaultReasons(shape, alike, at), ...keywordReasons(shape, alike, at), ...reasons];
}

/** Keywords that only take values away: without one, whatever was valid still is. */
const limiting = new Set([
  ...["not", "contains", "maxContains", "if", "then", "else", "propertyNames", "unevaluatedItems"],
  ...["dependentRequired", "dependentSchemas", "dependencies"],
]);

/** A keyword that is not understood may, where it goes, have been what made a value valid. */
function keywordReasons(shape: Shape, wanted: readonly Shape[], at: string): Reason[] {
  return shape.unjudged
    .filter((keyword) => !wanted.some(({ unjudged }) => unjudged.includes(keyword)))
    .map((keyword) => keyword.split(" ")[0] ?? keyword)
    .filter((name) => !limiting.has(name))
    .map((what) => ({ at, rule: "unjudged", verdict: "unknown", what }));
}

/** A value that is left out is valid as before, and may stand for something else. */
function defaultReasons(shape: Shape, wanted: readonly Shape[], at: string): Reason[] {
  const [first] = wanted;
  if (shape.default === undefined || wanted.some((other) => isDeepStrictEqual(shape.default, other.default))) return [];
  const now = JSON.stringify(first?.default) ?? "nothing known";
  return [{ at, rule: "default", verdict: "unknown", what: `${now}, not ${JSON.stringify(shape.default)},` }];
}

function choiceReasons(comparison: Comparison, shape: Shape, alike: readonly Shape[], at: string): readonly Reason[] {
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

function valueReasons(shape: Shape, values: readonly Json[], wanted: readonly Shape[], at: string): Reason[] {
  // What both ask for and nobody here understands is no difference.
  const choices = wanted.map((other) => ({
    ...other,
    formats: other.formats.filter((format) => !shape.formats.includes(format)),
    unjudged: other.unjudged.filter((keyword) => !shape.unjudged.includes(keyword)),
  }));
  const answers = values.map((value) => ({ value, held: isHeld(choices, value) }));
  return [
    { verdict: "no" as const, found: answers.filter(({ held }) => held === false) },
    { verdict: "unknown" as const, found: answers.filter(({ held }) => held === undefined) },
  ]
    .filter(({ found }) => found.length > 0)
    .map(({ verdict, found }) => ({ at, rule: "values", verdict, what: listed(found.map(({ value }) => value)) }));
}

/** Whether one of the choices has the value; `undefined` where this cannot be told. */
function isHeld(choices: readonly Shape[], value: Json): boolean | undefined {
  const answers = choices.map((shape) => ({ shape, held: holds(shape, value) })).filter(({ held }) => held !== false);
  if (answers.length === 0) return false;
  // In two branches of a oneOf is in none.
  if (answers.length > 1 && answers.some(({ shape }) => shape.isOverlapped)) return undefined;
  return answers.some(({ held }) => held === true) ? true : undefined;
}
