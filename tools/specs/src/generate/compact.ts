import type { JsonObject } from "@lumkit/tool-openapi-diff/json";

/** The members that are not `null`. */
export function compact(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}

/** `null` for an object or an array without members. */
export function orNull<T extends JsonObject | string[]>(value: T): T | null {
  return Object.keys(value).length === 0 ? null : value;
}
