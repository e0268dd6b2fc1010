import type { JsonObject } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { convertedTo31 } from "./convert.js";

/** One schema of a 3.0 document, as 3.1 says it. */
function converted(schema: string): unknown {
  const document: JsonObject = {
    openapi: "3.0.3",
    paths: {},
    components: { schemas: { Schema: parse(schema) } },
  };
  return Object(convertedTo31(document)).components.schemas.Schema;
}

test.each([
  ["a type that may be null", "{ type: string, nullable: true }", "{ type: [string, 'null'] }"],
  ["a type that may not", "{ type: string, nullable: false }", "{ type: string }"],
  [
    "null among the values of an enum",
    "{ type: string, nullable: true, enum: [a] }",
    "{ type: [string, 'null'], enum: [a, null] }",
  ],
  ["null once", "{ type: string, nullable: true, enum: [a, null] }", "{ type: [string, 'null'], enum: [a, null] }"],
  [
    "a choice that may be null",
    "{ nullable: true, oneOf: [{ $ref: '#/a' }, { $ref: '#/b' }] }",
    "{ anyOf: [{ oneOf: [{ $ref: '#/a' }, { $ref: '#/b' }] }, { type: 'null' }] }",
  ],
  [
    "a reference that may be null",
    "{ nullable: true, description: d, allOf: [{ $ref: '#/a' }] }",
    "{ description: d, anyOf: [{ allOf: [{ $ref: '#/a' }] }, { type: 'null' }] }",
  ],
  ["nullable without anything that says no", "{ nullable: true, description: any }", "{ description: any }"],
  [
    "what is next to a reference, which 3.0 ignores",
    "{ $ref: '#/a', nullable: true, maxLength: 3 }",
    "{ $ref: '#/a' }",
  ],
  ["limits that are excluded", "{ minimum: 1, exclusiveMinimum: true }", "{ exclusiveMinimum: 1 }"],
  ["limits that are not", "{ maximum: 9, exclusiveMaximum: false }", "{ maximum: 9 }"],
  ["an excluded limit that is not given", "{ exclusiveMaximum: true }", "{ }"],
  [
    "schemas at any depth",
    "{ properties: { a: { items: { type: string, nullable: true } } } }",
    "{ properties: { a: { items: { type: [string, 'null'] } } } }",
  ],
])("converts %s", (_, before, after) => {
  expect(converted(before)).toEqual(parse(after));
});

test.each([
  ["members with the names of keywords", "{ properties: { nullable: { type: boolean }, example: { type: string } } }"],
  ["data", "{ example: { type: a, nullable: true }, default: { $ref: a, b: 1 }, enum: [{ nullable: true, type: b }] }"],
  ["formats and examples, which 3.1 has too", "{ type: string, format: byte, example: a }"],
  ["an extension", "{ x-a: { type: string, nullable: true } }"],
])("leaves %s", (_, schema) => {
  expect(converted(schema)).toEqual(parse(schema));
});

test("converts the schemas of parameters, bodies, responses, headers and callbacks, and no example", () => {
  const old = "{ type: string, nullable: true }";
  const now = "{ type: [string, 'null'] }";
  const example = "{ value: { type: string, nullable: true } }";
  const document = (version: string, schema: string) =>
    parse(`
openapi: ${version}
paths:
  /a:
    parameters: [{ name: p, in: query, schema: ${schema} }]
    post:
      requestBody: { content: { application/json: { schema: ${schema}, examples: { nullable: ${example} } } } }
      responses:
        default: { headers: { h: { schema: ${schema} } }, content: { application/json: { schema: ${schema} } } }
      callbacks: { c: { "{$request.body#/u}": { get: { responses: { "200": { $ref: "#/r" } } } } } }
components:
  responses: { default: { content: { application/json: { schema: ${schema} } } } }
`);
  expect(convertedTo31(document("3.0.3", old))).toEqual(document("3.1.1", now));
});
