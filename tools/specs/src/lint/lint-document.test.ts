import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import { describeFinding } from "../cli/finding.js";
import { lint } from "./lint-document.js";

const lintAfter = (...changes: readonly [text: string, by: string][]): string[] =>
  lint("payments.yaml", paymentsDocument(...changes)).map(describeFinding);

test("finds nothing in a clean document", () => {
  expect(lintAfter()).toEqual([]);
});

test("finds references in a circle, and nothing else", () => {
  const circle = '{ $ref: "#/components/schemas/State" }\n    State: { $ref: "#/components/schemas/Status" }';
  expect(lintAfter(["{ type: string, enum: [new, done], x-lumkit-final: { done: may-change } }", circle])).toEqual([
    "payments.yaml: #/components/schemas/Status: refers to itself through #/components/schemas/State",
    "payments.yaml: #/components/schemas/State: refers to itself through #/components/schemas/Status",
  ]);
});

test.each<[fault: string, text: string, by: string, finding: string]>([
  [
    "an operation other than GET without a safety",
    "x-lumkit-safety: once",
    "",
    "login: has no x-lumkit-safety: say whether it may be sent again (repeatable, keyed, once)",
  ],
  [
    "an unknown safety",
    "x-lumkit-safety: once",
    "x-lumkit-safety: twice",
    "login: x-lumkit-safety must be one of repeatable, keyed, once",
  ],
  [
    "a safety of a wrong type",
    "x-lumkit-safety: once",
    "x-lumkit-safety: [once]",
    "login: x-lumkit-safety must be one of repeatable, keyed, once",
  ],
  [
    "`read` on an operation other than GET",
    "x-lumkit-safety: once",
    "x-lumkit-safety: read",
    "login: x-lumkit-safety must be one of repeatable, keyed, once",
  ],
  [
    "a GET with a safety",
    "operationId: listPayments",
    "operationId: listPayments\n      x-lumkit-safety: repeatable",
    "listPayments: GET is a read: remove x-lumkit-safety",
  ],
  [
    "a keyed operation without the header for the key",
    "name: Idempotency-Key",
    "name: X-Key",
    "createPayment: is keyed but takes no Idempotency-Key header",
  ],
  [
    "a keyed operation that takes the key in its query",
    "in: header, required: true",
    "in: query, required: true",
    "createPayment: is keyed but takes no Idempotency-Key header",
  ],
  [
    "a media type that is a wildcard",
    `application/json:
              schema: { $ref: "#/components/schemas/Payment" }`,
    `"*/*":
              schema: { $ref: "#/components/schemas/Payment" }`,
    "createPayment 201: media type */*: the clients support only application/json; leave the operation out with `x-lumkit-skip: <reason>` in the overlay",
  ],
  [
    "a successful response without a schema",
    'schema: { type: array, items: { $ref: "#/components/schemas/Payment" } }',
    "",
    "listPayments 200: a successful response has no schema",
  ],
  [
    "an operation without a successful response",
    `        "200":
          description: The key.`,
    `        "400":
          description: The key.`,
    "login: has no successful response: describe it, or leave the operation out with `x-lumkit-skip: <reason>` in the overlay",
  ],
  [
    "a response without an example",
    "examples: { key: { value: { key: abc } } }",
    "",
    "login 200: application/json has no example, and a mock needs one",
  ],
  [
    "an error without an example",
    "examples: { conflict: { value: { reason: taken } } }",
    "",
    "createPayment default: application/json has no example, and a mock needs one",
  ],
  [
    "a request without an example",
    "examples: { sent: { value: { kind: card, fromAmount: 2 } } }",
    "",
    "createPayment request: application/json has no example, and a mock needs one",
  ],
  [
    "an example that breaks its schema",
    "{ value: { key: abc } }",
    "{ value: { key: ABC } }",
    'login 200: example "key" does not match the schema: /key must match pattern "^[a-z]+$"',
  ],
  [
    "an example of a shared response that does not match its schema",
    "{ reason: taken }",
    "{ reason: 409 }",
    'createPayment default: example "conflict" does not match the schema: /reason must be string',
  ],
  [
    "an example of a shared component that breaks its schema",
    "{ id: p1, total: 1.5, status: new, note: paid, details: {} }",
    "{ id: p1, total: 1.5, status: old, note: paid, details: {} }",
    'createPayment 201: example "made" does not match the schema: /status must be equal to one of the allowed values',
  ],
  [
    "a single example that breaks its schema",
    "examples: { key: { value: { key: abc } } }",
    "example: { key: 1 }",
    'login 200: example "example" does not match the schema: /key must be string',
  ],
  [
    "a request with both of two members that exclude each other",
    "{ kind: card, fromAmount: 2 }",
    "{ kind: card, fromAmount: 2, toAmount: 2 }",
    'createPayment request: example "sent" does not match the schema: /toAmount boolean schema is false',
  ],
  [
    "a name that is a decimal here and a text there",
    "id: { type: string }",
    "id: { type: object, properties: { total: { type: string } } }",
    'createPayment 201: "total" is a decimal in one place of this response and not in another',
  ],
  [
    "a list of decimals",
    "total: { type: number, format: decimal }",
    "totals: { type: array, items: { type: number, format: decimal } }",
    "createPayment 201: has a decimal that is not a named member: decimals are found by their names",
  ],
  [
    "a decimal that is one of two choices",
    "total: { type: number, format: decimal }",
    'total: { anyOf: [{ type: number, format: decimal }, { type: "null" }] }',
    "createPayment 201: has a decimal that is not a named member: decimals are found by their names",
  ],
  [
    "a map of decimals",
    "total: { type: number, format: decimal }",
    "totals: { type: object, additionalProperties: { type: number, format: decimal } }",
    "createPayment 201: has a decimal that is not a named member: decimals are found by their names",
  ],
  [
    "a response that is only a decimal",
    'schema: { type: object, properties: { key: { type: string, pattern: "^[a-z]+$" } } }',
    "schema: { type: number, format: decimal }",
    "login 200: has a decimal that is not a named member: decimals are found by their names",
  ],
  [
    "an operationId that another operation has",
    "operationId: login",
    "operationId: createPayment",
    'POST /login: has the operationId of POST /payments, "createPayment": give it another one in the overlay',
  ],
  [
    "a response that refers to nothing",
    "#/components/responses/Error",
    "#/components/responses/Failure",
    "createPayment default: #/components/responses/Failure does not exist",
  ],
  [
    "an example that refers to nothing",
    "#/components/examples/payment",
    "#/components/examples/order",
    "createPayment 201: #/components/examples/order does not exist",
  ],
  [
    "a parameter that refers to nothing",
    '- { name: status, in: query, schema: { $ref: "#/components/schemas/Status" } }',
    '- { $ref: "#/components/parameters/status" }',
    "listPayments: #/components/parameters/status does not exist",
  ],
  [
    "a final state that is not a value of its status",
    "{ done: may-change }",
    "{ finished: final }",
    'schema Status: x-lumkit-final names "finished", which is not its value',
  ],
  [
    "a final state of no kind",
    "{ done: may-change }",
    "{ done: maybe }",
    'schema Status: x-lumkit-final: "done" is either "final" or "may-change"',
  ],
  [
    "a used member that does not exist",
    "x-lumkit-uses: [id, status, total]",
    "x-lumkit-uses: [ids]",
    'schema Payment: x-lumkit-uses names "ids", which is not a member with one type',
  ],
  [
    "a used member that may be null",
    "x-lumkit-uses: [id, status, total]",
    "x-lumkit-uses: [note]",
    'schema Payment: x-lumkit-uses names "note", which is not a member with one type',
  ],
  [
    "numbers of no kind",
    "x-lumkit-uses: [id, status, total]",
    "x-lumkit-numbers: integer",
    'schema Payment: x-lumkit-numbers must be "decimal"',
  ],
  [
    "numbers of a whole body",
    "x-lumkit-uses: [id, status, total]",
    "x-lumkit-numbers: decimal",
    "createPayment 201: has x-lumkit-numbers on the whole body: put it on a named member, because numbers are found by member name",
  ],
  [
    "a secret that is only half one",
    'note: { type: [string, "null"] }',
    'note: { type: [string, "null"], x-lumkit-secret: maybe }',
    'schema Payment: x-lumkit-secret of "note" must be true',
  ],
  ["a document of another version", "openapi: 3.1.0", "openapi: 3.0.3", "#/openapi: must be 3.1.x"],
])("finds %s", (_, text, by, finding) => {
  expect(lintAfter([text, by])).toContain(`payments.yaml: ${finding}`);
});

