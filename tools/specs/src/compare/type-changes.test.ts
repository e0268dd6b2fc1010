import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import { typeChanges } from "./type-changes.js";

const status = '- { name: status, in: query, schema: { $ref: "#/components/schemas/Status" } }';

/** Changes after which code that was written for the types before still compiles. */
const harmless: readonly (readonly [name: string, text: string, by: string])[] = [
  ["a response may have one more value", "enum: [new, done],", "enum: [new, done, gone],"],
  [
    "a response has one more member",
    "        id: { type: string }",
    "        id: { type: string }\n        memo: { type: string }",
  ],
  ["a request takes a member more", "        urgent:", "        memo: { type: string }\n        urgent:"],
  ["a request takes a value more", "enum: [card, cash]", "enum: [card, cash, wire]"],
  ["texts have a limit", "        id: { type: string }", "        id: { type: string, maxLength: 9 }"],
  ["a description changes", "description: All payments.", "description: Every payment."],
];

test.each(harmless)("compiles: %s", async (_, text, by) => {
  expect(await typeChanges(paymentsDocument(), paymentsDocument([text, by]))).toEqual([]);
});

test.each([
  ["members without a type", "schema: { properties: { kind: { type: string }, note: { type: string } } }"],
  ["a list or an object", "schema: { type: [array, object], items: { type: string }, properties: { kind: {} } }"],
  ["a list of members without a type", "schema: { type: array, items: { properties: { kind: { type: string } } } }"],
  [
    "members next to others of another type",
    "schema: { additionalProperties: { type: number }, type: object, properties: { limits: { type: object, properties: { low: { type: number } } } } }",
  ],
  [
    "parts of which one may be null",
    'schema: { required: [kind], allOf: [{ type: [object, "null"], properties: { kind: { type: string } } }, { type: object }] }',
  ],
])("compiles with its own types: a body that is %s", async (_, schema) => {
  const document = paymentsDocument(['schema: { $ref: "#/components/schemas/NewPayment" }', schema]);
  expect(await typeChanges(document, document)).toEqual([]);
});

/** Changes after which it does not compile, and where. */
const harmful: readonly (readonly [name: string, text: string, by: string, told: string])[] = [
  [
    "a member of a response is removed",
    "        id: { type: string }\n",
    "",
    "createPayment response: code that uses the response",
  ],
  [
    "a member of a response may be missing",
    "required: [id, total, status, note, details]",
    "required: [total, status, note, details]",
    "createPayment response: code that uses the response",
  ],
  [
    "a member may be null",
    "        id: { type: string }\n",
    '        id: { type: [string, "null"] }\n',
    "createPayment response: code that uses the response",
  ],
  [
    "a number is not a decimal",
    "total: { type: number, format: decimal }",
    "total: { type: number }",
    "createPayment response: code that uses the response",
  ],
  [
    "an optional member of a request goes",
    "        urgent: { type: boolean, default: false }\n",
    "",
    "createPayment request: code that uses the call",
  ],
  [
    "a member of a part of a request goes",
    "properties: { fee: {",
    "properties: { cost: {",
    "createPayment request: code that uses the call",
  ],
  [
    "a member of a request must be given",
    "required: [kind]",
    "required: [kind, urgent]",
    "createPayment request: code that uses the call",
  ],
  ["a value of a request goes", "enum: [card, cash]", "enum: [card]", "createPayment request: code that uses the call"],
  [
    "a parameter goes",
    status,
    "- { name: page, in: query, schema: { type: integer } }",
    "listPayments request: code that uses the call",
  ],
  ["a path changes", "  /login:", "  /sign-in:", "login request: code that uses the call"],
  [
    "an operation has another name",
    "operationId: login",
    "operationId: signIn",
    "login request: code that uses the operationId",
  ],
];

test.each(harmful)("does not compile: %s", async (_, text, by, told) => {
  const changes = await typeChanges(paymentsDocument(), paymentsDocument([text, by]));
  const texts = changes.map(({ operation, direction, message }) => `${operation} ${direction}: ${message}`);
  expect(texts.some((line) => line.startsWith(`${told} no longer compiles: `))).toBe(true);
  expect(new Set(changes.map(({ effect }) => effect))).toEqual(new Set(["promise broken"]));
});

test("refuses a document from which no types can be generated", async () => {
  const old = paymentsDocument(["openapi: 3.1.0", "openapi: 2.0.0"]);
  await expect(typeChanges(paymentsDocument(), old)).rejects.toThrow(
    /^Cannot generate types from the document after the change: Unsupported OpenAPI version/,
  );
});
