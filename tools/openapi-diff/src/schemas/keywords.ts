import { isObject, type Json, type JsonObject } from "../json.js";

/** Members whose value has keys that are names chosen by the API, not keywords. */
const nameMaps = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "dependentRequired", "dependencies", "mapping"],
  ...["$defs", "definitions", "schemas", "responses", "headers", "content", "callbacks", "links", "examples"],
  ...["paths", "parameters", "requestBodies", "securitySchemes", "pathItems", "variables", "encoding"],
]);

/** Members whose value is data, without keywords inside. `value` is that of an example with a name. */
const data = new Set(["const", "enum", "example", "default", "value"]);

/** Members whose list is a set, in any order. */
export const sets: ReadonlySet<string> = new Set([
  ...["required", "enum", "type", "allOf", "anyOf", "oneOf", "parameters", "tags", "security"],
]);

export function isNameMap(key: string, value: Json): value is JsonObject {
  return nameMaps.has(key) && isObject(value);
}

/** Whether a member is data, in which even a `$ref` is only a name. The examples of a schema are a list. */
export function isData(key: string, value: Json): boolean {
  return data.has(key) || (key === "examples" && Array.isArray(value));
}
