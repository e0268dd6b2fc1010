import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject, pointer } from "@lumkit/tool-openapi-diff/json";
import { type Location, locate, valueAt } from "./locations.js";

/** One place in upstream that an action touches. */
export interface Basis {
  /** Its pointer, with the names of list items in place of their numbers: a new neighbour moves nothing. */
  readonly place: string;
  /** What upstream says there of what the action speaks about: everything for a removal, else what the update mentions. */
  readonly said: Json;
  readonly location: Location;
}

/** What an action is written against. Empty if its target is made by an earlier action. */
export function basisOf(upstream: Json, action: JsonObject): Basis[] {
  const { target, update, remove } = action;
  return locationsOf(upstream, String(target)).map((location) => {
    const value = valueAt(upstream, location) ?? null;
    const said = remove === true || update === undefined ? value : mentionedOf(value, update);
    return { place: placeOf(upstream, location), said, location };
  });
}

/** Short, and the same whatever the order of the members. */
export function fingerprintOf({ place, said }: Basis): string {
  return createHash("sha256")
    .update(JSON.stringify([place, sorted(said)]))
    .digest("hex")
    .slice(0, 8);
}

function locationsOf(upstream: Json, target: string): Location[] {
  try {
    return locate(upstream, target);
  } catch {
    // Another finding says that it is not a JSONPath.
    return [];
  }
}

/**
 * The part of a value that a patch would change or lies on the way to that. A `$ref` is always part of it, because it
 * may give the value any member.
 */
function mentionedOf(value: Json, patch: Json): Json {
  if (Array.isArray(value))
    return value.filter((item) =>
      [patch].flat().some((added) => isDeepStrictEqual(item, added) || isNamesake(item, added)),
    );
  if (!isObject(value) || !isObject(patch)) return value;
  const names = Object.keys(patch).filter((name) => Object.hasOwn(value, name));
  const members = names.map((name) => [name, mentionedOf(value[name] ?? null, patch[name] ?? null)] as const);
  const reference = value["$ref"];
  return { ...(reference === undefined ? {} : { $ref: reference }), ...Object.fromEntries(members) };
}

/** Whether two items of a list are about one thing, such as two parameters with one name. */
function isNamesake(item: Json, added: Json): boolean {
  return (
    isObject(item) &&
    isObject(added) &&
    item["name"] !== undefined &&
    item["name"] === added["name"] &&
    item["in"] === added["in"]
  );
}

function placeOf(document: Json, location: Location): string {
  const steps = location.map((step, depth) => {
    if (typeof step === "string") return step;
    const item = valueAt(document, location.slice(0, depth + 1));
    const name = isObject(item) ? (item["name"] ?? item["$ref"]) : item;
    return typeof name === "string" ? name : "*";
  });
  return pointer(...steps);
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name] ?? null)]),
  );
}