test.each([
  ["a pattern that JavaScript does not have", 'pattern: "^[a-z]+$"', 'pattern: "(?i)x"', "Invalid regular expression"],
  ["a type that does not exist", 'type: string, pattern: "^[a-z]+$"', "type: text", "type must be JSONType"],
  ["a keyword that does not exist", 'pattern: "^[a-z]+$"', "nullable: true, matches: x", 'unknown keyword: "matches"'],
])("finds %s, which no validator can compile", (_, text, by, problem) => {
  const place = "#/paths/~1login/post/responses/200/content/application~1json/schema";
  expect(lintAfter([text, by])).toEqual([
    expect.stringContaining(`payments.yaml: login 200: the schema at ${place} cannot be compiled: `),
  ]);
  expect(lintAfter([text, by])[0]).toContain(problem);
});

test("finds a parameter that cannot be compiled", () => {
  const found = lintAfter(["required: true, schema: { type: string }", 'schema: { type: string, pattern: "(?i)x" }']);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("createPayment: the schema at #/paths/~1payments/post/parameters/0/schema cannot be");
});

test("finds a shared schema that cannot be compiled, at itself and at each use", () => {
  const found = lintAfter(["kind: { type: string, enum: [card, cash] }", 'kind: { type: string, pattern: "(?i)x" }']);
  expect(found).toHaveLength(2);
  expect(found[0]).toContain("createPayment request: the schema at ");
  expect(found[1]).toContain("schema NewPayment: the schema at #/components/schemas/NewPayment cannot be compiled");
});

