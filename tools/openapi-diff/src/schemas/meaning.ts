import { valueAtPointer } from "../document.js";
import { isObject, type Json, type JsonObject } from "../json.js";

/** Keywords that do not change which values a schema allows. */
export const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "summary",
  "example",
  "examples",
  "deprecated",
  "externalDocs",
  "xml",
  "$comment",
]);

/** Formats of OpenAPI's registry that say how to read a value, not which values are allowed. */
export const readingFormats: ReadonlySet<Json | undefined> = new Set([
  "decimal",
  "password",
  "float",
  "double",
  "binary",
]);

/** Keywords whose value has keys that are names chosen by the API, not keywords. */
const nameMaps = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "dependentRequired", "dependencies", "mapping"],
  ...["$defs", "definitions"],
]);

/** Keywords whose value is data, without keywords inside. */
const data = new Set(["const", "enum"]);

/** Keywords whose list is a set, in any order. */
const sets = new Set(["required", "enum", "type", "allOf", "anyOf", "oneOf", "parameters", "tags", "security"]);

/** Schemas with the same text allow the same values: it has no annotations, order or `$ref`, and one spelling of null. */
export function meaningOf(document: Json, schema: Json): string {
  return JSON.stringify(canonical(document, schema, false, []));
}

/** Parts of documents with the same text say the same, annotations included, whatever their `$ref`s and order. */
export function wordingOf(document: Json, part: Json): string {
  return JSON.stringify(canonical(document, part, true, []));
}

function canonical(document: Json, value: Json, inWords: boolean, above: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((item) => canonical(document, item, inWords, above));
  if (!isObject(value)) return value;
  if (typeof value["$ref"] === "string") return referred(document, value, inWords, above);
  const { nullable, ...rest } = value;
  const typed = rest["type"] === undefined ? value : { ...rest, ...withNull(rest["type"]) };
  const said = Object.entries(nullable === true ? typed : rest).filter(
    ([key, member]) => inWords || !isSilent(key, member),
  );
  const members = said.map(([key, member]): [string, Json] => [
    key,
    canonicalMember(document, key, member, inWords, above),
  ]);
  return Object.fromEntries(members.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function canonicalMember(document: Json, key: string, value: Json, inWords: boolean, above: readonly string[]): Json {
  if (nameMaps.has(key) && isObject(value)) {
    const names = Object.keys(value).sort();
    return Object.fromEntries(names.map((name) => [name, canonical(document, value[name] ?? {}, inWords, above)]));
  }
  const result = data.has(key) ? inOrder(value) : canonical(document, value, inWords, above);
  if (!sets.has(key) || !Array.isArray(result)) return result;
  return [...result].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

function inOrder(value: Json): Json {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, member]) => [name, inOrder(member)]),
  );
}

/** A reference means its target, together with what is next to it. */
function referred(document: Json, value: JsonObject, inWords: boolean, above: readonly string[]): Json {
  const { $ref: reference, ...siblings } = value;
  const at = String(reference);
  const circle = above.indexOf(at);
  // A target outside the document is known only by its name.
  const target = valueAtPointer(document, at) ?? { reference: at };
  const meant =
    circle === -1 ? canonical(document, target, inWords, [...above, at]) : { circle: above.length - circle };
  const added = canonical(document, siblings, inWords, above);
  return isObject(added) && Object.keys(added).length > 0 ? { allOf: [meant, added] } : meant;
}

function isSilent(key: string, value: Json): boolean {
  return annotations.has(key) || key.startsWith("x-") || (key === "format" && readingFormats.has(value));
}

/** OpenAPI 3.0 writes `nullable` where 3.1 adds a type. Without a type it adds nothing, as 3.0.3 says. */
export function withNull(type: Json | undefined): { type?: Json } {
  if (type === undefined) return {};
  return { type: [...new Set([...(Array.isArray(type) ? type : [type]), "null"])] };
}
