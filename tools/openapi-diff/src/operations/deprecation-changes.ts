import { type Change, change, type Direction } from "../change.js";
import { type DocumentOperation, resolve } from "../document.js";
import { isObject, type Json, type JsonObject, listOf, objectAt } from "../json.js";

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

/** Members of a message that are now deprecated, or no longer are. */
export function memberDeprecations(
  name: string,
  direction: Direction,
  place: string,
  [before, old]: Written,
  [after, present]: Written,
): Change[] {
  const was = membersIn(before, old, place);
  return [...membersIn(after, present, place)].flatMap(([at, schema]) => {
    const same = was.get(at);
    return same === undefined ? [] : deprecation(name, direction, at, same, schema);
  });
}

type Written = readonly [document: Json, schema: Json];

/** The schema of each member by its place, circles after one turn left out. */
function membersIn(
  document: Json,
  schema: Json,
  place: string,
  above: readonly string[] = [],
): Map<string, JsonObject> {
  const { value, at } = resolve(document, schema, "");
  if (at !== "" && above.includes(at)) return new Map();
  const below = [...above, at];
  const choices = ["allOf", "anyOf", "oneOf"].flatMap((key) => listOf(value[key]));
  return new Map([
    ...choices.flatMap((part) => [...membersIn(document, part, place, below)]),
    ...(isObject(value["items"]) ? membersIn(document, value["items"], `${place}[]`, below) : []),
    ...Object.entries(objectAt(value, "properties")).flatMap(([name, member]): [string, JsonObject][] => [
      [`${place}.${name}`, { ...resolve(document, member, "").value, ...(isObject(member) ? member : {}) }],
      ...membersIn(document, member, `${place}.${name}`, below),
    ]),
  ]);
}

function deprecation(
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
