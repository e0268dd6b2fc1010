import { isDeepStrictEqual } from "node:util";
import type { Json } from "../json.js";
import { type Comparison, compareOnce, distinct, reasonsAt } from "./comparison.js";
import { areApart } from "./intersect.js";
import { meaningOf } from "./meaning.js";
import { kindNames, listed, type Reason } from "./reason.js";
import { holds, type Shape } from "./shape.js";
import { shapeReasons } from "./shape-reasons.js";
import { shapesOf } from "./shapes.js";

/** A schema with the document that its `$ref`s refer to. */
export interface Rooted {
  readonly document: Json;
  readonly schema: Json;
}

/**
 * Whether every value of `inner` is a value of `outer`, with the reasons if not.
 *
 * The sender of a value of `inner` is assumed to send only members that the schema names, unless the schema allows more
 * explicitly. If `outer` forbids unnamed members, the verdict is "unknown". What cannot be judged is among the reasons.
 */
export function isSubset(
  inner: Rooted,
  outer: Rooted,
): { readonly verdict: "yes" | "no" | "unknown"; readonly reasons: readonly Reason[] } {
  const reasons = compareOnce(inner.document, outer.document, (comparison) =>
    distinct(compareSchemas(comparison, inner.schema, outer.schema)),
  );
  if (reasons.length === 0) return { verdict: "yes", reasons };
  return { verdict: reasons.some(({ verdict }) => verdict === "no") ? "no" : "unknown", reasons };
}

function compareSchemas(comparison: Comparison, inner: Json, outer: Json, at = ""): readonly Reason[] {
  if (meaningOf(comparison.inner, inner) === meaningOf(comparison.outer, outer)) return [];
  return reasonsAt(comparison, [inner, outer], at, () => {
    const wanted = shapesOf(comparison.outer, outer);
    return distinct(shapesOf(comparison.inner, inner).flatMap((shape) => reasonsOf(comparison, shape, wanted, "")));
  });
}

/** Why a value of this shape may have none of the wanted shapes. */
function reasonsOf(comparison: Comparison, shape: Shape, wanted: readonly Shape[], at: string): readonly Reason[] {
  const alike = wanted.filter(({ kind }) => kind === shape.kind);
  if (alike.length === 0)
    return [{ at, rule: "type", verdict: "no", what: shape.values ? listed(shape.values) : kindNames[shape.kind] }];
  const reasons = shape.values
    ? valueReasons(shape, shape.values, alike, at)
    : choiceReasons(comparison, shape, alike, at);
  return [...defaultReasons(shape, alike, at), ...keywordReasons(shape, alike, at), ...reasons];
}

/** Keywords that only forbid values: if one is removed, all values that were valid still are. */
const limiting = new Set([
  ...["not", "contains", "maxContains", "if", "then", "else", "propertyNames", "unevaluatedItems"],
  ...["dependentRequired", "dependentSchemas", "dependencies"],
]);

/** If a keyword that is not understood is removed, values that it made valid may be lost. */
function keywordReasons(shape: Shape, wanted: readonly Shape[], at: string): Reason[] {
  return shape.unjudged
    .filter((keyword) => !wanted.some(({ unjudged }) => unjudged.includes(keyword)))
    .map((keyword) => keyword.split(" ")[0] ?? keyword)
    .filter((name) => !limiting.has(name))
    .map((what) => ({ at, rule: "unjudged", verdict: "unknown", what }));
}

/** A value that is left out stays valid, but may mean something else. */
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

function valueReasons(shape: Shape, values: readonly Json[], wanted: readonly Shape[], at: string): Reason[] {
  // What both require and this tool does not understand is not a difference.
  const choices = wanted.map((other) => ({
    ...other,
    formats: other.formats.filter((format) => !shape.formats.includes(format)),
    unjudged: other.unjudged.filter((keyword) => !shape.unjudged.includes(keyword)),
  }));
  const judged = values.map((value) => ({ value, held: isHeld(choices, value) }));
  return [
    { verdict: "no" as const, found: judged.filter(({ held }) => held === false) },
    { verdict: "unknown" as const, found: judged.filter(({ held }) => held === undefined) },
  ]
    .filter(({ found }) => found.length > 0)
    .map(({ verdict, found }) => ({ at, rule: "values", verdict, what: listed(found.map(({ value }) => value)) }));
}

/** Whether the value has one of the shapes; `undefined` if this cannot be told. */
function isHeld(choices: readonly Shape[], value: Json): boolean | undefined {
  const matching = choices.map((shape) => ({ shape, held: holds(shape, value) })).filter(({ held }) => held !== false);
  if (matching.length === 0) return false;
  // A value in two branches of a oneOf is invalid.
  if (matching.length > 1 && matching.some(({ shape }) => shape.isOverlapped)) return undefined;
  return matching.some(({ held }) => held === true) ? true : undefined;
}
