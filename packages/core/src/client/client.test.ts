import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { getThing } from "../../test/operations.js";
import { ApiError, ConnectionError, RefusedError } from "../errors/errors.js";
import { createClient } from "./client.js";
import type { Operation } from "./operation.js";

const operations = {
  getThing,
  makeThing: {
    id: "makeThing",
    method: "POST",
    path: "/things",
    safety: "once",
    response: { kind: "object" },
    requestRequired: ["name"],
  },
  listThings: { id: "listThings", method: "GET", path: "/things", safety: "read", response: { kind: "array" } },
  login: {
    id: "login",
    method: "POST",
    path: "/login",
    safety: "once",
    anonymous: true,
    response: { kind: "object", secrets: ["token"] },
  },
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
  "/login": { post: Operations["login"] };
}

const key = "key-5f7f1f7b";

/** A client whose `fetch` gives this response, and the requests that it received. */
function clientOf(
  response: () => Response | Promise<Response>,
  credentials: Readonly<Record<string, string>> = { "x-api-key": key },
) {
  const requests: { url: string; init: RequestInit; headers: Headers }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    requests.push({ url, init, headers: new Headers(init.headers) });
    return response();
  };
  const client = createClient<Operations, Paths>({
    product: "lumkit-things/1.0.0",
    options: { baseUrl: "https://api.example.com/v1", fetch, maxRetries: 0 },
    environments: {},
    operations,
    credentials: async ({ anonymous }) => (anonymous ? {} : credentials),
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
  await http.GET("/things", { params: { query: { name: "a&limit=9" } } });
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
    message: 'Cannot complete getThing: the service responded with 401: {"reason":"no such key [redacted]"}',
  });
  expect(error.body).toEqual({ reason: "no such key [redacted]" });
  expect(JSON.stringify(error)).not.toContain("reason");
});

test("takes a bearer token out of an error, with its scheme or without", async () => {
  const { call } = clientOf(() => json(`${key} of Bearer ${key}`, 401), { Authorization: `Bearer ${key}` });
  const error = await call("getThing", { params: { path: { id: "a" } } }).catch((thrown) => thrown);
  expect(inspect(error) + error.body).not.toContain(key);
  expect(error.body).toContain("[redacted] of ");
});

