import { expect, test, vi } from "vitest";
import { createClient } from "./client.js";
import { ApiError, ConnectionError, RefusedError } from "./errors.js";
import type { Operation } from "./operation.js";

const operations = {
  getThing: {
    id: "getThing",
    method: "GET",
    path: "/things/{id}",
    safety: "read",
    answer: { kind: "object", uses: { id: "string" } },
  },
  makeThing: {
    id: "makeThing",
    method: "POST",
    path: "/things",
    safety: "once",
    answer: { kind: "object" },
    requestRequired: ["name"],
  },
  listThings: { id: "listThings", method: "GET", path: "/things", safety: "read", answer: { kind: "array" } },
  login: { id: "login", method: "POST", path: "/login", safety: "once", anonymous: true, answer: { kind: "object" } },
} as const satisfies Record<string, Operation>;

interface Operations {
  getThing: {
    parameters: { path: { id: string } };
    responses: { 200: { content: { "application/json": { id: string } } } };
  };
  makeThing: {
    requestBody: { content: { "application/json": { name: string } } };
    responses: { "2XX": { content: { "application/json": object } } };
  };
  listThings: {
    parameters: { query?: { name?: string } };
    responses: { 200: { content: { "application/json": unknown[] } } };
  };
  login: {
    requestBody: { content: { "application/json": { password: string } } };
    responses: { 200: { content: { "application/json": object } } };
  };
}
interface Paths {
  "/things/{id}": { get: Operations["getThing"] };
  "/things": { get: Operations["listThings"]; post: Operations["makeThing"] };
}

const key = "key-5f7f1f7b";

/** A client whose `fetch` gives this answer, and the requests it got. */
function clientOf(answer: () => Response | Promise<Response>) {
  const requests: { url: string; init: RequestInit; headers: Headers }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    requests.push({ url, init, headers: new Headers(init.headers) });
    return answer();
  };
  const client = createClient<Operations, Paths>({
    product: "lumkit-things/1.0.0",
    options: { baseUrl: "https://api.example.com/v1", fetch, maxRetries: 0 },
    environments: {},
    operations,
    credentials: async ({ anonymous }) => (anonymous ? {} : { "X-API-Key": key }),
    readError: (body) => ({ message: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { ...client, requests };
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

test("sends method, path, key and body, and gives the data", async () => {
  const { call, requests } = clientOf(() => json({ made: true }, 201));
  expect(await call("makeThing", { body: { name: "a" } })).toEqual({ made: true });
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    url: "https://api.example.com/v1/things",
    init: { method: "POST", body: '{"name":"a"}', redirect: "manual" },
  });
  expect(requests[0]?.headers.get("X-API-Key")).toBe(key);
  expect(requests[0]?.headers.get("Content-Type")).toBe("application/json");
});

test("encodes path ids and query values", async () => {
  const { call, http, requests } = clientOf(() => json({ id: "a&b=c" }));
  await call("getThing", { params: { path: { id: "a&b=c" } } });
  await expect(http.GET("/things", { params: { query: { name: "a&limit=9" } } })).rejects.toThrow("not an array");
  expect(requests.map(({ url }) => url)).toEqual([
    "https://api.example.com/v1/things/a%26b%3Dc",
    "https://api.example.com/v1/things?name=a%26limit%3D9",
  ]);
});

test("throws an ApiError with what the service said, and without the key it may have repeated", async () => {
  const { call } = clientOf(() => json({ reason: `no such key ${key}` }, 401));
  const error = await call("getThing", { params: { path: { id: "a" } } }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    operation: "getThing",
    status: 401,
    message: 'Cannot complete getThing: the service answered 401: {"reason":"no such key [redacted]"}',
  });
  expect(error.body).toEqual({ reason: "no such key [redacted]" });
  expect(JSON.stringify(error)).not.toContain("reason");
});

test("takes what a login was called with out of its error", async () => {
  const { call } = clientOf(() => json({ message: 'wrong password hunter"2' }, 401));
  await expect(call("login", { body: { password: 'hunter"2' } })).rejects.toThrow(/wrong password \[redacted\]/);
});

test.each([
  ["an empty body", "content", () => new Response("", { status: 200 }), "an empty body"],
  ["an empty 204", "content", () => new Response(null, { status: 204 }), "an empty body"],
  [
    "a page",
    "content",
    () => new Response("<html>", { status: 200, headers: { "content-type": "text/html" } }),
    "not JSON",
  ],
  [
    "truncated JSON",
    "body",
    () => new Response('{"id":"a', { status: 200, headers: { "content-type": "application/json" } }),
    "not JSON",
  ],
  ["an array for an object", "body", () => json([]), "not an object"],
  ["null", "body", () => json(null), "not an object"],
  ["a missing member that the client uses", "body", () => json({}), '"id" is no string'],
  ["a member of another type", "body", () => json({ id: 7 }), '"id" is no string'],
])("takes a success with %s for no answer", async (_, stage, answer, problem) => {
  const { call } = clientOf(answer);
  const error = await call("getThing", { params: { path: { id: "a" } } }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ stage, operation: "getThing" });
  expect(error.message).toContain(problem);
});

test("follows no redirect", async () => {
  const { call, requests } = clientOf(
    () => new Response(null, { status: 307, headers: { Location: "https://evil.example" } }),
  );
  await expect(call("makeThing", { body: { name: "a" } })).rejects.toMatchObject({ stage: "headers", status: 307 });
  expect(requests).toHaveLength(1);
});

test("keeps the cause when no answer comes", async () => {
  const cause = new TypeError("fetch failed");
  const { call } = clientOf(() => Promise.reject(cause));
  await expect(call("listThings", {})).rejects.toMatchObject({ stage: "sent", cause });
});

