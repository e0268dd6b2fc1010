import type { Direction } from "@lumkit/tool-openapi-diff";
import { circlesOf } from "@lumkit/tool-openapi-diff/circles";
import { resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf, objectAt } from "@lumkit/tool-openapi-diff/json";
import { compositions, isDecimalNumber, layersOf } from "../document/schema-parts.js";

const annotations = ["description", "example", "examples", "summary", "title"];

/** The closed schemas that contain themselves, by what they are made from. Each has an `$id`, which `$ref`s name. */
export type RecursiveSchemas = Map<string, JsonObject>;

/**
 * The same schema, except that members which the document does not have are errors.
 *
 * An object that sets `additionalProperties` keeps it. The enums of responses are open: a value that the vendor adds
 * tomorrow breaks no contract.
 *
 * @param recursive gets the schemas that contain themselves: the result refers to them, and has all others in it.
 */
export function closedSchema(
  document: Json,
  schema: Json | undefined,
  direction: Direction,
  recursive: RecursiveSchemas,
): Json {
  return close(document, schema ?? true, direction, recursive, true);
}

function close(
  document: Json,
  schema: Json,
  direction: Direction,
  recursive: RecursiveSchemas,
  isWhole: boolean,
): Json {
  if (!isObject(schema)) return schema;
  const { value, at } = resolve(document, schema, "");
  if (!circlesOf(document).has(at)) return closeValue(document, value, direction, recursive, isWhole);
  const key = [at, direction, isWhole].join(" ");
  const known = recursive.get(key);
  if (known !== undefined) return { $ref: known["$id"] ?? "" };
  const own: JsonObject = { $id: `recursive${recursive.size + 1}` };
  recursive.set(key, own);
  Object.assign(own, closeValue(document, value, direction, recursive, isWhole));
  return { $ref: own["$id"] ?? "" };
}

function closeValue(
  document: Json,
  value: JsonObject,
  direction: Direction,
  recursive: RecursiveSchemas,
  isWhole: boolean,
): JsonObject {
  const inner = (part: Json, whole = true): Json => close(document, part, direction, recursive, whole);

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
