import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject } from "@lumkit/tool-openapi-diff/json";

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

/** Where the patch and the target have different kinds of value, which the specification calls an error. */
export function clashesOf(before: Json | undefined, patch: Json, name = "update"): string[] {
  if (isObject(before) && isObject(patch))
    return Object.entries(patch).flatMap(([key, value]) =>
      Object.hasOwn(before, key) ? clashesOf(before[key], value, `${name}.${key}`) : [],
    );
  const isAppended = Array.isArray(before) && name === "update";
  return isAppended || kindOf(before) === kindOf(patch)
    ? []
    : [`${name} is ${kindOf(patch)} and the target has ${kindOf(before)}`];
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
