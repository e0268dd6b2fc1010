import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { expect, test } from "vitest";
import { operationsModule } from "./operations-module.js";

type Change = [text: string, by: string];

/** The two values of the generated module: the text between their types is plain JavaScript. */
function generated(...changes: Change[]): { operations: Record<string, unknown>; finalStates: unknown } {
  const text = operationsModule(paymentsDocument(...changes), "");
  const [, operations, finalStates] =
    /: Operation } = ({.*});\n\nexport const finalStates = ({.*}) as const/s.exec(text) ?? [];
  return new Function(`return { operations: ${operations}, finalStates: ${finalStates} }`)();
}

test("says of each operation what a client must know", () => {
  expect(generated().operations).toEqual({
    listPayments: {
      id: "listPayments",
      method: "GET",
      path: "/payments",
      safety: "read",
      response: { kind: "array", decimals: ["total"], freeForm: ["details"] },
    },
    createPayment: {
      id: "createPayment",
      method: "POST",
      path: "/payments",
      safety: "keyed",
      keyHeader: "Idempotency-Key",
      response: {
        kind: "object",
        uses: { id: "string", status: "string", total: "string" },
        decimals: ["total"],
        freeForm: ["details"],
      },
      requestDecimals: {
        fromAmount: true,
        toAmount: true,
        fees: { fee: true },
        tip: { amount: "positive" },
      },
      requestOptional: true,
    },
    login: {
      id: "login",
      method: "POST",
      path: "/login",
      safety: "once",
      anonymous: true,
      response: { kind: "object" },
    },
  });
});

test("says where a response carries the id that was asked for", () => {
  const { operations } = generated(
    ["  /payments:\n    get:\n", "  /payments/{paymentId}:\n    get:\n      x-lumkit-id: id\n"],
    ["    post:\n      operationId: createPayment", "  /payments:\n    post:\n      operationId: createPayment"],
  );
  expect(operations["listPayments"]).toMatchObject({ response: { id: { member: "id", parameter: "paymentId" } } });
});

test("lists the final states of each status", () => {
  expect(generated().finalStates).toEqual({ Status: { done: "may-change" } });
});

test("begins with its header and checks itself against the types of the core", () => {
  const text = operationsModule(paymentsDocument(), "// Made.\n");
  expect(text).toMatch(/^\/\/ Made\.\nimport type \{ FinalStates, Operation \} from "@lumkit\/core";\n/);
  expect(text).toContain("{ readonly [Id in keyof Operations]: Operation } = {\n  listPayments: {");
  expect(text).toContain("} as const satisfies FinalStates;\n");
});

const login = 'schema: { type: object, properties: { key: { type: string, pattern: "^[a-z]+$" } } }';
const responds = (schema: string): Change => [login, `schema: ${schema}`];

test.each([
  ["a list", "{ type: array, items: { type: string } }", { kind: "array" }],
  ["one of several lists", "{ oneOf: [{ type: array }, { type: array }] }", { kind: "array" }],
  ["one of several objects", '{ anyOf: [{ $ref: "#/components/schemas/Status" }] }', { kind: "object" }],
  [
    "a decimal in an item of a member",
    "{ properties: { a: { type: array, items: { properties: { b: { format: decimal } } } } } }",
    { decimals: ["b"] },
  ],
  ["a decimal in a map", "{ additionalProperties: { properties: { b: { format: decimal } } } }", { decimals: ["b"] }],
  [
    "a decimal in one of several objects",
    "{ oneOf: [{ properties: { a: {} } }, { properties: { b: { format: decimal } } }] }",
    { decimals: ["b"] },
  ],
  [
    "a name that comes twice",
    "{ properties: { b: { format: decimal }, c: { properties: { b: { format: decimal } } } } }",
    { decimals: ["b"] },
  ],
  [
    "an object that is not free-form",
    "{ properties: { a: { type: object, properties: {}, additionalProperties: true } } }",
    { kind: "object" },
  ],
  [
    "the JSON types of the members that the client uses",
    `{ x-lumkit-uses: [a, b, c, d, e], properties: { a: { type: boolean }, b: { type: array }, c: { type: integer }, d: { $ref: "#/components/schemas/Status" }, e: { type: number, format: decimal } } }`,
    { uses: { a: "boolean", b: "array", c: "number", d: "string", e: "string" }, decimals: ["e"] },
  ],
])("describes a response that is %s", (_, schema, facts) => {
  expect(generated(responds(schema)).operations["login"]).toHaveProperty("response", { kind: "object", ...facts });
});

