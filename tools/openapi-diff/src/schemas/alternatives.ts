import { isDeepStrictEqual } from "node:util";
import type { Reason } from "./reason.js";
import { constantsOf, type Shape } from "./shape.js";

/** A shape that was compared with another one. */
export interface Attempt {
  readonly other: Shape;
  readonly reasons: readonly Reason[];
}

/**
 * Why a value of a shape may have none of several others. What one of them refuses says nothing about the rest, so it is
 * told only of the one that is the same alternative in the other document.
 *
 * @param attempts the one with the fewest reasons first.
 */
export function alternativeReasons(shape: Shape, attempts: readonly Attempt[], at: string): readonly Reason[] {
  const [nearest, ...rest] = attempts;
  if (nearest === undefined) return [];
  const same = attempts.find(({ other }) => areSame(shape, other));
  if (rest.length === 0 || same !== undefined) return (same ?? nearest).reasons;
  const common = nearest.reasons.filter((reason) =>
    rest.every(({ reasons }) => reasons.some((other) => isDeepStrictEqual(other, reason))),
  );
  if (common.some(({ verdict }) => verdict === "no")) return common;
  return [{ at, rule: "alternative", verdict: "no", what: `the alternative ${nameOf(shape)}` }];
}

/** Whether two shapes are one alternative: by its name, by a constant, or without a name by what it is made of. */
function areSame(one: Shape, other: Shape): boolean {
  if (one.kind !== "object") return true;
  const areNamed = one.alternative !== undefined && other.alternative !== undefined;
  if (areNamed && one.alternative === other.alternative) return true;
  const names = [...one.members.keys()];
  const [own, others] = [one, other].map(({ members }) => names.map((name) => constantsOf(members.get(name))));
  if (own?.some((values, index) => values?.length === 1 && isDeepStrictEqual(values, others?.[index]))) return true;
  return (
    !areNamed && isDeepStrictEqual(new Set(names), new Set(other.members.keys())) && isDeepStrictEqual(own, others)
  );
}

function nameOf({ alternative, members }: Shape): string {
  const names = [...members.keys()];
  const last = names.pop();
  if (alternative !== undefined) return alternative;
  return last === undefined
    ? "without named members"
    : `with ${names.length > 0 ? `${names.join(", ")} and ` : ""}${last}`;
}
