import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";

/** Members that only people read, or that only tools of the vendor read. */
const words = ["description", "summary", "title", "example", "examples", "externalDocs", "deprecated", "default"];

/** Formats that say nothing about a number that its type does not say. */
const sizes = ["double", "float", "int32", "int64"];

/** Members whose members have names of the vendor's, such as the response `default`. */
const named = ["properties", "patternProperties", "schemas", "responses"];

/** The part of a value that a client depends on, in one form: two values of the same meaning are deeply equal. */
export function meaningOf(value: Json | undefined, isNames = false): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => meaningOf(item) ?? null);
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([key, member]) => isNames || !(words.includes(key) || key.startsWith("x-") || isSize(key, member)))
    .map(([key, member]): [string, Json] => [key, formOf(key, member, isNames)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isSize(key: string, member: Json): boolean {
  return key === "format" && typeof member === "string" && sizes.includes(member);
}

function formOf(key: string, member: Json, isNames: boolean): Json {
  const isList = !isNames && ["required", "enum", "type"].includes(key) && Array.isArray(member);
  // The order of these lists says nothing.
  if (isList) return [...member].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  return meaningOf(member, !isNames && named.includes(key)) ?? null;
}
