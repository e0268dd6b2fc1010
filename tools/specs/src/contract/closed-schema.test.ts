import type { Direction } from "@lumkit/tool-openapi-diff";
import type { Json } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { closedSchema, type RecursiveSchemas } from "./closed-schema.js";
import { contractMembers } from "./contract-members.js";

const document = {
  components: {
    schemas: {
      State: { type: "string", enum: ["open", "done"], description: "State." },
      Item: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "string", examples: ["i_1"], description: "Inferred: but it was read, since it is required." },
          state: { description: "Inferred: its state.", $ref: "#/components/schemas/State" },
          note: { type: ["string", "null"], description: "Note. Inferred: what for." },
        },
        "x-lumkit-uses": ["id"],
      },
      Loop: { type: "object", properties: { next: { $ref: "#/components/schemas/Loop" } } },
    },
  },
};
const closed = (schema: Json, direction: Direction) => closedSchema(document, schema, direction, new Map());
const item = { $ref: "#/components/schemas/Item" };
const properties = { id: { type: "string" }, state: { type: "string" }, note: { type: ["string", "null"] } };
const closedItem = { type: "object", required: ["id"], properties, additionalProperties: false };

test("closes objects at every depth, opens the enums of responses, and leaves out what checks nothing", () => {
  expect(closed({ type: "array", items: item }, "response")).toEqual({
    type: "array",
    items: closedItem,
  });
});

test("keeps the enums of requests closed", () => {
  const state = { type: "string", enum: ["open", "done"] };
  expect(closed(item, "request")).toEqual({ ...closedItem, properties: { ...properties, state } });
});

test("opens an enum that says no type, and one that may be null", () => {
  const types = (values: (string | null)[]) => closed({ enum: values }, "response");
  expect(types(["a", "b"])).toEqual({ type: ["string"] });
  expect(types(["a", null])).toEqual({ type: ["string", "null"] });
});

test("leaves free-form objects and objects that may have more members as they are", () => {
  const freeForm = { type: "object", additionalProperties: true };
  const open = { ...freeForm, properties: { id: { type: "string" } } };
  expect(closed(freeForm, "response")).toEqual(freeForm);
  expect(closed(open, "response")).toEqual(open);
});

test("closes an object around its choice, whose branches only say what goes together", () => {
  const branch = (name: string, other: string) => ({
    required: [name],
    properties: { [name]: { type: "number" }, [other]: false },
  });
  const oneOf = [branch("from", "to"), branch("to", "from")];
  expect(closed({ type: "object", properties: { id: { type: "string" } }, oneOf }, "request")).toEqual({
    type: "object",
    properties: { from: true, to: true, id: { type: "string" } },
    oneOf,
    additionalProperties: false,
  });
});

test("closes each branch of a choice between whole values", () => {
  expect(closed({ oneOf: [item, { type: "null" }] }, "response")).toEqual({
    oneOf: [closedItem, { type: "null" }],
  });
});

test("closes a schema that contains itself once, and refers to it", () => {
  const recursive: RecursiveSchemas = new Map();
  const loop = { $ref: "#/components/schemas/Loop" };
  const list = { type: "array", items: loop };
  expect(closedSchema(document, list, "response", recursive)).toEqual({ type: "array", items: { $ref: "recursive1" } });
  expect(closedSchema(document, loop, "response", recursive)).toEqual({ $ref: "recursive1" });
  expect([...recursive.values()]).toEqual([
    { $id: "recursive1", type: "object", properties: { next: { $ref: "recursive1" } }, additionalProperties: false },
  ]);
});

test("lists the members by path, those whose names are inferred, and the values that are known", () => {
  const list = { type: "object", properties: { items: { type: "array", items: item } } };
  expect(contractMembers(document, list)).toEqual({
    items: {},
    "items[].id": {},
    "items[].state": { inferred: true, values: ["open", "done"] },
    "items[].note": {},
  });
});