test("finds the members in which every number is a decimal, and those that hold a new secret", () => {
  const schema =
    "{ properties: { a: { type: array, items: { type: object, x-lumkit-numbers: decimal } }, b: { type: string, x-lumkit-secret: true }, c: {} } }";
  expect(generated(responds(schema)).operations["login"]).toHaveProperty("response", {
    kind: "object",
    allDecimals: ["a"],
    secrets: ["b"],
  });
});

test.each([
  ["by default", "", "&"],
  ["exploded", "style: form, explode: true", "&"],
  ["joined by commas", "explode: false", ","],
  ["joined by blanks", "style: spaceDelimited", "%20"],
  ["joined by pipes", "style: pipeDelimited, explode: false", "%7C"],
  ["exploded whatever the style", "style: pipeDelimited, explode: true", "&"],
])("says how a query parameter that is a list is written: %s", (_, how, separator) => {
  const parameter = `{ name: ids, in: query, ${how}${how === "" ? "" : ","} schema: { type: array, items: { type: string } } }`;
  const { operations } = generated(["      security: []\n", `      security: []\n      parameters: [${parameter}]\n`]);
  expect(operations["login"]).toHaveProperty("queryLists", { ids: separator });
});

test("lists no other parameter and no other style", () => {
  const parameters =
    "[{ name: a, in: query, schema: { type: string } }, { name: b, in: query, style: deepObject, schema: { type: array } }, { name: c, in: header, schema: { type: array } }]";
  const { operations } = generated(["      security: []\n", `      security: []\n      parameters: ${parameters}\n`]);
  expect(operations["login"]).not.toHaveProperty("queryLists");
});

const request: Change = [
  "      security: []\n",
  '      security: []\n      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Login" } } } }\n',
];
const sends = (schema: string): Change[] => [request, ["  schemas:\n", `  schemas:\n    Login: ${schema}\n`]];

test.each([
  ["in a member of a member", "{ properties: { a: { properties: { b: { format: decimal } } } } }", { a: { b: true } }],
  ["in an item", "{ type: array, items: { properties: { b: { format: decimal } } } }", { b: true }],
  ["in a choice inside a choice", "{ allOf: [{ oneOf: [{ properties: { b: { format: decimal } } }] }] }", { b: true }],
  [
    "in the same member of two choices",
    "{ oneOf: [{ properties: { a: { properties: { b: { format: decimal } } } } }, { properties: { a: { properties: { c: { format: decimal } } } } }] }",
    { a: { b: true, c: true } },
  ],
  [
    "above zero in every choice",
    "{ oneOf: [{ properties: { b: { format: decimal, exclusiveMinimum: 0 } } }, { properties: { b: { format: decimal, exclusiveMinimum: 0 } } }] }",
    { b: "positive" },
  ],
  [
    "above zero in only one choice",
    "{ oneOf: [{ properties: { b: { format: decimal } } }, { properties: { b: { format: decimal, exclusiveMinimum: 0 } } }] }",
    { b: true },
  ],
  [
    "in a schema that contains itself",
    '{ properties: { b: { format: decimal }, again: { $ref: "#/components/schemas/Login" } } }',
    { b: true, again: { b: true } },
  ],
])("finds a decimal of a request %s", (_, schema, tree) => {
  expect(generated(...sends(schema)).operations["login"]).toHaveProperty("requestDecimals", tree);
});

test("distinguishes an optional body from a required one", () => {
  const { operations } = generated(request, ["  schemas:\n", "  schemas:\n    Login: {}\n"]);
  expect(operations["login"]).toHaveProperty("requestOptional", true);
  const required: Change = ["requestBody: { content", "requestBody: { required: true, content"];
  const { operations: must } = generated(request, required, ["  schemas:\n", "  schemas:\n    Login: {}\n"]);
  expect(must["login"]).toMatchObject({ requestRequired: [] });
  expect(must["login"]).not.toHaveProperty("requestOptional");
});

test("does not mark an operation that asks for a key as anonymous", () => {
  const { operations } = generated(["      security: []\n", "      security: [{ key: [] }]\n"]);
  expect(operations["login"]).not.toHaveProperty("anonymous");
});

test("leaves out what an operation does not have", () => {
  const { operations } = generated(["      security: []\n", ""], ["x-lumkit-safety: keyed", "x-lumkit-safety: once"]);
  expect(operations["login"]).not.toHaveProperty("anonymous");
  expect(operations["login"]).not.toHaveProperty("requestDecimals");
  expect(operations["createPayment"]).not.toHaveProperty("keyHeader");
});
