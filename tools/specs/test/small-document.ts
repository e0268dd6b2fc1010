import type { JsonObject } from "../src/json.js";

/** A small document without a finding, for tests to break in one way each. */
export function smallDocument() {
  const thing = {
    type: "object",
    required: ["id", "amount"],
    properties: {
      id: { type: "string" },
      amount: { type: "number", format: "decimal" },
      total: { type: "integer" },
      status: { $ref: "#/components/schemas/Status" },
      details: { type: "object", additionalProperties: true },
    },
  };
  const example = { id: "t_1", amount: 1.5, status: "open" };
  const json = (schema: JsonObject, value: JsonObject) => ({
    "application/json": { schema, examples: { thing: { value } } },
  });
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    paths: {
      "/things/{id}": {
        get: {
          operationId: "getThing",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: {
            "200": { description: "a thing", content: json({ $ref: "#/components/schemas/Thing" }, example) },
          },
        },
      },
      "/things": {
        post: {
          operationId: "makeThing",
          "x-lumkit-safety": "keyed",
          parameters: [{ name: "Idempotency-Key", in: "header", schema: { type: "string" } }],
          requestBody: {
            required: true,
            content: json({ $ref: "#/components/schemas/NewThing" }, { amount: 2, status: "open" }),
          },
          responses: { "2XX": { description: "made", content: json({ $ref: "#/components/schemas/Thing" }, example) } },
        },
      },
    },
    components: {
      schemas: {
        Thing: { ...thing, "x-lumkit-uses": ["id", "amount"] },
        NewThing: {
          type: "object",
          required: ["amount"],
          properties: {
            amount: { type: "number", format: "decimal", exclusiveMinimum: 0 },
            status: { $ref: "#/components/schemas/Status" },
            parts: { type: "object", properties: { fee: { type: "number", format: "decimal" } } },
          },
        },
        Status: { type: "string", enum: ["open", "done"], "x-lumkit-final": { done: "final" } },
      },
    },
  };
}