test("throws the signal's own reason", async () => {
  const { call, requests } = clientOf(() => json([]));
  const reason = new Error("enough");
  await expect(call("listThings", {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(requests).toHaveLength(0);
});

test.each([
  ["an unknown option", ["listThings", {}, { sginal: 1 }], 'unknown option "sginal"'],
  ["a body that is no object", ["makeThing", { body: "a" }], "the body must be an object"],
  ["a body that is an array", ["makeThing", { body: [] }], "the body must be an object"],
  ["a missing body", ["makeThing", {}], "the body must be an object"],
  ["a missing member of the body", ["makeThing", { body: {} }], "name is missing in the body"],
  ["a query that is no plain value", ["listThings", { params: { query: { name: ["a"] } } }], "query name an array"],
  ["a misspelt member of params", ["listThings", { params: { qurey: {} } }], 'unknown option "qurey"'],
  ["a signal that is none", ["listThings", {}, { signal: "now" }], 'signal "now" must be an AbortSignal'],
  ["a deadline of no time", ["listThings", {}, { deadlineMs: 0 }], "deadlineMs 0 must be a number from 1"],
  ["a deadline that is no number", ["listThings", {}, { deadlineMs: "5s" }], 'deadlineMs "5s" must be'],
  ["a missing id", ["getThing", {}], "id undefined must be a string"],
  ["an id of two segments", ["getThing", { params: { path: { id: "a/b" } } }], "no id has"],
])("refuses %s before anything is sent", async (_, input, message) => {
  const { call, requests } = clientOf(() => json({}));
  const error = await Reflect.apply(call, undefined, input).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RefusedError);
  expect(error).toMatchObject({ reason: "invalid-input", message: expect.stringContaining(message) });
  expect(requests).toHaveLength(0);
});

test("gives data and response through http, and the error of a failure", async () => {
  const { http } = clientOf(() => json({ id: "a" }));
  expect(await http.GET("/things/{id}", { params: { path: { id: "a" } } })).toMatchObject({
    data: { id: "a" },
    response: { ok: true, status: 200 },
  });
  const failing = clientOf(() => json({ reason: "gone" }, 404));
  const { data, error, response } = await failing.http.GET("/things/{id}", { params: { path: { id: "a" } } });
  expect([data, error, response.ok, response.status]).toEqual([undefined, { reason: "gone" }, false, 404]);
});

test.each([
  ["a route the document does not have", ["/nothing", {}], "the API's document has no such route"],
  ["a base URL of its own", ["/things", { baseUrl: "https://evil.example" }], 'unknown option "baseUrl"'],
  ["a fetch of its own", ["/things", { fetch: () => {} }], 'unknown option "fetch"'],
  ["a header that is no string", ["/things", { headers: { a: 1 } }], "header a must be visible ASCII"],
  ["a header with a line break", ["/things", { headers: { a: "b\r\nc: d" } }], "header a must be visible ASCII"],
  ["a redirect mode", ["/things", { redirect: "follow" }], 'unknown option "redirect"'],
])("refuses %s through http", async (_, input, message) => {
  const { http, requests } = clientOf(() => json([]));
  await expect(Reflect.apply(http.GET, undefined, input)).rejects.toThrow(message);
  expect(requests).toHaveLength(0);
});

test("is not moved by a polluted Object.prototype", async () => {
  const { call, requests } = clientOf(() => json([]));
  const polluted = {
    baseUrl: "https://evil.example",
    fetch: () => {},
    headers: { evil: "1" },
    query: { evil: "1" },
    middleware: [{}],
    parseAs: "text",
    body: { evil: 1 },
    params: { query: { evil: 1 } },
    anonymous: true,
    requestDecimals: { id: true },
    uses: { evil: "string" },
    keyHeader: "evil",
    signal: "evil",
    method: "DELETE",
  };
  for (const [name, value] of Object.entries(polluted))
    Object.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: true, writable: true });
  try {
    await call("listThings", {}).catch(() => {});
    await call("getThing", { params: { path: { id: "a" } } }).catch(() => {});
  } finally {
    for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
  }
  expect(requests.map(({ url }) => url)).toEqual([
    "https://api.example.com/v1/things",
    "https://api.example.com/v1/things/a",
  ]);
  expect(requests[0]?.headers.has("evil")).toBe(false);
  expect(requests.map(({ headers }) => headers.get("X-API-Key"))).toEqual([key, key]);
  expect(requests.map(({ init }) => [init.method, init.body])).toEqual([
    ["GET", null],
    ["GET", null],
  ]);
});

test("reads a list as it comes: of any kind, with its headers", async () => {
  const { readList, call } = clientOf(() => new Response('{"items":[]}', { headers: { "X-Total-Count": "7" } }));
  const { data, headers } = await readList("listThings");
  expect([data, headers.get("x-total-count")]).toEqual([{ items: [] }, "7"]);
  await expect(call("listThings", {})).rejects.toThrow("not an array");
  const failing = clientOf(() => json({ reason: "no" }, 500));
  await expect(failing.readList("listThings")).rejects.toMatchObject({ status: 500, operation: "listThings" });
  await expect(Reflect.apply(readList, undefined, ["listThings", { limit: 1 }])).rejects.toThrow("unknown option");
});

test("refuses to be created in a web page", () => {
  vi.stubGlobal("window", {});
  vi.stubGlobal("document", {});
  vi.stubGlobal("process", undefined);
  try {
    expect(() => clientOf(() => json({}))).toThrow("Cannot create the client in a web page");
  } finally {
    vi.unstubAllGlobals();
  }
});
