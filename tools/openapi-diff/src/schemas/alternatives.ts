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
  const same = sameOf(shape, attempts);
  if (rest.length === 0 || same !== undefined) return (same ?? nearest).reasons;
  const common = nearest.reasons.filter((reason) =>
    rest.every(({ reasons }) => reasons.some((other) => isDeepStrictEqual(other, reason))),
  );
  if (common.some(({ verdict }) => verdict === "no")) return common;
  return [{ at, rule: "alternative", verdict: "no", what: `the alternative ${nameOf(shape)}` }];
}

/** The one of several shapes that is the same alternative: by its name, by a constant, or by what it is made of. */
function sameOf(shape: Shape, attempts: readonly Attempt[]): Attempt | undefined {
  if (shape.kind !== "object") return attempts[0];
  const names = [...shape.members.keys()];
  const valuesOf = ({ members }: Shape) => names.map((name) => constantsOf(members.get(name)));
  const own = valuesOf(shape);
  const isNamed = ({ alternative }: Shape) => shape.alternative !== undefined && alternative !== undefined;
  const byName = attempts.find(({ other }) => isNamed(other) && shape.alternative === other.alternative);
  // A constant that several have tells none from another.
  const byConstant = own.flatMap((values, index) => {
    const sharing = attempts.filter(({ other }) => isDeepStrictEqual(valuesOf(other)[index], values));
    return values?.length === 1 && sharing.length === 1 ? sharing : [];
  });
  const byMembers = attempts.find(
    ({ other }) =>
      !isNamed(other) &&
      isDeepStrictEqual(new Set(names), new Set(other.members.keys())) &&
      isDeepStrictEqual(own, valuesOf(other)),
  );
  return byName ?? byConstant[0] ?? byMembers;
}

function nameOf({ alternative, members }: Shape): string {
  const names = [...members.keys()];
  const last = names.pop();
  if (alternative !== undefined) return alternative;
  return last === undefined
    ? "without named members"
    : `with ${names.length > 0 ? `${names.join(", ")} and ` : ""}${last}`;
}
