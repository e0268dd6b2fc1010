import { isObject, type Json, type JsonObject } from "@lumkit/tool-openapi-diff/json";
import { isData, isNameMap } from "@lumkit/tool-openapi-diff/keywords";

/**
 * An OpenAPI 3.0 document as 3.1 says the same. Only what 3.1 reads differently is changed: `nullable`, the limits that
 * are `true` or `false`, and what stands next to a `$ref`, which 3.0 ignores. All else stays as the vendor writes it.
 */
export function convertedTo31(document: JsonObject): JsonObject {
  return { ...convertedMembers(document), openapi: "3.1.1" };
}

function converted(value: Json): Json {
  if (Array.isArray(value)) return value.map(converted);
  if (!isObject(value)) return value;
  if (typeof value["$ref"] === "string") return withoutSiblings(value);
  return withNull(withLimits(convertedMembers(value)));
}

function convertedMembers(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (isNameMap(key, member))
        return [key, Object.fromEntries(Object.entries(member).map(([name, each]) => [name, converted(each)]))];
      return [key, isData(key, member) || key.startsWith("x-") ? member : converted(member)];
    }),
  );
}

/** A path item may have other members next to its `$ref` in 3.0, too. */
function withoutSiblings(value: JsonObject): JsonObject {
  const isPathItem = ["get", "put", "post", "delete", "patch", "parameters"].some((key) => key in value);
  return isPathItem ? convertedMembers(value) : { $ref: value["$ref"] ?? null };
}

function withLimits(schema: JsonObject): JsonObject {
  const limits = [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const;
  return limits.reduce<JsonObject>((before, [exclusive, limit]) => {
    if (typeof before[exclusive] !== "boolean") return before;
    const { [exclusive]: isExcluded, [limit]: at, ...rest } = before;
    if (at === undefined) return rest;
    return { ...rest, [isExcluded === true ? exclusive : limit]: at };
  }, schema);
}

function withNull(schema: JsonObject): JsonObject {
  const { nullable, ...rest } = schema;
  if (typeof nullable !== "boolean") return schema;
  if (!nullable) return rest;
  const { type, enum: values, allOf, anyOf, oneOf, ...others } = rest;
  if (typeof type === "string") {
    const withValues = Array.isArray(values) ? { enum: values.includes(null) ? values : [...values, null] } : {};
    return { ...rest, type: [type, "null"], ...withValues };
  }
  // Without a type, 3.0.3 lets `nullable` add nothing; what vendors mean is that null may be sent.
  const choice = Object.fromEntries(
    Object.entries({ allOf, anyOf, oneOf, enum: values }).flatMap(([key, member]) =>
      member === undefined ? [] : [[key, member] as const],
    ),
  );
  return Object.keys(choice).length === 0 ? rest : { ...others, anyOf: [choice, { type: "null" }] };
}
