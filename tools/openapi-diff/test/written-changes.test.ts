import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import { diffDocuments } from "../src/diff-documents.js";

type Edit = [text: string, by: string];

const status = '- { name: status, in: query, schema: { $ref: "#/components/schemas/Status" } }';
const query = (schema: string): Edit => [status, `- { name: limit, in: query, schema: ${schema} }`];
const title = "info: { title: Payments, version: 1.0.0 }";
const webhook = (schema: string): Edit => [
  title,
  `${title}\nwebhooks: { paid: { post: { requestBody: { required: true, content: { application/json: { schema: ${schema} } } }, responses: { "200": { description: Read. } } } } }`,
];
const id = "        id: { type: string }";
const created = "operationId: createPayment";
const callback = (schema: string, expression = "{$request.body#/url}", status = "200"): Edit => [
  created,
  `${created}\n      callbacks: { paid: { "${expression}": { post: { requestBody: { required: true, content: { application/json: { schema: ${schema} } } }, responses: { "${status}": { description: Read. } } } } } }`,
];
const shared = (schema: string): Edit[] => [
  [created, `${created}\n      callbacks: { paid: { $ref: "#/components/callbacks/Paid" } }`],
  [
    "components:\n  examples",
    `components:\n  callbacks: { Paid: { "{$request.body#/url}": { $ref: "#/components/pathItems/Paid" } } }\n  pathItems: { Paid: { post: { requestBody: { content: { application/json: { schema: ${schema} } } }, responses: {} } } }\n  examples`,
  ],
];

test.each<[name: string, before: Edit[], after: Edit[], told: string[]]>([
  [
    "an item is what a dynamic reference says",
    [webhook("{ type: array, items: { type: string } }")],
    [webhook('{ type: array, items: { $dynamicRef: "#item" } }')],
    ["review body[] changed in `$dynamicRef`, which cannot be judged"],
  ],
  [
    "a dynamic reference leads to another schema",
    [webhook('{ $defs: { item: { $dynamicAnchor: item, type: string } }, items: { $dynamicRef: "#item" } }')],
    [webhook('{ $defs: { item: { $dynamicAnchor: item, type: number } }, items: { $dynamicRef: "#item" } }')],
    ["review body changed in `$defs`, which cannot be judged"],
  ],
  [
    "a member is behind a reference out of the document",
    [webhook("{ type: object, properties: { at: { type: string } } }")],
    [webhook("{ type: object, properties: { at: { $ref: 'https://example.com/at.json' } } }")],
    ["review body.at changed in `$ref`, which cannot be judged"],
  ],
  [
    "a number in the query becomes a text",
    [query("{ type: integer }")],
    [query("{ type: string }")],
    ["compatible query.limit can now be a text"],
  ],
  [
    "a number in the query becomes a short text",
    [query("{ type: integer }")],
    [query("{ type: string, maxLength: 2 }")],
    ["breaking query.limit can no longer be longer than 2 characters", "compatible query.limit can now be a text"],
  ],
  [
    "a single value becomes an exploded list",
    [query("{ type: string }")],
    [query("{ type: array, items: { type: string } }")],
    ["compatible query.limit can now be a list"],
  ],
  [
    "an exploded list becomes a single value",
    [query("{ type: array, items: { type: string } }")],
    [query("{ type: string }")],
    ["breaking query.limit can no longer be a list"],
  ],
  [
    "a parameter is deprecated",
    [],
    [[status, status.replace("query,", "query, deprecated: true,")]],
    ["compatible query.status is now deprecated"],
  ],
  [
    "an operation is deprecated",
    [],
    [["operationId: login", "operationId: login\n      deprecated: true"]],
    ["compatible the operation is now deprecated"],
  ],
  [
    "a member is deprecated",
    [],
    [[id, "        id: { type: string, deprecated: true }"]],
    ["compatible 200 body[].id is now deprecated", "compatible 201 body.id is now deprecated"],
  ],
  ["a webhook comes", [], [webhook("{ type: string }")], ["compatible webhook paid POST is new"]],
  ["a webhook goes", [webhook("{ type: string }")], [], ["breaking webhook paid POST is no longer sent"]],
  [
    "a webhook may send more",
    [webhook("{ enum: [a] }")],
    [webhook("{ enum: [a, b] }")],
    ['breaking body can now be "b"'],
  ],
  [
    "a webhook sends less",
    [webhook("{ enum: [a, b] }")],
    [webhook("{ enum: [a] }")],
    ['compatible body can no longer be "b"'],
  ],
  [
    "a callback comes",
    [],
    [callback("{ type: string }")],
    ["compatible createPayment callback paid {$request.body#/url} POST is new"],
  ],
  [
    "a callback goes",
    [callback("{ type: string }")],
    [],
    ["breaking createPayment callback paid {$request.body#/url} POST is no longer sent"],
  ],
  [
    "a callback goes to another address",
    [callback("{ type: string }")],
    [callback("{ type: string }", "{$request.body#/hook}")],
    [
      "breaking createPayment callback paid {$request.body#/url} POST is no longer sent",
      "compatible createPayment callback paid {$request.body#/hook} POST is new",
    ],
  ],
  [
    "a callback may send more",
    [callback("{ enum: [a] }")],
    [callback("{ enum: [a, b] }")],
    ['breaking body can now be "b"'],
  ],
  [
    "a callback sends less",
    [callback("{ enum: [a, b] }")],
    [callback("{ enum: [a] }")],
    ['compatible body can no longer be "b"'],
  ],
  [
    "a callback takes another status",
    [callback("{ type: string }")],
    [callback("{ type: string }", "{$request.body#/url}", "202")],
    ["review 200 is no longer documented", "compatible 202 is now understood"],
  ],
  [
    "a callback behind references may send more",
    shared("{ enum: [a] }"),
    shared("{ enum: [a, b] }"),
    ['breaking body can now be "b"'],
  ],
])("tells that %s", (_, before, after, told) => {
  const changes = diffDocuments(paymentsDocument(...before), paymentsDocument(...after));
  expect(changes.map(({ severity, message }) => `${severity} ${message}`)).toEqual(told);
});
