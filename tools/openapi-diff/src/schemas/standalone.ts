import { valueAtPointer } from "../document.js";
import { isObject, type Json, type JsonObject, listOf } from "../json.js";
import { annotations, readingFormats, withNull } from "./meaning.js";

const schemas = new Set([
  ...["items", "contains", "not", "if", "then", "else", "propertyNames", "additionalProperties"],
  ...["unevaluatedProperties", "unevaluatedItems"],
]);
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const maps = new Set(["properties", "patternProperties", "dependentSchemas"]);
const plain = new Set([
  ...["type", "enum", "const", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "required"],
  ...["minProperties", "maxProperties", "minContains", "maxContains", "dependentRequired"],
]);
/** Keywords without which the same values are valid. */
const silent = new Set([
  ...["$id", "$anchor", "$schema", "$defs", "definitions", "default", "readOnly", "writeOnly", "discriminator"],
  ...["contentEncoding", "contentMediaType", "contentSchema"],
]);
/** Formats that the library checks. */
const formats = new Set([
  ...["date", "time", "date-time", "duration", "uri", "uri-reference", "email", "hostname", "ipv4", "ipv6", "uuid"],
  ...["regex", "json-pointer", "byte", "int32", "int64"],
]);

/** More parts than this are not worth the time of a search. */
const most = 400;

/** Thrown and caught only here: a schema cannot be written out. */
class Unclear extends Error {}

/**
 * A schema as plain JSON Schema 2020, with what its `$ref`s mean in it. It is `undefined` if a part is not understood
 * completely, so that whether a value is valid is never guessed.
 */
export function standaloneSchema(document: Json, schema: Json): Json | undefined {
  const definitions: JsonObject = {};
  const names = new Map<string, string>();
  let parts = 0;
  const write = (part: Json | undefined): Json => {
    parts += 1;
    if (parts > most) throw new Unclear();
    if (typeof part === "boolean") return part;
    if (!isObject(part)) throw new Unclear();
    const { nullable, ...said } = part;
    if (nullable === true && said["type"] === undefined) throw new Unclear();
    const own = nullable === true ? { ...said, ...withNull(said["type"]) } : said;
    return withContainsApart(
      Object.fromEntries(Object.entries(own).flatMap(([keyword, value]) => written(keyword, value, own, write, refer))),
    );
  };
  const refer = (at: string): string => {
    const known = names.get(at);
    if (known !== undefined) return known;
    const name = String(names.size);
    names.set(at, name);
    definitions[name] = write(valueAtPointer(document, at));
    return name;
  };
  try {
    const root = write(schema);
    return isObject(root) && names.size > 0 ? { ...root, $defs: definitions } : root;
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

/** Next to `prefixItems`, Ajv 8.20 takes an empty list as one that contains what it must. */
function withContainsApart(schema: JsonObject): JsonObject {
  const { contains, minContains, maxContains, ...rest } = schema;
  if (contains === undefined || rest["prefixItems"] === undefined) return schema;
  const limits = Object.entries({ minContains, maxContains }).flatMap(([keyword, limit]): [string, Json][] =>
    limit === undefined ? [] : [[keyword, limit]],
  );
  return { ...rest, allOf: [...listOf(rest["allOf"]), { contains, ...Object.fromEntries(limits) }] };
}

function written(
  keyword: string,
  value: Json,
  schema: JsonObject,
  write: (part: Json) => Json,
  refer: (at: string) => string,
): [string, Json][] {
  if (keyword === "$ref") return [["$ref", `#/$defs/${refer(String(value))}`]];
  if (annotations.has(keyword) || silent.has(keyword) || keyword.startsWith("x-")) return [];
  if (keyword === "format") return formatIn(value);
  // In 3.0 an excluded limit is said next to the limit.
  if (typeof value === "boolean" && /^exclusiveM/.test(keyword)) return excluded(keyword, value, schema);
  if (/^m(in|ax)imum$/.test(keyword) && schema[`exclusive${keyword[0]?.toUpperCase()}${keyword.slice(1)}`] === true)
    return [];
  if (schemas.has(keyword)) return [[keyword, write(value)]];
  if (lists.has(keyword) && Array.isArray(value)) return [[keyword, value.map(write)]];
  if (maps.has(keyword) && isObject(value))
    return [[keyword, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, write(part)]))]];
  if (plain.has(keyword)) return [[keyword, value]];
  throw new Unclear();
}

function excluded(keyword: string, isExcluded: boolean, schema: JsonObject): [string, Json][] {
  const limit = schema[keyword === "exclusiveMinimum" ? "minimum" : "maximum"];
  return isExcluded && limit !== undefined ? [[keyword, limit]] : [];
}

function formatIn(format: Json): [string, Json][] {
  if (readingFormats.has(format)) return [];
  if (!formats.has(String(format))) throw new Unclear();
  return [["format", format]];
}
