import { describe, expect, test } from "vitest";
import { createClient } from "../client/client.js";
import type { Operation } from "../client/operation.js";
import { RefusedError } from "../errors/errors.js";

/** Each statement of the README about `http`. */
const operations = {
  get: { id: "get", method: "GET", path: "/a", safety: "read", response: { kind: "object", decimals: ["amount"] } },
  make: { id: "make", method: "POST", path: "/a", safety: "once", response: { kind: "object" }, requestRequired: [] },
  drop: { id: "drop", method: "DELETE", path: "/a", safety: "repeatable", response: { kind: "object" } },
  dropSome: {
    id: "dropSome",
    method: "DELETE",
    path: "/b",
    safety: "repeatable",
    response: { kind: "object" },
    requestOptional: true,
  },
} as const satisfies Record<string, Operation>;

function open(response: () => Response = () => Response.json({})) {
  const requests: { headers: Headers; body: unknown }[] = [];
  const { http } = createClient<typeof operations, object>({
    options: {
      baseUrl: "https://api.example.com",
      maxRetries: 0,
      fetch: async (_, { headers, body }) => {
        requests.push({ headers: new Headers(headers), body });
        return response();
      },
    },
    environments: {},
    product: "lumkit-test/0.0.0",
    operations,
    credentials: async () => ({ "x-api-key": "key-5f7f1f7b" }),
    readError: () => ({}),
  });
  const call = (method: "GET" | "POST" | "DELETE", path: string, init?: object): Promise<Record<string, unknown>> =>
    Reflect.apply(http[method], undefined, [path, init]);
  return { http, call, requests };
}

describe("the init", () => {
  test.each([
    "parseAs",
    "middleware",
    "querySerializer",
    "bodySerializer",
    "pathSerializer",
    "fetch",
    "baseUrl",
    "cache",
  ])("refuses %s", async (name) => {
    const { call, requests } = open();
    await expect(call("GET", "/a", { [name]: "text" })).rejects.toThrow(`unknown option "${name}"`);
    expect(requests).toHaveLength(0);
  });

  test("there is no use", () => {
    expect(Object.keys(open().http).toSorted()).toEqual(["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]);
  });

  test.each([
    ["Headers", new Headers({ "X-Trace": "a" })],
    ["pairs", [["X-Trace", "a"]]],
    ["an object", { "X-Trace": "a", left: undefined }],
  ])("takes headers as %s", async (_, headers) => {
    const { call, requests } = open();
    await call("GET", "/a", { headers });
    expect(requests[0]?.headers.get("x-trace")).toBe("a");
    expect(requests[0]?.headers.has("left")).toBe(false);
  });

  test.each([[null], [1], ["é"], [" a"], ["a\nb"], [["a"]]])("refuses the header value %j", async (value) => {
    const { call, requests } = open();
    await expect(call("GET", "/a", { headers: { a: value } })).rejects.toBeInstanceOf(RefusedError);
    expect(requests).toHaveLength(0);
  });

  test.each(["Host", "Content-Length"])("refuses the header %s", async (name) => {
    await expect(open().call("GET", "/a", { headers: { [name]: "a" } })).rejects.toThrow("is set by the connection");
  });

  test("refuses a body on a GET or DELETE, unless the document has one", async () => {
    const { call, requests } = open();
    await expect(call("GET", "/a", { body: {} })).rejects.toThrow("this GET has no body");
    await expect(call("DELETE", "/a", { body: {} })).rejects.toThrow("this DELETE has no body");
    expect(requests).toHaveLength(0);
    await call("DELETE", "/b", { body: { a: 1 } });
    expect(requests[0]?.body).toBe('{"a":1}');
  });
});

describe("the result", () => {
  test.each([
    ["exact decimals", () => new Response('{"amount":1.10,"other":1.10}'), { amount: "1.10", other: 1.1 }],
    ["an array", () => Response.json([1]), [1]],
    ["any other text", () => new Response("<h1>"), "<h1>"],
    ["an empty body", () => new Response(""), undefined],
    ["a 204", () => new Response(null, { status: 204 }), undefined],
  ])("has %s as its data", async (_, response, data) => {
    const result = await open(response).call("GET", "/a");
    expect(result["data"]).toEqual(data);
    expect(Object.keys(Object(result["response"]))).toEqual(["ok", "status", "headers"]);
  });

  test("of a failure has the outcome and the time to wait, and no key", async () => {
    const headers = { "Retry-After": "3", "X-Trace": "a" };
    const { call } = open(() => Response.json({ message: "key-5f7f1f7b" }, { status: 503, headers }));
    const { error, response } = await call("POST", "/a", { body: {} });
    expect(error).toEqual({ message: "[redacted]" });
    expect(response).toMatchObject({ ok: false, status: 503, outcome: "unknown", retryAfterMs: 3000 });
    expect(Object(response).headers.get("x-trace")).toBe("a");
    for (const name of ["body", "text", "url"]) expect(response).not.toHaveProperty(name);
  });

  test("of a failure with an empty body has no error", async () => {
    const { error, response } = await open(() => new Response("", { status: 404 })).call("GET", "/a");
    expect([error, Object(response).ok]).toEqual([undefined, false]);
  });
});
