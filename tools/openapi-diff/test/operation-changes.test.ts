import { expect, test } from "vitest";
import { paymentsDocument } from "../payments-document.js";
import type { Change } from "./change.js";
import { diffDocuments } from "./diff-documents.js";

type Edit = [text: string, by: string];
type Told = readonly [severity: Change["severity"], bump: Change["bump"], text: string];

const status = '- { name: status, in: query, schema: { $ref: "#/components/schemas/Status" } }';
const key = "- { name: Idempotency-Key, in: header, required: true, schema: { type: string } }";
const created = '        "201":\n          description: The payment.';
const listed = '        "200":\n          description: All payments.';
const sent = '          application/json:\n            schema: { $ref: "#/components/schemas/NewPayment" }';
const answered = "            application/json:\n              schema: { type: array";
const body = "      requestBody:\n        content:";
const title = "info: { title: Payments, version: 1.0.0 }";
const versioned = (schema: string) =>
  sent.replace(
    "application/json:",
    `"application/json; version=1": { schema: { type: ${schema} } }\n          "application/json; version=2":`,
  );
const final = "x-lumkit-final: { done: may-change }";

/** `earlier`: what was changed in it before. */
type Case = readonly [name: string, edits: readonly Edit[], told: readonly Told[], earlier?: readonly Edit[]];

