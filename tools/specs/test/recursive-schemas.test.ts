import type { Json } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { outputsOf } from "./outputs.js";

const note = { $ref: "#/components/schemas/Note" };
const respondsWith = (schema: Json, value: Json): Json => ({
  "200": { description: "Done", content: { "application/json": { schema, examples: { one: { value } } } } },
});

/** A list of notes, and a note by itself; a note has members that lead back to it in each way. */
const document: Json = {
  openapi: "3.1.0",
  info: { title: "Notes", version: "1" },
  security: [],
  paths: {
    "/notes": {
      get: { operationId: "listNotes", responses: respondsWith({ type: "array", items: note }, []) },
    },
    "/note": {
      put: {
        operationId: "writeNote",
        "x-lumkit-safety": "once",
        requestBody: { content: { "application/json": { schema: note, examples: { short: { value: { id: 1 } } } } } },
        responses: respondsWith(note, { id: 1, replies: [{ id: 2, state: "new" }] }),
      },
    },
  },
  components: {
    schemas: {
      Note: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "integer" },
          state: { type: "string", enum: ["new", "read"] },
          replies: { type: "array", items: note },
          thread: { $ref: "#/components/schemas/Thread" },
          by: { type: "object", additionalProperties: note },
        },
      },
      Thread: { type: "object", properties: { first: { oneOf: [note, { type: "null" }] } } },
    },
  },
};

test("checks a schema that contains itself at every depth", async () => {
  const { findings, contract } = await outputsOf(document);
  expect(findings).toEqual([]);
  const flaws = (value: Json) => contract.response("writeNote", 200, JSON.stringify(value));
  expect(
    flaws({ id: 1, replies: [{ id: 2, thread: { first: { id: 3, by: { me: { id: 4, state: "gone" } } } } }] }),
  ).toEqual([]);
  expect(flaws({ id: 1, replies: [{ id: "2" }] })).toEqual(["mistyped body.replies[0].id"]);
  expect(flaws({ id: 1, replies: [{ id: 2, replies: [{}] }] })).toEqual(["missing body.replies[0].replies[0].id"]);
  expect(flaws({ id: 1, by: { me: { id: 2, other: 3 } } })).toEqual(["undocumented-member body.by.me.other"]);
  expect(contract.response("listNotes", 200, '[{"id":1,"thread":{"last":2}}]')).toEqual([
    "undocumented-member body[0].thread.last",
  ]);
  expect(await contract.request("PUT", "/note", { id: 1, replies: [{ id: 2, state: "gone" }] })).toEqual([
    "wrong-value body.replies[0].state",
  ]);
});
