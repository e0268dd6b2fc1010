import { resolve, routeOf } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf } from "@lumkit/tool-openapi-diff/json";
import { type Location, valueAt } from "../overlay/locations.js";
import type { OperationPair } from "./match-operations.js";
import { counterpart } from "./match-schemas.js";

interface Step {
  readonly location: Location;
  readonly value: Json | undefined;
}

/**
 * The place in another document that means the same as a place in this one: the same operation, the only success, the
 * parameter of the same name. It follows `$ref`s of the other document. A name that the other document does not have
 * stays as it is.
 */
export function counterpartLocation(
  [before, location]: readonly [Json, Location],
  after: Json,
  pairs: readonly OperationPair[],
): Location {
  let here: Step = { location: [], value: after };
  for (const [depth, key] of location.entries()) {
    const above = location.slice(0, depth);
    if (isObject(here.value) && typeof here.value["$ref"] === "string" && key !== "$ref" && key !== "description")
      here = followed(after, here.value);
    const name = counterpartKey([before, above, key], here, pairs, after);
    here = { location: [...here.location, name], value: valueAt(here.value ?? null, [name]) };
  }
  return here.location;
}

function followed(document: Json, value: JsonObject): Step {
  const place = resolve(document, value, "");
  const location = place.at
    .slice(2)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  return { location, value: place.value };
}

function counterpartKey(
  [before, above, key]: readonly [Json, Location, string | number],
  here: Step,
  pairs: readonly OperationPair[],
  after: Json,
): string | number {
  const last = above.at(-1);
  if (last === "paths" && above.length === 1) return pathOf(String(key), pairs);
  if (last === "responses" && above.length === 4 && isObject(here.value))
    return counterpart(String(key), Object.keys(here.value)) ?? key;
  if (last === "parameters" && typeof key === "number") {
    const own = resolve(before, valueAt(before, [...above, key]), "").value;
    const index = listOf(here.value).findIndex((each) => isSameParameter(own, resolve(after, each, "").value));
    // A negative index selects nothing.
    return index;
  }
  return key;
}

function pathOf(path: string, pairs: readonly OperationPair[]): string {
  const pair = pairs.find(({ before }) => before.path === path);
  return pair === undefined || routeOf(pair.before) === routeOf(pair.after) ? path : pair.after.path;
}

export function isSameParameter(a: JsonObject, b: JsonObject): boolean {
  const [left, right] = [a, b].map(({ name }) => (a["in"] === "header" ? String(name).toLowerCase() : String(name)));
  return a["in"] === b["in"] && left === right;
}
