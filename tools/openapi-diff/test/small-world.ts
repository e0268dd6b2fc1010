import fc from "fast-check";
import type { Json, JsonObject } from "../src/json.js";

/** Every value of a small world, in which each schema below is true or false of some values. */
export const values: readonly Json[] = (() => {
  const scalars: Json[] = [
    null,
    true,
    false,
    -1,
    0,
    0.5,
    1,
    1.5,
    2,
    3,
    1e9,
    "",
    "a",
    "b",
    "ab",
    "x1",
    "abc",
    "aaaaaaaa",
  ];
  const items: Json[] = [null, 0, 1, "a", "b"];
  const pairs = items.flatMap((one) => items.map((other) => [one, other]));
  const triples = pairs.flatMap((pair) => [0, "a", "b"].map((third) => [...pair, third]));
  const members: (Json | undefined)[] = [undefined, null, 0, 1, "a", "ab"];
  const objects = members.flatMap((a) =>
    members.flatMap((b) => [undefined, 1, "a"].map((x1) => withoutGaps({ a, b, x1 }))),
  );
  return [...scalars, [], ...items.map((item) => [item]), ...pairs, ...triples, [1, 1, 1, 1], ...objects];
})();

function withoutGaps(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const maybe = { requiredKeys: [] };
const sizes = fc.integer({ min: 0, max: 2 });

const scalars: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    true,
    { type: "string" },
    { type: "integer" },
    { type: "number" },
    { type: ["string", "null"] },
  ),
  fc.constantFrom<Json>({ const: "a" }, { const: 1 }, { enum: ["a", "b"] }, { enum: [0, 1] }, { type: "null" }),
  fc.constantFrom<Json>({ type: "number", minimum: 1 }, { type: "integer", maximum: 1 }, { minLength: 1 }),
  fc.constantFrom<Json>({ type: "string", maxLength: 1 }, { type: "string", pattern: "^a" }, { not: { const: "a" } }),
);

const lists = fc.record(
  {
    ...{ items: scalars, prefixItems: fc.array(scalars, { minLength: 1, maxLength: 2 }) },
    ...{ contains: scalars, minContains: sizes, maxContains: sizes, minItems: sizes, maxItems: sizes },
    unevaluatedItems: fc.oneof(fc.constant(false), scalars),
  },
  maybe,
);

const names = fc.uniqueArray(fc.constantFrom("a", "b"), { maxLength: 2 });
const part = fc.record(
  { properties: fc.record({ a: scalars, b: scalars }, maybe), required: names },
  { requiredKeys: ["properties"] },
);

/** Objects always name `a` and `b`: what is sent under another name is known only if the schema says so. */
const objects = fc
  .record(
    {
      ...{ properties: fc.record({ a: scalars, b: scalars }), required: names },
      ...{ additionalProperties: fc.oneof(fc.boolean(), scalars), patternProperties: fc.record({ "^x": scalars }) },
      dependentRequired: fc.record({ a: names, b: names }, maybe),
      dependentSchemas: fc.record({ a: part, b: part }, maybe),
      propertyNames: fc.constantFrom<Json>({ maxLength: 1 }, { pattern: "^[ab]$" }, { enum: ["a", "b", "x1"] }),
      ...Object.fromEntries(["if", "then", "else", "not"].map((keyword) => [keyword, part])),
      unevaluatedProperties: fc.oneof(fc.boolean(), scalars),
      allOf: fc.array(part, { minLength: 1, maxLength: 2 }),
      oneOf: fc.array(part, { minLength: 1, maxLength: 2 }),
      anyOf: fc.array(part, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ["properties"] },
  )
  .chain((schema) => {
    // Few keywords at a time: with all of them almost nothing is valid.
    const optional = Object.keys(schema).filter((key) => key !== "properties");
    return fc.subarray(optional, { maxLength: 3 }).map((kept): JsonObject => {
      const chosen = Object.entries(schema).filter(([key]) => key === "properties" || kept.includes(key));
      return JSON.parse(JSON.stringify({ type: "object", ...Object.fromEntries(chosen) }));
    });
  });

const typed = fc.oneof(
  scalars,
  lists.map((schema): Json => JSON.parse(JSON.stringify({ type: "array", ...schema }))),
  objects,
);

/** Schemas with each keyword that a document of OpenAPI 3.1 may have. */
export const schemas: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: typed },
  { weight: 1, arbitrary: fc.record({ oneOf: fc.array(typed, { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ anyOf: fc.array(typed, { minLength: 1, maxLength: 2 }) }) },
);

/** A schema, and the same with one keyword of it changed: two random ones are seldom close. */
export const pairs: fc.Arbitrary<readonly [Json, Json]> = fc.oneof(
  fc.tuple(schemas, schemas),
  fc.tuple(objects, objects, fc.nat()).map(([one, other, at]) => changed(one, other, at)),
  fc
    .tuple(lists, lists, fc.nat())
    .map(([one, other, at]) =>
      changed(
        JSON.parse(JSON.stringify({ type: "array", ...one })),
        JSON.parse(JSON.stringify({ type: "array", ...other })),
        at,
      ),
    ),
);

function changed(one: JsonObject, other: JsonObject, at: number): readonly [Json, Json] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const key = keys[at % keys.length] ?? "type";
  const { [key]: _, ...rest } = one;
  return [one, other[key] === undefined ? rest : { ...rest, [key]: other[key] }];
}
