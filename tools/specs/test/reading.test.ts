import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { beforeAll, describe, expect, test } from "vitest";
import { documentChanges } from "../src/compare/compare.js";
import { prismResponses, type Served, sandboxResponses } from "./mocks.js";
import { compileAll, type Outputs, outputsOf } from "./outputs.js";

/** One construct of OpenAPI, and what each output must say of it. */
interface Row {
  readonly document: Json;
  /** TypeScript that must compile with the generated types. */
  readonly types: string;
  /** What operations.gen.ts has, by operation. */
  readonly operations: JsonObject;
  /** What contract checks find, by the call: each a request, or the response to an operation. */
  readonly contract: readonly (readonly [call: Parameters<typeof contractFinds>[1], finds: readonly string[]])[];
  /** What Prism and a sandbox serve. */
  readonly mocks: readonly Served[];
  /** The same document after a change, and what the comparison says of it. */
  readonly diff: readonly [after: Json, finds: string];
}

const text = { type: "string" };
const money = { type: "number", format: "decimal" };
const moneyText = { type: "string", format: "decimal" };
const object = (properties: JsonObject, required = Object.keys(properties)): JsonObject => ({
  type: "object",
  required,
  properties,
});
const json = (schema: Json, value: Json): JsonObject => ({
  content: { "application/json": { schema, examples: { one: { value } } } },
});
const responds = (schema: Json, value: Json): JsonObject => ({ description: "A response.", ...json(schema, value) });
const empty = { description: "Nothing." };
const paid = responds(object({ amount: money }), { amount: 1.5 });
const failed = responds(object({ reason: text }), { reason: "x" });
const parameter = (name: string, place: string, schema: Json, more: JsonObject = {}): JsonObject => ({
  name,
  in: place,
  schema,
  ...(place === "path" ? { required: true } : {}),
  ...more,
});
const api = (paths: JsonObject, components: JsonObject = {}): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "Table", version: "1.0.0" },
  paths,
  components,
});
const get = (operationId: string, responses: JsonObject, more: JsonObject = {}): JsonObject => ({
  get: { operationId, responses, ...more },
});
const post = (operationId: string, schema: Json, value: Json, responses: JsonObject): JsonObject => ({
  post: {
    operationId,
    "x-lumkit-safety": "once",
    requestBody: { required: true, ...json(schema, value) },
    responses,
  },
});
const ids = (...names: (string | undefined)[]): JsonObject =>
  api(
    Object.fromEntries(
      names.map((name, index) => [
        `/a${index}`,
        { get: { ...(name === undefined ? {} : { operationId: name }), responses: { "200": paid } } },
      ]),
    ),
  );
const same = (left: string, right: string): string => `export const s: Same<${left}, ${right}> = true;\n`;