test("takes the body of a login out of its error", async () => {
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
  ["a missing member that the client uses", "body", () => json({}), '"id" is not of type string'],
  ["a member of another type", "body", () => json({ id: 7 }), '"id" is not of type string'],
])("takes a success with %s for no response", async (_, stage, response, problem) => {
  const { call } = clientOf(response);
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

test("keeps the cause when there is no response", async () => {
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
  ["a body that is not an object", ["makeThing", { body: "a" }], "the body must be an object, not a string"],
  [
    "a body of a class",
    ["makeThing", { body: new Map([["name", "a"]]) }],
    "the body must be an object, not an instance",
  ],
  ["params of a class", ["listThings", { params: new Map() }], "params must be a plain object"],
  ["a path of a class", ["getThing", { params: { path: new Map() } }], "params.path must be a plain object"],
  ["a query of a class", ["listThings", { params: { query: new URLSearchParams() } }], "params.query must be a plain"],
  ["headers of a class", ["listThings", { params: { header: new Map() } }], "params.header must be a plain object"],
  ["half a character", ["listThings", { params: { query: { name: "\ud800" } } }], "query name"],
  ["a body on a GET", ["listThings", { body: { name: "a" } }], "this GET has no body in the API's document"],
  ["a body that is an array", ["makeThing", { body: [] }], "the body must be an object"],
  ["a missing body", ["makeThing", {}], "the body must be an object"],
  ["a missing member of the body", ["makeThing", { body: {} }], "name is missing in the body"],
  ["a query that is not a plain value", ["listThings", { params: { query: { name: ["a"] } } }], "query name an array"],
  ["a misspelt member of params", ["listThings", { params: { qurey: {} } }], 'unknown option "qurey"'],
  ["a signal of another type", ["listThings", {}, { signal: "now" }], "signal must be an AbortSignal, not a string"],
  [
    "a deadline of no time",
    ["listThings", {}, { deadlineMs: 0 }],
    "deadlineMs must be a number of milliseconds from 1",
  ],
  ["a deadline that is not a number", ["listThings", {}, { deadlineMs: "5s" }], "deadlineMs must be a number"],
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

const whole: [string, () => Response, unknown][] = [
  ["an array where an object is documented", () => json([1]), [1]],
  ["an object without a member that the client uses", () => json({ name: "a" }), { name: "a" }],
  ["a JSON scalar", () => json(7), 7],
  ["null", () => json(null), null],
  ["a text that is not JSON", () => new Response("<h1>hello</h1>"), "<h1>hello</h1>"],
  ["an empty body", () => new Response(""), undefined],
  ["an empty 204", () => new Response(null, { status: 204 }), undefined],
];

test.each(whole)("gives %s through http unchanged", async (_, response, data) => {
  const { http, requests } = clientOf(response);
  const { status } = response();
  const result = await http.GET("/things/{id}", { params: { path: { id: "a" } } });
  expect(result).toEqual({ data, response: { ok: true, status, headers: expect.anything() } });
  expect(result.response.headers.get("content-type")).toBe(response().headers.get("content-type"));
  expect(requests).toHaveLength(1);
});

test("gives the body of a once call through http unchanged: nothing in it makes the outcome unknown", async () => {
  const { http } = clientOf(() => new Response("made"));
  expect((await http.POST("/things", { body: { name: "a" } })).data).toBe("made");
  const broken = clientOf(() => Promise.reject(new TypeError("fetch failed")));
  await expect(broken.http.POST("/things", { body: { name: "a" } })).rejects.toMatchObject({ outcome: "unknown" });
});

test("gives the outcome and the wait of a failed call through http, and a text that is not JSON", async () => {
  const { http } = clientOf(() => new Response("<h1>no</h1>", { status: 502, headers: { "Retry-After": "3" } }));
  expect(await http.POST("/things", { body: { name: "a" } })).toEqual({
    error: "<h1>no</h1>",
    response: { ok: false, status: 502, headers: expect.anything(), outcome: "unknown", retryAfterMs: 3000 },
  });
});

test("an error about a body that cannot be used holds it without secrets, and does not show it", async () => {
  for (const [body, expected] of [
    [`{"key":"\\u006bey-5f7f1f7b","n":1}`, { key: "[redacted]", n: 1 }],
    [`<h1>${key}</h1>`, "<h1>[redacted]</h1>"],
  ] as const) {
    const { call } = clientOf(() => new Response(body));
    const error = await call("getThing", { params: { path: { id: "a" } } }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.body).toEqual(expected);
    expect(JSON.stringify(error) + inspect(error)).not.toContain("redacted");
    expect(inspect(error, { showHidden: true, depth: 9 }) + error.message).not.toContain("5f7f1f7b");
  }
});

test("an error about a body that may hold a new key does not hold the body", async () => {
  const { call } = clientOf(() => json(["new-key"]));
  const error = await call("login", { body: { password: "p" } }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain("new-key");
});

test("does not quote a content type, which may repeat a key", async () => {
  const headers = { "Content-Type": `text/${key}` };
  const { call } = clientOf(() => new Response("no", { headers }));
  const error = await call("getThing", { params: { path: { id: "a" } } }).catch((thrown) => thrown);
  expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain("5f7f1f7b");
});

test("a new key can be read from the result of http, and is not shown when that is printed", async () => {
  const { http } = clientOf(() => json({ token: "new-key", company: { id: "c" } }));
  const result = await http.POST("/login", { body: { password: "p" } });
  expect(Reflect.get(Object(result.data), "token")).toBe("new-key");
  expect(result.data).toEqual({ company: { id: "c" } });
  expect(JSON.stringify(result) + inspect(result, { depth: 9 })).not.toContain("new-key");
});

test.each([
  ["a route the document does not have", ["/nothing", {}], "the API's document has no such route"],
  ["a base URL of its own", ["/things", { baseUrl: "https://evil.example" }], 'unknown option "baseUrl"'],
  ["a fetch of its own", ["/things", { fetch: () => {} }], 'unknown option "fetch"'],
  ["init of a class", ["/things", new Map()], "options must be a plain object"],
  ["headers of a class", ["/things", { headers: new Map([["a", "b"]]) }], "headers must be a plain object"],
  ["a header that is not a string", ["/things", { headers: { a: 1 } }], "header a must be visible ASCII"],
  ["a header that is null", ["/things", { headers: { a: null } }], "header a must be visible ASCII"],
  ["a header with a line break", ["/things", { headers: { a: "b\r\nc: d" } }], "header a must be visible ASCII"],
  ["a redirect mode", ["/things", { redirect: "follow" }], 'unknown option "redirect"'],
])("refuses %s through http", async (_, input, message) => {
  const { http, requests } = clientOf(() => json([]));
  await expect(Reflect.apply(http.GET, undefined, input)).rejects.toThrow(message);
  expect(requests).toHaveLength(0);
});

test("is not changed by a polluted Object.prototype", async () => {
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

test("reads a list as JSON of any kind, with its headers", async () => {
  const { ask, call } = clientOf(() => new Response('{"items":[]}', { headers: { "X-Total-Count": "7" } }));
  const { data, headers } = await ask("listThings", { shape: "json" });
  expect([data, headers.get("x-total-count")]).toEqual([{ items: [] }, "7"]);
  await expect(call("listThings", {})).rejects.toThrow("not an array");
  for (const text of ["", "<h1>hello</h1>"]) {
    const asked = clientOf(() => new Response(text)).ask("listThings", { shape: "json" });
    await expect(asked).rejects.toBeInstanceOf(ConnectionError);
  }
  const failing = clientOf(() => json({ reason: "no" }, 500));
  const asked = failing.ask("listThings", { shape: "json" });
  await expect(asked).rejects.toMatchObject({ status: 500, operation: "listThings" });
  await expect(Reflect.apply(ask, undefined, ["listThings", {}, { limit: 1 }])).rejects.toThrow("unknown option");
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

test.each([
  ["16 MiB of a list", 16, "[]", (client: ReturnType<typeof clientOf>) => client.call("listThings", {})],
  [
    "5 MiB of one resource",
    5,
    '{"id":"a"}',
    (client: ReturnType<typeof clientOf>) => client.call("getThing", { params: { path: { id: "a" } } }),
  ],
])("reads %s and no more", async (_, mebibytes, json, read) => {
  const bytes = mebibytes * 1024 * 1024;
  await read(clientOf(() => new Response(json.padStart(bytes))));
  await expect(read(clientOf(() => new Response(json.padStart(bytes + 1))))).rejects.toThrow(
    `is larger than ${bytes} bytes`,
  );
});
