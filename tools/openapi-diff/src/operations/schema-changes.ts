import { type Change, type Direction, type Side, schemaChange } from "../change.js";
import type { Reason } from "../schemas/reason.js";
import type { Rooted } from "../schemas/rooted.js";
import { isSubset } from "../schemas/subset.js";

/** The keyword that means nothing for a message of this direction. */
const silent: Readonly<Record<Direction, string>> = { request: "writeOnly", response: "readOnly" };

/**
 * What changed between two schemas at one place: what is no longer valid, and what is newly valid.
 *
 * @param isText whether values are written as text: parameters and headers.
 */
export function schemaChanges(
  operation: string,
  direction: Direction,
  place: string,
  before: Rooted,
  after: Rooted,
  isText = false,
): Change[] {
  const [lost, gained] = [isSubset(before, after, isText).reasons, isSubset(after, before, isText).reasons];
  const harmful = direction === "request" ? lost : gained;
  // What cannot be judged is found on both sides, and reported on the one that can do harm.
  const isEcho = (reason: Reason): boolean =>
    reason.rule === "unjudged" && harmful.some(({ rule, at }) => rule === "unjudged" && at === reason.at);
  const sides: [Side, readonly Reason[]][] = [
    ["lost", lost],
    ["gained", gained],
  ];
  return sides.flatMap(([side, reasons]) =>
    reasons
      .filter((reason) => reasons === harmful || !isEcho(reason))
      .filter(({ rule, what }) => rule !== "unjudged" || what !== silent[direction])
      // A default matters only in a request: it says what the service assumes if the value is left out.
      .filter(({ rule }) => rule !== "default" || (direction === "request" && side === "lost"))
      .map((reason) => schemaChange(operation, direction, place, side, reason)),
  );
}
