import { valueAtPointer } from "../document.js";
import { isObject, type Json, type JsonObject } from "../json.js";
import { annotations, meaningOf } from "./meaning.js";
import type { Clause, Kind } from "./shape.js";

/** Keywords that a shape represents in its own members. */
const judged = new Set([
  ...["$id", "$anchor", "$schema", "$defs", "definitions", "type", "enum", "const", "format", "default"],
  ...["allOf", "anyOf", "oneOf", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["minLength", "maxLength", "pattern", "items", "prefixItems", "minItems", "maxItems", "uniqueItems"],
  ...["properties", "patternProperties", "required", "additionalProperties", "unevaluatedProperties"],
  ...["unevaluatedItems", "minProperties", "maxProperties", "contentEncoding", "contentMediaType"],
]);

/** Keywords that are read together, and the kind of value that they are about: without one, every kind. */
const groups: readonly (readonly [keywords: readonly string[], kind?: Kind])[] = [
  [["not"]],
  [["if", "then", "else"]],
  [["contains", "minContains", "maxContains"], "array"],
  [["dependentRequired"], "object"],
  [["dependentSchemas"], "object"],
  [["dependencies"], "object"],
  [["propertyNames"], "object"],
  [["discriminator"], "object"],
  [["contentSchema"], "string"],
];
const grouped = new Set(groups.flatMap(([keywords]) => keywords));

/** Keywords that lead to a schema which is not read: out of the document, or one that depends on the way to it. */
export const unreadReferences: ReadonlySet<string> = new Set(["$ref", "$dynamicRef", "$recursiveRef"]);

/** The conditions of one schema object on values of a kind. */
export function clausesOf(document: Json, schema: JsonObject, kind: Kind): Clause[] {
  const understood = groups.flatMap(([keywords, of = kind]) => {
    const [name = ""] = keywords;
    if (of !== kind || schema[name] === undefined) return [];
    return clauseOf(document, name, pick(schema, keywords));
  });
  const unknown = Object.keys(schema)
    .filter((keyword) => !grouped.has(keyword) && !isJudged(document, schema, keyword))
    .map((keyword) => clauseOf(document, keyword, pick(schema, [keyword])));
  // A list of items is the spelling before 2020.
  const tuple = kind === "array" && Array.isArray(schema["items"]) ? [clauseOf(document, "items", schema)] : [];
  return [...understood, ...unknown, ...tuple];
}

/** A condition whose meaning includes all that is next to it. */
export function clauseOf(document: Json, name: string, schema: JsonObject): Clause {
  return { name, schema, text: `${name} ${meaningOf(document, schema)}` };
}

function pick(schema: JsonObject, keywords: readonly string[]): JsonObject {
  return Object.fromEntries(
    keywords.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]])),
  );
}

/**
 * A `$ref` out of the document cannot be judged, nor can definitions for dynamic references, nor `nullable` without a
 * type, which tools read differently.
 */
function isJudged(document: Json, schema: JsonObject, keyword: string): boolean {
  if (keyword === "$ref") return valueAtPointer(document, String(schema["$ref"])) !== undefined;
  if (keyword === "$defs") return !JSON.stringify(schema["$defs"]).includes('"$dynamicAnchor"');
  if (keyword === "nullable") return schema["nullable"] !== true || schema["type"] !== undefined;
  return judged.has(keyword) || annotations.has(keyword) || keyword.startsWith("x-");
}

/** Whether a schema refers to nothing, so that it means the same in every document. */
export function isSelfContained(schema: Json): boolean {
  if (Array.isArray(schema)) return schema.every(isSelfContained);
  return !isObject(schema) || (!("$ref" in schema) && Object.values(schema).every(isSelfContained));
}
