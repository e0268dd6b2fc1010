import type { Direction } from "@lumkit/tool-openapi-diff";
import { resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf, objectAt } from "@lumkit/tool-openapi-diff/json";
import { compositions, isDecimalNumber, layersOf } from "../document/schema-parts.js";

const annotations = ["description", "example", "examples", "summary", "title"];

/**
 * The same schema, except that members which the document does not have are errors.
 *
 * An object that sets `additionalProperties` keeps it. The enums of responses are open: a value that the vendor adds
 * tomorrow breaks no contract.
 */
export function closedSchema(document: Json, schema: Json | undefined, direction: Direction): Json {
  return close(document, schema ?? true, direction, new Set(), true);
}

function close(document: Json, schema: Json, direction: Direction, above: ReadonlySet<string>, isWhole: boolean): Json {
  if (!isObject(schema)) return schema;
  const { value, at } = resolve(document, schema, "");
  if (above.has(at)) throw new Error(`${at} contains itself: the contract checks do not support recursive schemas`);
  const below = at === "" ? above : new Set([...above, at]);
  const inner = (part: Json, whole = true): Json => close(document, part, direction, below, whole);

  const composition = compositions.filter((key) => Array.isArray(value[key]));
  // A value is as a whole what one branch of a choice says, and never what one part of `allOf` says.
  const isChoice = composition.length > 0 && value["properties"] === undefined && value["allOf"] === undefined;
  const closed: JsonObject = {};
  for (const [key, part] of Object.entries(value)) {
    if (annotations.includes(key) || key.startsWith("x-") || (key === "format" && isDecimalNumber(value))) continue;
    if (key === "properties" && isObject(part))
      closed[key] = Object.fromEntries(Object.entries(part).map(([name, member]) => [name, inner(member)]));
    else if (composition.includes(key)) closed[key] = listOf(part).map((branch) => inner(branch, isChoice && isWhole));
    else if (key === "items" || key === "additionalProperties") closed[key] = inner(part);
    else closed[key] = part;
  }
  if (direction === "response" && Array.isArray(value["enum"])) {
    delete closed["enum"];
    closed["type"] = value["type"] ?? [
      ...new Set(value["enum"].map((known) => (known === null ? "null" : typeof known))),
    ];
  }
  const layers = layersOf(document, value);
  const isOpen = layers.some((layer) => layer["additionalProperties"] !== undefined);
  const names = layers.flatMap((layer) => Object.keys(objectAt(layer, "properties")));
  const isObjectOfNames = layers.some((layer) => layer["properties"] !== undefined);
  if (!isWhole || isChoice || isOpen || !isObjectOfNames) return closed;
  // The parts say which members go together; the object around them forbids all others.
  return {
    ...closed,
    properties: { ...Object.fromEntries(names.map((name) => [name, true])), ...objectAt(closed, "properties") },
    additionalProperties: false,
  };
}
