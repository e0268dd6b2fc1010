import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import { lint } from "./lint-document.js";

const lintAfter = (...changes: readonly [text: string, by: string][]): string[] =>
  lint("payments.yaml", paymentsDocument(...changes)).map(({ place, message }) => `${place}: ${message}`);
const out = "leave the operation out with `x-lumkit-skip: <reason>` in the overlay";
const withParameter = (parameter: string): [text: string, by: string] => [
  "      security: []\n",
  `      security: []\n      parameters: [${parameter}]\n`,
];

test.each([
  ["a cookie", "{ name: a, in: cookie, schema: {} }", "cookie.a is a cookie, which the clients do not send"],
  [
    "a parameter in a media type",
    "{ name: a, in: query, content: { application/json: { schema: {} } } }",
    "query.a is written in a media type, which the clients do not do",
  ],
  [
    "a list in a header",
    "{ name: a, in: header, schema: { type: array, items: {} } }",
    "header.a is a list or an object, which the clients write only in a query",
  ],
  [
    "a list as a deep object",
    "{ name: a, in: query, style: deepObject, schema: { type: array, items: {} } }",
    "query.a is an array of the style deepObject, which OpenAPI does not define",
  ],
  [
    "an exploded object between pipes",
    "{ name: a, in: query, style: pipeDelimited, explode: true, schema: { type: object } }",
    "query.a is an object of the style pipeDelimited, which OpenAPI does not define",
  ],
  [
    "a list of objects",
    "{ name: a, in: query, schema: { type: array, items: { type: object } } }",
    "query.a is an array that holds lists or objects, which no style can write",
  ],
  [
    "an object in an object",
    "{ name: a, in: query, style: deepObject, schema: { allOf: [{ type: object, properties: { b: { type: object } } }] } }",
    "query.a is an object that holds lists or objects, which no style can write",
  ],
])("refuses %s, and says what to do", (_, parameter, problem) => {
  expect(lintAfter(withParameter(parameter))).toContain(
    `login: ${problem}: remove the parameter in the overlay, or ${out}`,
  );
});

test("refuses the header of a credential as a parameter, because the client sends it", () => {
  const scheme: [string, string] = [
    "components:\n  examples",
    "components:\n  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }\n  examples",
  ];
  const finding = `login: header.x-key carries a credential, which the client sends: remove the parameter in the overlay, or ${out}`;
  const parameter = withParameter("{ name: x-key, in: header, schema: { type: string } }");
  expect(lintAfter(scheme, parameter)).toContain(finding);
  expect(lintAfter(parameter)).not.toContain(finding);
});

test.each<[what: string, text: string, by: string, finding: string]>([
  [
    "a method of no client",
    "    post:\n      operationId: login",
    "    trace:\n      operationId: login",
    `login: TRACE is not a method of the clients: ${out}`,
  ],
  [
    "a request that is a list",
    'schema: { $ref: "#/components/schemas/NewPayment" }',
    "schema: { type: array, items: {} }",
    `createPayment: sends a list, and the clients send only objects: ${out}`,
  ],
  [
    "a read with a body",
    "      operationId: listPayments\n",
    "      operationId: listPayments\n      requestBody: { content: { application/json: { schema: {}, example: {} } } }\n",
    "listPayments: GET has a body, which is never sent: remove it in the overlay",
  ],
  [
    "a path parameter that is not described",
    "  /login:",
    "  /login/{name}:",
    'login: does not describe "name" of its path',
  ],
  [
    "a path in another file",
    "  /login:\n",
    "  /more: { $ref: 'more.yaml#/paths/~1more' }\n  /login:\n",
    "/more: more.yaml#/paths/~1more has no operation in this document",
  ],
  [
    "a path without operations",
    "  /login:\n",
    "  /more: {}\n  /login:\n",
    "/more: has no operation: remove the path in the overlay",
  ],
  [
    "an operation that is left out without a reason",
    "      x-lumkit-safety: once\n",
    "      x-lumkit-skip: true\n",
    "POST /login: x-lumkit-skip must be a text that says why the operation is left out",
  ],
  [
    "a success whose body was not read",
    `          content:
            application/json:
              schema: { type: object, properties: { key: { type: string, pattern: "^[a-z]+$" } } }
              examples: { key: { value: { key: abc } } }
`,
    "",
    "login 200: has no content: describe the body, or say that there is none with `content: {}`",
  ],
])("refuses %s", (_, text, by, finding) => {
  expect(lintAfter([text, by])).toContain(finding);
});

test("accepts lists and objects that OpenAPI can write", () => {
  const parameters = [
    "{ name: a, in: query, schema: { type: array, items: { type: string } } }",
    "{ name: b, in: query, style: deepObject, schema: { type: object, properties: { c: { type: string } } } }",
    "{ name: d, in: query, style: pipeDelimited, schema: { type: [array, 'null'], items: {} } }",
  ];
  expect(lintAfter(withParameter(parameters.join(", ")))).toEqual([]);
});

const secured = (security: string): [text: string, by: string][] => [
  ["info: {", "security: [{ key: [] }]\ninfo: {"],
  ["      operationId: createPayment\n", `      operationId: createPayment\n      security: ${security}\n`],
];

test("names an operation with other credentials than the rest", () => {
  expect(lintAfter(...secured("[{ admin: [], user: [] }]"))).toEqual([
    `createPayment: takes admin and user, and most operations take key: ${out}`,
  ]);
});

test.each(["[{ key: [read] }]", "[{ admin: [] }, { key: [] }]", "[{}, { admin: [] }]", "[]"])(
  "accepts credentials %s, for which those of the rest are enough",
  (security) => {
    expect(lintAfter(...secured(security))).toEqual([]);
  },
);