test("finds a schema that refers to nothing", () => {
  const found = lintAfter([
    'items: { $ref: "#/components/schemas/Payment" }',
    'items: { $ref: "#/components/schemas/Nope" }',
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/listPayments 200: .*can.t resolve reference #\/components\/schemas\/Nope/);
});

test("lists every fault of an example", () => {
  expect(lintAfter(["{ id: p1, total: 1.5, status: done,", "{ total: a, status: done,"])).toEqual([
    "payments.yaml: listPayments 200: example \"one\" does not match the schema: /0 must have required property 'id'",
    'payments.yaml: listPayments 200: example "one" does not match the schema: /0/total must be number',
  ]);
});

test("accepts a name that is a decimal only in some responses of an operation", () => {
  expect(lintAfter(["{ reason: { type: string } }", "{ reason: { type: string }, total: { type: string } }"])).toEqual(
    [],
  );
});

test("accepts any names inside a free-form object", () => {
  expect(lintAfter(["details: {} }", "details: { total: [{ total: x }] } }"])).toEqual([]);
});

test("accepts a single example of a response", () => {
  expect(lintAfter(["examples: { key: { value: { key: abc } } }", "example: { key: abc }"])).toEqual([]);
});

test("follows references into lists", () => {
  const parameter = "#/paths/~1payments/post/parameters/0";
  expect(
    lintAfter([
      '- { name: status, in: query, schema: { $ref: "#/components/schemas/Status" } }',
      `- { $ref: "${parameter}" }`,
    ]),
  ).toEqual([]);
});

test("finds a document without operations", () => {
  expect(lint("empty.yaml", { openapi: "3.1.0" })).toEqual([
    { file: "empty.yaml", place: "#/paths", message: "has no operation" },
  ]);
});

test("lists the faults of both operations that share an id", () => {
  const found = lintAfter(
    ["operationId: login", "operationId: createPayment"],
    ["x-lumkit-safety: once", ""],
    ["x-lumkit-safety: keyed", ""],
  );
  const message = "has no x-lumkit-safety: say whether it may be sent again (repeatable, keyed, once)";
  expect(found).toEqual([
    `payments.yaml: createPayment: ${message}`,
    'payments.yaml: POST /login: has the operationId of POST /payments, "createPayment": give it another one in the overlay',
    `payments.yaml: POST /login: ${message}`,
  ]);
});

test("lists four faults at once", () => {
  expect(
    lintAfter(
      ["x-lumkit-safety: once", ""],
      ["name: Idempotency-Key", "name: X-Key"],
      ["examples: { conflict: { value: { reason: taken } } }", ""],
      ["{ value: { key: abc } }", "{ value: { key: 1 } }"],
    ),
  ).toEqual([
    "payments.yaml: createPayment: is keyed but takes no Idempotency-Key header",
    "payments.yaml: createPayment default: application/json has no example, and a mock needs one",
    "payments.yaml: login: has no x-lumkit-safety: say whether it may be sent again (repeatable, keyed, once)",
    'payments.yaml: login 200: example "key" does not match the schema: /key must be string',
  ]);
});

const oneCall = (mark: string): [text: string, by: string] => [
  "  /login:\n",
  `  /payments/{paymentId}:
    get:
      operationId: getPayment
      ${mark}
      parameters: [{ name: paymentId, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: The payment.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Payment" }
              examples: { made: { $ref: "#/components/examples/payment" } }
  /login:\n`,
];

test("accepts a member of the response as the id in the path", () => {
  expect(lintAfter(oneCall("x-lumkit-id: id"))).toEqual([]);
});

test.each(["payment", "details", "[id, total]", "constructor"])("refuses %s as the id in the path", (member) => {
  expect(lintAfter(oneCall(`x-lumkit-id: ${member}`))).toEqual([
    expect.stringContaining("is not a string or an integer of its response"),
  ]);
});

test("refuses x-lumkit-id if the path has no id, and on anything but a GET", () => {
  const message = "x-lumkit-id is only for a GET whose path has one parameter";
  expect(lintAfter(["x-lumkit-safety: once", "x-lumkit-safety: once\n      x-lumkit-id: key"])).toEqual([
    `payments.yaml: login: ${message}`,
  ]);
  expect(lintAfter(["operationId: listPayments", "operationId: listPayments\n      x-lumkit-id: id"])).toEqual([
    `payments.yaml: listPayments: ${message}`,
    'payments.yaml: listPayments: x-lumkit-id names "id", which is not a string or an integer of its response',
  ]);
});

test.each([
  ["an extension", "x-vendor: { $ref: nowhere, $id: 5 }"],
  ["xml", "xml: { name: a }"],
  ["externalDocs", "externalDocs: { url: https://example.com }"],
  ["a discriminator", "discriminator: { propertyName: kind }"],
  ["an unknown format", "format: iban-of-vendor"],
  ["readOnly", "readOnly: true"],
  ["an example that looks like a reference", 'example: { $ref: "http://127.0.0.1:9/a", $id: 5 }'],
  ["examples that look like schemas", 'examples: [{ $id: "a" }, { $id: "a", $ref: "../../etc/passwd" }]'],
  ["a default that looks like a reference", "default: { $ref: nowhere }"],
])("passes %s", (_, member) => {
  expect(
    lint("file", paymentsDocument(['note: { type: [string, "null"] }', `note: { type: [string, "null"], ${member} }`])),
  ).toEqual([]);
});
