import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { type Json, objectAt } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { readYaml } from "../document/read-yaml.js";
import { validators } from "../lint/validators.js";
import { examplesFor } from "./examples.js";

/** The schema's example, and Ajv's errors for it. */
function checked(schema: Json, schemas: Record<string, Json> = {}): { example: Json; wrong: string[] } {
  const document = { components: { schemas: { ...schemas, It: schema } } };
  const validate = validators(document, (_, message) => {
    throw new Error(message);
  });
  validate.compile("#/components/schemas/It", "It");
  const example = examplesFor(document).generated("#/components/schemas/It");
  return { example, wrong: validate.check("#/components/schemas/It", example) };
}

test.each([
  ["the payments API", paymentsDocument()],
  ["a made-up bundle", readYaml("tools/specs/test/bundles/lumo.yaml").value],
])("makes valid examples of every schema of %s", (_, document) => {
  const schemas = objectAt(objectAt(document, "components"), "schemas");
  expect(Object.keys(schemas)).not.toEqual([]);
  for (const name of Object.keys(schemas)) {
    const { wrong } = checked({ $ref: `#/components/schemas/${name}` }, schemas);
    expect([name, ...wrong]).toEqual([name]);
  }
});

test("an error body names the status of its response", () => {
  const schema = { properties: { httpStatus: { type: "integer" }, code: { type: "integer" } } };
  const examples = examplesFor({ components: { schemas: { It: { type: "object", ...schema } } } });
  const of = (status: string): Json => examples.generated("#/components/schemas/It", status);
  expect(["200", "404", "5XX", "default"].map(of)).toEqual([
    { httpStatus: 0, code: 0 },
    { httpStatus: 404, code: 0 },
    { httpStatus: 500, code: 0 },
    { httpStatus: 500, code: 0 },
  ]);
});

test.each<[what: string, schema: Json, example: Json]>([
  ["limits of a number", { type: "number", exclusiveMinimum: 4 }, 5],
  ["an upper limit", { type: "integer", maximum: -3 }, -3],
  ["lengths", { type: "string", minLength: 6 }, "string"],
  ["a nullable text", { type: ["null", "string"], format: "date" }, null],
  ["several items", { type: "array", minItems: 2, items: { enum: ["b", "a"] } }, ["b", "b"]],
  ["a choice that begins with null", { anyOf: [{ enum: [null, "a"] }, { type: "null" }] }, "a"],
  ["a choice", { oneOf: [{ type: "string" }, { type: "null" }] }, "string"],
  [
    "one of two members",
    {
      type: "object",
      properties: { both: { type: "boolean" } },
      oneOf: [
        { properties: { a: { type: "null" }, b: false }, required: ["a"] },
        { properties: { b: { type: "null" }, a: false }, required: ["b"] },
      ],
    },
    { a: null, both: true },
  ],
  ["its own value", { type: "string", pattern: "^a+$", examples: ["aaa"] }, "aaa"],
  [
    "a tree",
    { type: "object", properties: { under: { type: "array", items: { $ref: "#/components/schemas/It" } } } },
    { under: [{}] },
  ],
  [
    "its type, whatever example it gives",
    { type: "object", properties: { on: { type: "string", example: true } } },
    { on: "string" },
  ],
  [
    "what is right of several values",
    {
      type: "object",
      required: ["a"],
      properties: { a: { type: "string", default: 1 }, b: { type: "string", pattern: "^[0-9]$" } },
    },
    { a: "string" },
  ],
  [
    "a property with the name of a keyword",
    { type: "object", properties: { example: { type: "integer", default: "x" } } },
    { example: 0 },
  ],
])("keeps to %s", (_, schema, example) => {
  expect(checked(schema)).toEqual({ example, wrong: [] });
});

test.each<[what: string, schema: Json]>([
  ["null in place of a schema", null],
  ["a reference that leads nowhere", { $ref: "#/components/schemas/None" }],
])("makes nothing of %s, for lint to report", (_, schema) => {
  expect(examplesFor({ components: { schemas: { It: schema } } }).generated("#/components/schemas/It")).toBe(null);
});
