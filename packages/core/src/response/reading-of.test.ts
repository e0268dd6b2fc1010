import { describe, expect, test } from "vitest";
import { createClient } from "../client/client.js";
import type { Operation } from "../client/operation.js";
import { ApiError } from "../errors/errors.js";

const operations = {
  pay: {
    id: "pay",
    method: "POST",
    path: "/a",
    safety: "once",
    response: { kind: "object", uses: { id: "string" }, decimals: ["amount"] },
    responses: {
      "200": { kind: "object", uses: { id: "string" }, decimals: ["amount"] },
      "202": { kind: "object", decimals: ["fee"], secrets: ["key"] },
      "204": { kind: "none" },
      "409": { kind: "object", decimals: ["balance"] },
      "4XX": { kind: "object", decimals: ["limit"] },
      default: { kind: "object", decimals: ["spent"] },
    },
  },
  look: { id: "look", method: "HEAD", path: "/a", safety: "read", response: { kind: "none" } },
  plain: { id: "plain", method: "GET", path: "/a", safety: "read", response: { kind: "object", decimals: ["amount"] } },
} as const satisfies Record<string, Operation>;

interface Operations {
  pay: { responses: { 200: { content: { "application/json": unknown } } } };
  look: { responses: { 200: { content?: never } } };
  plain: { responses: { 200: { content: { "application/json": unknown } } } };
}

function open(status: number, text: string | null) {
  return createClient<Operations, { "/a": { post: Operations["pay"] } }>({
    options: { baseUrl: "https://api.example.com", maxRetries: 0, fetch: async () => new Response(text, { status }) },
    environments: {},
    product: "lumkit-test/0.0.0",
    operations,
    credentials: async () => ({}),
    readError: () => ({}),
  });
}

const long = "123456789012.123456";

test.each([
  [200, `{"id":"p","amount":${long},"fee":1}`, { id: "p", amount: long, fee: 1 }],
  [201, `{"id":"p","amount":${long},"fee":1}`, { id: "p", amount: long, fee: 1 }],
  [202, `{"fee":${long},"amount":1}`, { fee: long, amount: 1 }],
  [204, null, undefined],
])("reads a success of %d as the document describes that status", async (status, text, data) => {
  expect(await open(status, text).call("pay", {})).toEqual(data);
});

test("checks of a success only what the document has for its status", async () => {
  await expect(open(200, `{"amount":1}`).call("pay", {})).rejects.toThrow('whose "id" is not of type string');
  expect(await open(202, "{}").call("pay", {})).toEqual({});
});

test("accepts an empty body where the document has none", async () => {
  expect(await open(200, null).call("look", {})).toBeUndefined();
  await expect(open(200, null).call("plain", {})).rejects.toThrow("an empty body");
});

describe("the body of an error", () => {
  const bodyOf = async (id: "pay" | "plain", status: number, text: string): Promise<unknown> => {
    const error = await open(status, text)
      .call(id, {})
      .catch((caught: unknown) => caught);
    return error instanceof ApiError ? error.body : error;
  };

  test.each([
    [409, `{"balance":${long},"limit":1}`, { balance: long, limit: 1 }],
    [422, `{"limit":${long},"balance":1}`, { limit: long, balance: 1 }],
    [500, `{"spent":${long},"limit":1}`, { spent: long, limit: 1 }],
  ])("has the decimals that the document marks for %d", async (status, text, body) => {
    expect(await bodyOf("pay", status, text)).toEqual(body);
  });

  test("has doubles where the document marks none", async () => {
    expect(await bodyOf("plain", 409, `{"amount":1.5}`)).toEqual({ amount: 1.5 });
  });

  test("is a text if it is not JSON", async () => {
    expect(await bodyOf("pay", 409, '{"balance":1.5')).toBe('{"balance":1.5');
  });
});

test("does not show the secrets of a status", async () => {
  const { http } = open(202, '{"fee":1,"key":"k"}');
  const { data } = await http.POST("/a");
  expect([JSON.stringify(data), Reflect.get(Object(data), "key")]).toEqual(['{"fee":"1"}', "k"]);
});
