import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject } from "@lumkit/tool-openapi-diff/json";
import { brief } from "./brief.js";

/** Merges objects, appends a value to an array unless it has it already, and replaces anything else. */
export function merge(before: Json | undefined, patch: Json): Json {
  if (Array.isArray(before)) {
    const added = (Array.isArray(patch) ? patch : [patch]).filter(
      (item) => !before.some((present) => isDeepStrictEqual(present, item)),
    );
    return [...before, ...added];
  }
  if (!isObject(before) || !isObject(patch)) return patch;
  const merged = { ...before };
  for (const [key, value] of Object.entries(patch))
    merged[key] = Object.hasOwn(before, key) ? merge(before[key], value) : value;
  return merged;
}

/**
 * Where the patch and the target have different kinds of value, which the specification calls an error. A `$ref` and
 * a value with members of its own are different kinds too: merged, they would mean both at once.
 */
export function clashesOf(before: Json | undefined, patch: Json, name = "update"): string[] {
  if (isObject(before) && isObject(patch)) {
    const clash = referenceClash(before, patch, name);
    if (clash !== undefined) return [clash];
    return Object.entries(patch).flatMap(([key, value]) =>
      Object.hasOwn(before, key) ? clashesOf(before[key], value, `${name}.${key}`) : [],
    );
  }
  const isAppended = Array.isArray(before) && name === "update";
  return isAppended || kindOf(before) === kindOf(patch)
    ? []
    : [`${name} is ${kindOf(patch)} and the target has ${kindOf(before)}`];
}

function referenceClash(before: JsonObject, patch: JsonObject, name: string): string | undefined {
  const [reference, added] = [before["$ref"], patch["$ref"]];
  if (typeof reference === "string" && added === undefined && membersOf(patch).length > 0)
    return `${name} has ${membersOf(patch).join(", ")} and the target is a $ref to ${reference}: change what it refers to, or remove its $ref in an action before`;
  if (typeof added === "string" && reference === undefined && membersOf(before).length > 0)
    return `${name} is a $ref and the target has ${membersOf(before).join(", ")}: remove them in an action before`;
  return undefined;
}

/** The members that cannot stand next to a `$ref`. */
function membersOf(value: JsonObject): string[] {
  return Object.keys(value).filter((name) => !/^(?:\$ref|summary|description|deprecated|x-.*)$/.test(name));
}

/** The items that a patch adds to lists that have them already; other programs would add them again. */
export function repeatedItems(before: Json | undefined, patch: Json, name = "update"): string[] {
  if (Array.isArray(before)) {
    const items = [patch].flat();
    const isThere = (item: Json): boolean => before.some((present) => isDeepStrictEqual(present, item));
    const [repeated, rest] = [items.filter(isThere), items.filter((item) => !isThere(item))];
    if (repeated.length === 0) return [];
    const advice = rest.length === 0 ? `leave ${name} out` : `write ${name}: ${JSON.stringify(rest)}`;
    return [`adds ${repeated.map((item) => brief(item)).join(", ")} to a list that has it already: ${advice}`];
  }
  if (!isObject(before) || !isObject(patch)) return [];
  return Object.entries(patch).flatMap(([key, value]) =>
    Object.hasOwn(before, key) ? repeatedItems(before[key], value, `${name}.${key}`) : [],
  );
}

function kindOf(value: Json | undefined): string {
  if (Array.isArray(value)) return "an array";
  return isObject(value) ? "an object" : "a plain value";
}

/** The part of a value that a patch mentions. */
export function overlapOf(before: Json | undefined, patch: Json): Json | undefined {
  if (!isObject(before) || !isObject(patch)) return before;
  const overlap: JsonObject = {};
  for (const [key, value] of Object.entries(patch)) {
    const member = Object.hasOwn(before, key) ? overlapOf(before[key], value) : undefined;
    if (member !== undefined) overlap[key] = member;
  }
  return overlap;
}