const rows: Readonly<Record<string, Row>> = {
  "a path item behind a reference": {
    document: api({ "/a": { $ref: "#/components/pathItems/A" } }, { pathItems: { A: get("getA", { "200": paid }) } }),
    types: `export const x = http.GET("/a"); ${same('Data<"getA">["amount"]', "Decimal")}`,
    operations: { getA: { path: "/a", response: { kind: "object", decimals: ["amount"] } } },
    contract: [
      [["GET", "/a"], []],
      [["getA", 200, '{"amount":"x"}'], ["mistyped body.amount"]],
    ],
    mocks: [["GET", "/a", [200]]],
    diff: [
      api({ "/a": { $ref: "#/components/pathItems/A" } }, { pathItems: { A: get("getA", { "200": failed }) } }),
      "200 body.reason is new",
    ],
  },
  "a parameter of the path that the operation overrides": {
    document: api({
      "/a/{id}": {
        parameters: [parameter("id", "path", { type: "integer" }), parameter("id", "query", text)],
        ...get("getA", { "200": paid }, { parameters: [parameter("id", "path", { enum: ["x", "y"] })] }),
      },
    }),
    types: `export const x = http.GET("/a/{id}", { params: { path: { id: "x" }, query: { id: "q" } } });`,
    operations: { getA: { path: "/a/{id}" } },
    contract: [
      [["GET", "/a/x?id=q"], []],
      [["GET", "/a/1"], ["wrong-value path.id"]],
    ],
    mocks: [["GET", "/a/x?id=q", [200]]],
    diff: [
      api({
        "/a/{id}": {
          parameters: [parameter("id", "path", { type: "boolean" }), parameter("id", "query", text)],
          ...get("getA", { "200": paid }, { parameters: [parameter("id", "path", { enum: ["x"] })] }),
        },
      }),
      'path.id can no longer be "y"',
    ],
  },
  "a bearer token that is also written as a parameter": {
    document: {
      ...api(
        {
          "/a": get(
            "getA",
            { "200": paid },
            { parameters: [parameter("Authorization", "header", text, { required: true })] },
          ),
        },
        { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
      ),
      security: [{ token: [] }],
    },
    types: `export const x = http.GET("/a");`,
    operations: { getA: { path: "/a" } },
    contract: [[["GET", "/a"], ["missing header.authorization"]]],
    mocks: [["GET", "/a", [200]]],
    diff: [
      {
        ...api(
          { "/a": get("getA", { "200": failed }) },
          { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
        ),
        security: [{ token: [] }],
      },
      "200 body.reason is new",
    ],
  },
  "several success statuses with different schemas": {
    document: api(
      {
        "/a": {
          post: {
            operationId: "pay",
            "x-lumkit-safety": "once",
            responses: {
              "200": responds({ $ref: "#/components/schemas/Paid" }, { id: "p", amount: 1.5 }),
              "202": responds(object({ fee: money, amount: text, at: text }), { fee: 1, amount: "x", at: "x" }),
              "204": empty,
            },
          },
        },
      },
      { schemas: { Paid: { ...object({ id: text, amount: money }), "x-lumkit-uses": ["id"] } } },
    ),
    types: same(
      'Data<"pay">',
      "{ id: string; amount: Decimal } | { fee: Decimal; amount: string; at: string } | undefined",
    ),
    operations: {
      pay: {
        response: { kind: "object", uses: { id: "string" }, decimals: ["amount"] },
        responses: { "202": { kind: "object", decimals: ["fee"] }, "204": { kind: "none" } },
      },
    },
    contract: [
      [["pay", 200, '{"id":"p","amount":1}'], []],
      [["pay", 202, '{"fee":1,"amount":"x","at":"x"}'], []],
      [["pay", 202, '{"id":"p","amount":1}'], expect.arrayContaining(["missing body.fee", "mistyped body.amount"])],
    ],
    mocks: [["POST", "/a", [200, 202, 204]]],
    diff: [
      api({ "/a": { post: { operationId: "pay", "x-lumkit-safety": "once", responses: { "200": paid } } } }),
      "202 is no longer documented",
    ],
  },
  "decimals in error bodies": {
    document: api({
      "/a": get("getA", {
        "200": failed,
        "409": responds(object({ balance: money }), { balance: 1.5 }),
        default: failed,
      }),
    }),
    types: `export const x = async () => (await http.GET("/a")).error; ${same(
      "NonNullable<Awaited<ReturnType<typeof x>>>",
      "{ balance: Decimal } | { reason: string }",
    )}`,
    operations: {
      getA: { response: { kind: "object" }, responses: { "409": { kind: "object", decimals: ["balance"] } } },
    },
    contract: [
      [["getA", 409, '{"balance":1.5}'], []],
      [["getA", 409, '{"balance":"1.5"}'], ["mistyped body.balance"]],
      [["getA", 500, '{"reason":"x"}'], []],
    ],
    mocks: [["GET", "/a", [200, 409, 500]]],
    diff: [
      api({
        "/a": get("getA", {
          "200": failed,
          "409": responds(object({ balance: { type: "number" } }), { balance: 1.5 }),
          default: failed,
        }),
      }),
      "409 body.balance is no longer an exact decimal",
    ],
  },
  "money that is sent as a string": {
    document: api({
      "/a": post(
        "pay",
        object({ amount: moneyText, tip: money }),
        { amount: "1.50", tip: 1 },
        {
          "200": responds(object({ amount: moneyText, fee: money }), { amount: "1.50", fee: 1 }),
        },
      ),
    }),
    types: same('Data<"pay">', "{ amount: Decimal; fee: Decimal }"),
    operations: {
      pay: {
        response: { kind: "object", decimals: ["fee"] },
        requestDecimals: { amount: "text", tip: true },
      },
    },
    contract: [
      [["POST", "/a", { amount: "1.5", tip: 1 }], []],
      [["POST", "/a", { amount: 1.5, tip: 1 }], ["mistyped body.amount"]],
      [["POST", "/a", { amount: "1e9", tip: 1 }], ["wrong-value body.amount"]],
      [["pay", 200, '{"amount":1.5,"fee":1}'], ["mistyped body.amount"]],
      [["pay", 200, '{"amount":"NaN","fee":1}'], ["wrong-value body.amount"]],
    ],
    mocks: [["POST", "/a", [200], { amount: "1.5", tip: 1 }]],
    diff: [
      api({
        "/a": post(
          "pay",
          object({ amount: money, tip: money }),
          { amount: 1.5, tip: 1 },
          {
            "200": responds(object({ amount: moneyText, fee: money }), { amount: "1.50", fee: 1 }),
          },
        ),
      }),
      "body.amount can no longer be a text",
    ],
  },
  "empty bodies": {
    document: api({
      "/a": { delete: { operationId: "dropA", "x-lumkit-safety": "once", responses: { "204": empty, "404": empty } } },
    }),
    types: same('Data<"dropA">', "undefined"),
    operations: { dropA: { method: "DELETE", response: { kind: "none" } } },
    contract: [
      [["dropA", 204, ""], []],
      [["dropA", 404, ""], []],
      [["dropA", 404, '{"reason":"x"}'], ["undocumented-member body"]],
    ],
    mocks: [["DELETE", "/a", [204, 404]]],
    diff: [
      api({
        "/a": {
          delete: { operationId: "dropA", "x-lumkit-safety": "once", responses: { "200": paid, "404": empty } },
        },
      }),
      "200 is now a possible response",
    ],
  },
  "a success whose document says that it has no body": {
    document: api({ "/a": get("getA", { "200": { ...empty, content: {} } }) }),
    types: same('Data<"getA">', "undefined"),
    operations: { getA: { response: { kind: "none" } } },
    contract: [
      [["getA", 200, ""], []],
      [["getA", 200, "{}"], ["undocumented-member body"]],
    ],
    mocks: [["GET", "/a", [200]]],
    diff: [api({ "/a": get("getA", { "200": paid }) }), "200 body can now be application/json"],
  },
  "an operation with only a default response": {
    document: api({ "/a": get("getA", { default: paid }) }),
    types: same('Data<"getA">', "{ amount: Decimal }"),
    operations: {
      getA: {
        response: { kind: "object", decimals: ["amount"] },
        responses: { default: { kind: "object", decimals: ["amount"] } },
      },
    },
    contract: [
      [["getA", 200, '{"amount":1}'], []],
      [["getA", 500, '{"amount":"1"}'], ["mistyped body.amount"]],
    ],
    mocks: [["GET", "/a", [200, 500]]],
    diff: [api({ "/a": get("getA", { default: failed }) }), "default body.amount is no longer documented"],
  },
  "HEAD and OPTIONS": {
    document: api({
      "/a": {
        head: { operationId: "headA", responses: { "200": paid } },
        options: { operationId: "optionsA", responses: { "200": paid } },
      },
    }),
    types: `export const h = http.HEAD("/a"); export const o = http.OPTIONS("/a"); ${same('Data<"headA">', "undefined")}`,
    operations: {
      headA: { method: "HEAD", safety: "read", response: { kind: "none" } },
      optionsA: { method: "OPTIONS", safety: "read", response: { kind: "object", decimals: ["amount"] } },
    },
    contract: [
      [["HEAD", "/a"], []],
      [["headA", 200, ""], []],
      [["optionsA", 200, ""], ["missing body"]],
    ],
    mocks: [
      ["HEAD", "/a", [200]],
      ["OPTIONS", "/a", [200]],
    ],
    diff: [api({ "/a": { head: { operationId: "headA", responses: { "200": paid } } } }), "OPTIONS /a is gone"],
  },
  "query parameters that are lists or objects": {
    document: api(
      {
        "/a": get(
          "getA",
          { "200": paid },
          {
            parameters: [
              parameter("ids", "query", { type: "array", items: { type: "integer" } }),
              parameter("tags", "query", { type: "array", items: text }, { explode: false }),
              parameter("page", "query", { $ref: "#/components/schemas/Page" }),
              parameter("filter", "query", object({ from: text, open: { type: "boolean" } }, []), {
                style: "deepObject",
              }),
              parameter("size", "query", object({ w: { type: "integer" }, h: text }, []), { explode: false }),
              parameter("all", "query", { type: "boolean" }),
            ],
          },
        ),
      },
      { schemas: { Page: object({ after: text, limit: { type: "integer" } }, []) } },
    ),
    types: `export const x = http.GET("/a", { params: { query: { ids: [1], tags: ["a"], page: { limit: 1 }, filter: { open: true }, size: { w: 1 } } } });`,
    operations: {
      getA: {
        queryLists: { ids: "&", tags: "," },
        queryObjects: { page: "&", filter: "[]", size: "," },
      },
    },
    contract: [
      [["GET", "/a?ids=1&ids=2&tags=a,b&after=x&limit=3&filter[from]=x&filter[open]=true&size=w,1,h,x&all=false"], []],
      [["GET", "/a?ids=1"], []],
      [["GET", "/a?ids=x"], ["mistyped query.ids[0]"]],
      [["GET", "/a?limit=x"], ["mistyped query.page.limit"]],
      [["GET", "/a?filter[to]=x"], ["undocumented-member query.filter.to"]],
      [["GET", "/a?other=1"], ["undocumented-query query.other"]],
    ],
    mocks: [
      ["GET", "/a?ids=1&ids=2&tags=a,b&after=x&limit=3&filter[from]=x&filter[open]=true&size=w,1,h,x&all=false", [200]],
      ["GET", "/a?ids=1", [200]],
    ],
    diff: [
      api({
        "/a": get(
          "getA",
          { "200": paid },
          {
            parameters: [parameter("ids", "query", { type: "array", items: { type: "integer" } }, { explode: false })],
          },
        ),
      }),
      "query.ids is now written as form, not as form, exploded",
    ],
  },
  "allOf of references": {
    document: api(
      {
        "/a": post(
          "pay",
          { $ref: "#/components/schemas/New" },
          { id: "x", amount: 1, note: "x" },
          {
            "200": responds(
              { allOf: [{ $ref: "#/components/schemas/New" }, object({ state: text })] },
              {
                id: "x",
                amount: 1,
                note: "x",
                state: "x",
              },
            ),
          },
        ),
      },
      {
        schemas: {
          Base: { ...object({ id: text, amount: money }, ["id"]), "x-lumkit-uses": ["id"] },
          New: { allOf: [{ $ref: "#/components/schemas/Base" }, object({ note: text }), { required: ["amount"] }] },
        },
      },
    ),
    types: `export const d = (data: Data<"pay">): [string, Decimal, string, string] => [data.id, data.amount, data.note, data.state];`,
    operations: {
      pay: {
        response: { kind: "object", uses: { id: "string" }, decimals: ["amount"] },
        requestRequired: ["id", "note", "amount"],
        requestDecimals: { amount: true },
      },
    },
    contract: [
      [["POST", "/a", { id: "x", amount: 1, note: "x" }], []],
      [["POST", "/a", { id: "x", amount: 1, note: "x", more: 1 }], ["undocumented-member body.more"]],
      [["pay", 200, '{"id":"x","amount":1,"note":"x","state":"x"}'], []],
      [["pay", 200, '{"id":"x","amount":1,"note":"x"}'], ["missing body.state"]],
      [["pay", 200, '{"id":"x","amount":1,"note":"x","state":"x","more":1}'], ["undocumented-member body.more"]],
    ],
    mocks: [["POST", "/a", [200], { id: "x", amount: 1, note: "x" }]],
    diff: [
      api({
        "/a": post(
          "pay",
          object({ id: text, amount: money, note: text }),
          { id: "x", amount: 1, note: "x" },
          {
            "200": responds(object({ id: text, amount: money, note: text }), { id: "x", amount: 1, note: "x" }),
          },
        ),
      }),
      "200 body.state is no longer documented",
    ],
  },
  "any operationId": {
    document: ids(
      "get-order",
      "orders.list",
      "GetQuote",
      undefined,
      "constructor",
      "__proto__",
      "getOrder",
      "URLList",
      "2fa",
      "list orders",
      "listOrders",
      "delete",
    ),
    types: (
      [
        ["getA0", 0],
        ["ordersList", 1],
        ["getQuote", 2],
        ["getA3", 3],
        ["getConstructor", 4],
        ["proto", 5],
        ["getOrder", 6],
        ["urlList", 7],
        ["get2fa", 8],
        ["getA9", 9],
        ["listOrders", 10],
        ["delete", 11],
      ] as const
    )
      .map(([id, index]) => `export const u${index}: Same<paths["/a${index}"]["get"], operations["${id}"]> = true;`)
      .join("\n"),
    operations: {
      getA0: { id: "getA0", path: "/a0" },
      ordersList: { id: "ordersList", path: "/a1" },
      getQuote: { id: "getQuote", path: "/a2" },
      getA3: { id: "getA3", path: "/a3" },
      getConstructor: { id: "getConstructor", path: "/a4" },
      proto: { id: "proto", path: "/a5" },
      getOrder: { id: "getOrder", path: "/a6" },
      urlList: { id: "urlList", path: "/a7" },
      get2fa: { id: "get2fa", path: "/a8" },
      getA9: { id: "getA9", path: "/a9" },
      listOrders: { id: "listOrders", path: "/a10" },
      delete: { id: "delete", path: "/a11" },
    },
    contract: [
      [["getConstructor", 200, '{"amount":1}'], []],
      [["proto", 200, '{"amount":"1"}'], ["mistyped body.amount"]],
    ],
    mocks: [
      ["GET", "/a0", [200]],
      ["GET", "/a4", [200]],
      ["GET", "/a5", [200]],
    ],
    diff: [ids("get-order"), "GET /a1 is gone"],
  },
  "an operation that is left out": {
    document: api(
      {
        "/a": { ...get("getA", { "200": paid }), post: { "x-lumkit-skip": "It takes a form." } },
        "/b": { trace: { "x-lumkit-skip": "TRACE is not for clients.", responses: { "200": paid } } },
        "/c": {
          get: {
            operationId: "getC",
            "x-lumkit-skip": "Its response holds itself.",
            responses: { "200": responds({ $ref: "#/components/schemas/Tree" }, {}) },
          },
        },
      },
      {
        schemas: {
          Tree: { type: "object", properties: { next: { $ref: "#/components/schemas/Odd" } } },
          Odd: { type: "string", pattern: "(?i)x" },
        },
      },
    ),
    types: `export const x: Same<keyof operations, "getA"> = true; export const y: Same<keyof paths, "/a"> = true; export const z: Same<components["schemas"], never> = true;`,
    operations: { getA: { path: "/a" } },
    contract: [
      [["GET", "/a"], []],
      [["POST", "/a"], ["no route"]],
    ],
    mocks: [
      ["GET", "/a", [200]],
      ["POST", "/a", []],
      ["GET", "/c", []],
    ],
    diff: [
      api({ "/a": { ...get("getA", { "200": paid }), post: { "x-lumkit-skip": "It takes a form.", summary: "x" } } }),
      "",
    ],
  },
};

function contractFinds(
  { contract }: Outputs,
  call:
    | readonly [method: string, path: string, body?: Json]
    | readonly [operation: string, status: number, text: string],
): string[] | Promise<string[]> {
  const [first, second, third] = call;
  if (typeof second === "number") return contract.response(first, second, String(third));
  return contract.request(first, second, third);
}

const outputs = new Map<string, Outputs>();
let errorsOf: (name: string) => string[] = () => [];

beforeAll(async () => {
  for (const [name, { document }] of Object.entries(rows)) outputs.set(name, await outputsOf(document));
  errorsOf = compileAll(
    Object.entries(rows).map(([name, { types }]) => [name, outputs.get(name)?.schema ?? "", types]),
  );
});

describe.each(Object.entries(rows))("%s", (name, { document, operations, contract, mocks, diff }) => {
  const own = (): Outputs => {
    const found = outputs.get(name);
    if (found === undefined) throw new Error("there are no outputs");
    return found;
  };

  test("is built without a finding", () => {
    expect(own().findings).toEqual([]);
  });

  test("has its types", () => {
    expect(errorsOf(name)).toEqual([]);
  });

  test("has its operations", () => {
    expect(Object.keys(own().operations).sort()).toEqual(Object.keys(operations).sort());
    expect(own().operations).toMatchObject(operations);
  });

  test("is checked by the contract", async () => {
    const found = await Promise.all(contract.map(async ([call]) => [call, await contractFinds(own(), call)]));
    expect(found).toEqual(contract);
  });

  test("is served by Prism", async () => {
    const responses = mocks.map(([method, path, statuses]) => [method, path, statuses.map(String)]);
    expect(await prismResponses(own(), mocks)).toEqual(responses);
  });

  test("is served by a sandbox", async () => {
    const responses = mocks.map(([method, path, statuses]) => [method, path, statuses.slice(0, 1).map(String)]);
    expect(await sandboxResponses(own(), mocks)).toEqual(responses);
  });

  test("is compared", () => {
    const [after, finds] = diff;
    const messages = documentChanges(document, after).map(({ message }) => message);
    expect(messages).toEqual(finds === "" ? [] : expect.arrayContaining([finds]));
  });
});