/** The payments API changed in one way, and all that is told of it. */
const cases: readonly Case[] = [
  [
    "a parameter must be given",
    [[status, status.replace("query,", "query, required: true,")]],
    [["breaking", "patch", "listPayments request: query.status can no longer be missing"]],
  ],
  [
    "a parameter need not be given",
    [[key, key.replace("required: true", "required: false")]],
    [["compatible", "minor", "createPayment request: header.idempotency-key can now be missing"]],
  ],
  [
    "a parameter becomes another",
    [[status, "- { name: page, in: query, schema: { type: integer } }"]],
    [
      ["review", "patch", "listPayments request: query.status is no longer documented"],
      ["compatible", "minor", "listPayments request: query.page is new"],
    ],
  ],
  [
    "a header changes its capitals",
    [[key, key.replace("Idempotency-Key", "idempotency-key")]],
    [["compatible", "patch", "createPayment response: descriptions, examples or names changed"]],
  ],
  [
    "a list in a parameter is written in another way",
    [[key, `${key}\n        - { name: tags, in: query, explode: false, schema: { type: array } }`]],
    [["breaking", "patch", "createPayment request: query.tags is now written as form, not as form, exploded"]],
    [[key, `${key}\n        - { name: tags, in: query, schema: { type: array } }`]],
  ],
  [
    "a value without parts is written in no other way",
    [[status, status.replace("query,", "query, explode: false,")]],
    [["compatible", "patch", "listPayments response: descriptions, examples or names changed"]],
  ],
  [
    "a media type is told from another by its parameters alone",
    [[sent, versioned("string")]],
    [
      ["breaking", "patch", "createPayment request: body (application/json; version=1) can no longer be a number"],
      ["compatible", "minor", "createPayment request: body (application/json; version=1) can now be a text"],
    ],
    [[sent, versioned("number")]],
  ],
  [
    "a header of an answer that is a media type is another",
    [[created, `${created}\n          headers: { total: { content: { text/plain: { schema: { type: number } } } } }`]],
    [
      ["compatible", "patch", "createPayment response: 201 header.total can no longer be a text"],
      ["breaking", "minor", "createPayment response: 201 header.total can now be a number"],
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
      ["breaking", "patch", `${name} request: security: no credential is no longer enough`],
    ]),
  ],
  [
    "the base URL stands in a variable",
    [[title, `${title}\nservers: [{ url: "https://{host}", variables: { host: { default: b.example } } }]`]],
    [
      ["review", "patch", "* request: servers: https://a.example is no longer documented"],
      ["compatible", "minor", "* request: servers: https://b.example is new"],
    ],
    [[title, `${title}\nservers: [{ url: "https://{host}", variables: { host: { default: a.example } } }]`]],
  ],
  [
    "a member left out means something else",
    [["urgent: { type: boolean, default: false }", "urgent: { type: boolean, default: true }"]],
    [["review", "patch", "createPayment request: body.urgent now means true, not false, where it is left out"]],
  ],
  [
    "an operation has a server of its own",
    [["operationId: login", "operationId: login\n      servers: [{ url: https://login.example }]"]],
    [["compatible", "minor", "login request: servers: https://login.example is new"]],
  ],
  [
    "a parameter may be empty",
    [[status, status.replace("query,", "query, allowEmptyValue: true,")]],
    [["compatible", "patch", "listPayments response: descriptions, examples or names changed"]],
  ],
  [
    "a body must be sent",
    [[body, body.replace("\n", "\n        required: true\n")]],
    [["breaking", "patch", "createPayment request: body can no longer be missing"]],
  ],
  [
    "a status becomes a range",
    [[created, created.replace('"201"', "2XX")]],
    [["review", "minor", "createPayment response: any 2XX can now be answered"]],
  ],
  [
    "a status becomes another",
    [[listed, '        "202":\n          description: All payments.']],
    [
      ["review", "patch", "listPayments response: 200 is no longer documented"],
      ["breaking", "minor", "listPayments response: 202 can now be answered"],
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
    [["review", "minor", "listPayments response: 404 can now be answered"]],
  ],
  [
    "errors are no longer documented",
    [
      [
        '        default:\n          $ref: "#/components/responses/Error"',
        '        "400":\n          $ref: "#/components/responses/Error"',
      ],
    ],
    [["compatible", "patch", "createPayment response: default is no longer documented"]],
  ],
  [
    "another media type is answered",
    [[answered, "            text/csv: {}\n            application/json:\n              schema: { type: array"]],
    [["breaking", "minor", "listPayments response: 200 body can now be text/csv"]],
  ],
  [
    "another media type is taken",
    [
      [
        sent,
        '          text/csv: {}\n          application/json:\n            schema: { $ref: "#/components/schemas/NewPayment" }',
      ],
    ],
    [["compatible", "minor", "createPayment request: body can now be text/csv"]],
  ],
  [
    "a media type is said with its charset",
    [
      [
        sent,
        '          application/json; charset=utf-8:\n            schema: { $ref: "#/components/schemas/NewPayment" }',
      ],
    ],
    [["compatible", "patch", "createPayment response: descriptions, examples or names changed"]],
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
      ["breaking", "patch", "listPayments request: security: no credential is no longer enough"],
      ["breaking", "patch", "createPayment request: security: no credential is no longer enough"],
      ["breaking", "patch", "login request: security: no credential is no longer enough"],
    ],
  ],
  [
    "an operation goes and another comes",
    [["  /login:", "  /sign-in:"]],
    [
      ["breaking", "major", "login request: POST /login is gone"],
      ["compatible", "minor", "login request: POST /sign-in is new"],
    ],
  ],
  [
    "an operation has another name",
    [["operationId: login", "operationId: signIn"]],
    [["compatible", "patch", "login response: descriptions, examples or names changed"]],
  ],
  [
    "a server goes and another comes",
    [["info:", "servers: [{ url: https://b.example }]\ninfo:"]],
    [["compatible", "minor", "* request: servers: https://b.example is new"]],
  ],
  [
    "a call may no longer be repeated",
    [["x-lumkit-safety: keyed", "x-lumkit-safety: once"]],
    [["review", "major", 'createPayment request: x-lumkit-safety is now "once", was "keyed"']],
  ],
  [
    "a call may now be repeated",
    [["x-lumkit-safety: once", "x-lumkit-safety: repeatable"]],
    [["review", "major", 'login request: x-lumkit-safety is now "repeatable", was "once"']],
  ],
  [
    "a number is no longer exact",
    [["total: { type: number, format: decimal }", "total: { type: number }"]],
    [
      ["review", "major", "listPayments response: 200 body[].total is no longer an exact decimal"],
      ["review", "major", "createPayment response: 201 body.total is no longer an exact decimal"],
    ],
  ],
  [
    "a final state is so no more",
    [[final, "x-lumkit-final: {}"]],
    [
      [
        "review",
        "major",
        '* response: schema Status: "done" was final, though it may still change, and is now not final',
      ],
    ],
  ],
  [
    "a final state can no longer change",
    [[final, "x-lumkit-final: { done: final }"]],
    [
      [
        "compatible",
        "patch",
        '* response: schema Status: "done" was final, though it may still change, and is now final',
      ],
    ],
  ],
  [
    "a known state becomes final",
    [[final, "x-lumkit-final: { done: may-change, new: final }"]],
    [["review", "major", '* response: schema Status: "new" was not final and is now final']],
  ],
  [
    "a final state comes",
    [
      [
        "enum: [new, done], x-lumkit-final: { done: may-change }",
        "enum: [new, done, gone], x-lumkit-final: { done: may-change, gone: final }",
      ],
    ],
    [
      ["compatible", "minor", '* response: schema Status: "gone" is final'],
      ["compatible", "minor", 'listPayments request: query.status can now be "gone"'],
      ["breaking", "minor", 'listPayments response: 200 body[].status can now be "gone"'],
      ["breaking", "minor", 'createPayment response: 201 body.status can now be "gone"'],
    ],
  ],
  [
    "a description changes",
    [["description: All payments.", "description: Every payment."]],
    [["compatible", "patch", "listPayments response: descriptions, examples or names changed"]],
  ],
  [
    "the title changes",
    [["title: Payments", "title: Pay"]],
    [["compatible", "patch", "* response: the document's own descriptions, or parts that no operation uses, changed"]],
  ],
  [
    "a callback comes",
    [["operationId: createPayment", "operationId: createPayment\n      callbacks: { paid: {} }"]],
    [["review", "patch", "createPayment response: callbacks changed, which cannot be judged"]],
  ],
];

const named = cases.map(([name, edits, told, earlier = []]) => ({ name, edits, told, earlier }));

test.each(named)("$name", ({ edits, told, earlier }) => {
  const changes = diffDocuments(paymentsDocument(...earlier), paymentsDocument(...edits));
  expect(
    changes.map(({ severity, bump, operation, direction, message }) => [
      severity,
      bump,
      `${operation} ${direction}: ${message}`,
    ]),
  ).toEqual(told);
});

test("tells of a parameter that may no longer be empty", () => {
  const old = paymentsDocument([status, status.replace("query,", "query, allowEmptyValue: true,")]);
  expect(diffDocuments(old, paymentsDocument()).map(({ severity, place }) => [severity, place])).toEqual([
    ["breaking", "query.status"],
  ]);
});

test("says what to do about whatever is not harmless", () => {
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
