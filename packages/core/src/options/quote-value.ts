import { isPlainObject } from "./plain-object.js";

/** A value as an error message shows it: short, on one line, and never the content of an object. */
export function quoteValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}...` : value);
  return typeof value === "object" || typeof value === "function" ? kindOf(value) : String(value);
}

/** What a value is, without the value: for an option, which may be a key in the wrong place. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  if (typeof value !== "object") return `a ${typeof value}`;
  return isPlainObject(value) ? "an object" : "an instance of a class";
}
