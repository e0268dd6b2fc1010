import { type Change, change, type Direction } from "../change.js";
import type { DocumentOperation } from "../document.js";
import type { JsonObject } from "../json.js";

/** Parameters that are now deprecated, or no longer are. */
export function deprecationChanges(
  name: string,
  direction: Direction,
  before: readonly JsonObject[],
  after: readonly JsonObject[],
): Change[] {
  return after.flatMap((parameter) => {
    const same = before.find((other) => other["in"] === parameter["in"] && other["name"] === parameter["name"]);
    if (same === undefined) return [];
    return deprecation(name, direction, `${parameter["in"]}.${parameter["name"]}`, same, parameter);
  });
}

/** What is said about the operation itself: whether it is deprecated, and what it is called. */
export function sayingChanges(name: string, before: DocumentOperation, after: DocumentOperation): Change[] {
  const renamed = change(name, "request", "operationId", "renamed", {
    severity: "compatible",
    message: `the operation is now called ${after.id || "nothing"}, was ${before.id || "nothing"}`,
    migration: "Nothing to do on the wire; use the new name where code uses the old one",
    effect: "changed",
  });
  return [
    ...(before.id === after.id ? [] : [renamed]),
    ...deprecation(name, "request", "the operation", before.value, after.value),
  ];
}

export function deprecation(
  name: string,
  direction: Direction,
  place: string,
  before: JsonObject,
  after: JsonObject,
): Change[] {
  const isNow = after["deprecated"] === true;
  if ((before["deprecated"] === true) === isNow) return [];
  return [
    change(name, direction, place, "deprecated", {
      severity: "compatible",
      message: `${place} is ${isNow ? "now" : "no longer"} deprecated`,
      migration: isNow ? "Move away from it before the vendor removes it" : "Nothing to do",
      effect: "changed",
    }),
  ];
}
