import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import type { Change } from "../src/change.js";
import { diffDocuments } from "../src/diff-documents.js";

type Edit = [text: string, by: string];
type Told = readonly [severity: Change["severity"], effect: Change["effect"], text: string];

const status = '- { name: status, in: query, schema: { $ref: "#/components/schemas/Status" } }';
const key = "- { name: Idempotency-Key, in: header, required: true, schema: { type: string } }";
const created = '        "201":\n          description: The payment.';
const listed = '        "200":\n          description: All payments.';
const sent = '          application/json:\n            schema: { $ref: "#/components/schemas/NewPayment" }';
const responseContent = "            application/json:\n              schema: { type: array";
const body = "      requestBody:\n        content:";
const title = "info: { title: Payments, version: 1.0.0 }";
const versioned = (schema: string) =>
  sent.replace(
    "application/json:",
    `"application/json; version=1": { schema: { type: ${schema} } }\n          "application/json; version=2":`,
  );

/** `earlier`: changes that both documents have. */
type Case = readonly [name: string, edits: readonly Edit[], told: readonly Told[], earlier?: readonly Edit[]];

/** One change of the payments API, and all findings about it. */
const cases: readonly Case[] = [
  [
    "a parameter must be given",
    [[status, status.replace("query,", "query, required: true,")]],
    [["breaking", "lost", "listPayments request: query.status can no longer be missing"]],
  ],
  [
    "a parameter need not be given",
    [[key, key.replace("required: true", "required: false")]],
    [["compatible", "gained", "createPayment request: header.idempotency-key can now be missing"]],
  ],
  [
    "a parameter becomes another",
    [[status, "- { name: page, in: query, schema: { type: integer } }"]],
    [
      ["review", "lost", "listPayments request: query.status is no longer documented"],
      ["compatible", "gained", "listPayments request: query.page is new"],
    ],
  ],
  [
    "a header changes its capitals",
    [[key, key.replace("Idempotency-Key", "idempotency-key")]],
    [["compatible", "changed", "createPayment response: descriptions, examples or names changed"]],
  ],
  [
    "a list in a parameter is written in another way",
    [[key, `${key}\n        - { name: tags, in: query, explode: false, schema: { type: array } }`]],
    [["breaking", "changed", "createPayment request: query.tags is now written as form, not as form, exploded"]],
    [[key, `${key}\n        - { name: tags, in: query, schema: { type: array } }`]],
  ],
  [
    "a value without parts is written the same",
    [[status, status.replace("query,", "query, explode: false,")]],
    [["compatible", "changed", "listPayments response: descriptions, examples or names changed"]],
  ],
  [
    "only parameters distinguish two media types",
    [[sent, versioned("string")]],
    [
      ["breaking", "lost", "createPayment request: body (application/json; version=1) can no longer be a number"],
      ["compatible", "gained", "createPayment request: body (application/json; version=1) can now be a text"],
    ],
    [[sent, versioned("number")]],
  ],
  [
    "a response header described by a media type changes",
    [[created, `${created}\n          headers: { total: { content: { text/plain: { schema: { type: number } } } } }`]],
    [
      ["compatible", "lost", "createPayment response: 201 header.total can no longer be a text"],
      ["breaking", "gained", "createPayment response: 201 header.total can now be a number"],
    ],
    [[created, `${created}\n          headers: { total: { content: { text/plain: { schema: { type: string } } } } }`]],
  ],
  [
    "every operation that does not say otherwise takes a credential",
    [
      [title, `${title}\nsecurity: [{ key: [] }]`],
      [
        "components:\n  examples",
        "components:\n  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }\n  examples",
      ],
    ],
    ["listPayments", "createPayment"].flatMap((name): Told[] => [
      ["breaking", "lost", `${name} request: security: no credential is no longer enough`],
    ]),
  ],
  [
    "the base URL is in a variable",
    [[title, `${title}\nservers: [{ url: "https://{host}", variables: { host: { default: b.example } } }]`]],
    [
      ["review", "lost", "* request: servers: https://a.example is no longer documented"],
      ["compatible", "gained", "* request: servers: https://b.example is new"],
    ],
    [[title, `${title}\nservers: [{ url: "https://{host}", variables: { host: { default: a.example } } }]`]],
  ],
  [
    "a member left out means something else",
    [["urgent: { type: boolean, default: false }", "urgent: { type: boolean, default: true }"]],
    [["review", "lost", "createPayment request: body.urgent now means true, not false, if it is left out"]],
  ],
  [
    "an operation has a server of its own",
    [["operationId: login", "operationId: login\n      servers: [{ url: https://login.example }]"]],
    [["compatible", "gained", "login request: servers: https://login.example is new"]],
  ],
  [
    "a parameter may be empty",
    [[status, status.replace("query,", "query, allowEmptyValue: true,")]],
    [["compatible", "changed", "listPayments response: descriptions, examples or names changed"]],
  ],
  [
    "a body must be sent",
    [[body, body.replace("\n", "\n        required: true\n")]],
    [["breaking", "lost", "createPayment request: body can no longer be missing"]],
  ],
  [
    "a status becomes a range",
    [[created, created.replace('"201"', "2XX")]],
    [["review", "gained", "createPayment response: any 2XX is now a possible response"]],
  ],
  [
    "a status becomes another",
    [[listed, '        "202":\n          description: All payments.']],
    [
      ["review", "lost", "listPayments response: 200 is no longer documented"],
      ["breaking", "gained", "listPayments response: 202 is now a possible response"],
    ],
  ],
  [
    "another error is documented",
    [
      [
        listed,
        '        "404": { $ref: "#/components/responses/Error" }\n        "200":\n          description: All payments.',
      ],
    ],
    [["review", "gained", "listPayments response: 404 is now a possible response"]],
  ],
  [
    "errors are no longer documented",
    [
      [
        '        default:\n          $ref: "#/components/responses/Error"',
        '        "400":\n          $ref: "#/components/responses/Error"',
      ],
    ],
    [["compatible", "lost", "createPayment response: default is no longer documented"]],
  ],
  [
    "a media type of a response is added",
    [[responseContent, "            text/csv: {}\n            application/json:\n              schema: { type: array"]],
    [["compatible", "gained", "listPayments response: 200 body can now be text/csv"]],
  ],
  [
    "another media type is taken",
    [
      [
        sent,
        '          text/csv: {}\n          application/json:\n            schema: { $ref: "#/components/schemas/NewPayment" }',
      ],
    ],
    [["compatible", "gained", "createPayment request: body can now be text/csv"]],
  ],
  [
    "a media type is said with its charset",
    [
      [
        sent,
        '          application/json; charset=utf-8:\n            schema: { $ref: "#/components/schemas/NewPayment" }',
      ],
    ],
    [["compatible", "changed", "createPayment response: descriptions, examples or names changed"]],
  ],
  [
    "a key is asked for",
    [
      ["      security: []\n", ""],
      [
        "components:\n  examples",
        "security: [{ key: [] }]\ncomponents:\n  securitySchemes: { key: { type: apiKey, in: header, name: x-key } }\n  examples",
      ],
    ],
    [
      ["breaking", "lost", "listPayments request: security: no credential is no longer enough"],
      ["breaking", "lost", "createPayment request: security: no credential is no longer enough"],
      ["breaking", "lost", "login request: security: no credential is no longer enough"],
    ],
  ],
  [
    "an operation goes and another comes",
    [["  /login:", "  /sign-in:"]],
    [
      ["breaking", "operation lost", "login request: POST /login is gone"],
      ["compatible", "operation gained", "login request: POST /sign-in is new"],
    ],
  ],
  [
    "an operation has another name",
    [["operationId: login", "operationId: signIn"]],
    [["compatible", "changed", "login request: the operation is now called signIn, was login"]],
  ],
  [
    "a server goes and another comes",
    [["info:", "servers: [{ url: https://b.example }]\ninfo:"]],
    [["compatible", "gained", "* request: servers: https://b.example is new"]],
  ],
  [
    "a description changes",
    [["description: All payments.", "description: Every payment."]],
    [["compatible", "changed", "listPayments response: descriptions, examples or names changed"]],
  ],
  [
    "the title changes",
    [["title: Payments", "title: Pay"]],
    [
      [
        "compatible",
        "changed",
        "* response: the document's own descriptions, or parts that no operation uses, changed",
      ],
    ],
  ],
];

const named = cases.map(([name, edits, told, earlier = []]) => ({ name, edits, told, earlier }));

test.each(named)("$name", ({ edits, told, earlier }) => {
  const changes = diffDocuments(paymentsDocument(...earlier), paymentsDocument(...edits));
  expect(
    changes.map(({ severity, effect, operation, direction, message }) => [
      severity,
      effect,
      `${operation} ${direction}: ${message}`,
    ]),
  ).toEqual(told);
});

test("finds a parameter that may no longer be empty", () => {
  const old = paymentsDocument([status, status.replace("query,", "query, allowEmptyValue: true,")]);
  expect(diffDocuments(old, paymentsDocument()).map(({ severity, place }) => [severity, place])).toEqual([
    ["breaking", "query.status"],
  ]);
});

test("says what to do about each change that is not harmless", () => {
  for (const { edits, earlier } of named)
    for (const { severity, migration } of diffDocuments(paymentsDocument(...earlier), paymentsDocument(...edits)))
      if (severity !== "compatible") expect(migration).not.toBe("Nothing to do");
});

test("gives each change an id of its own", () => {
  for (const { edits, earlier } of named) {
    const ids = diffDocuments(paymentsDocument(...earlier), paymentsDocument(...edits)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
