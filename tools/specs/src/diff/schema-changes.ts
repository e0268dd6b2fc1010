import { type Change, type Direction, type Side, schemaChange } from "./change.js";
import { isSubset, type Rooted } from "./subset.js";

/** What changed between two schemas at one place: what is no longer valid, and what has become valid. */
export function schemaChanges(
  operation: string,
  direction: Direction,
  place: string,
  before: Rooted,
  after: Rooted,
): Change[] {
  const harmful: Side = direction === "request" ? "lost" : "gained";
  const sides: [Side, Rooted, Rooted][] = [
    ["lost", before, after],
    ["gained", after, before],
  ];
  return sides.flatMap(([side, inner, outer]) =>
    isSubset(inner, outer)
      // What has no direction is told once.
      .reasons.filter(({ rule }) => side === harmful || (rule !== "unjudged" && rule !== "default"))
      .filter(({ rule }) => rule !== "default" || direction === "request")
      .map((reason) => schemaChange(operation, direction, place, side, reason)),
  );
}
