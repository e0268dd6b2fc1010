import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { findDocument } from "./prism/find-document.js";
import { loadPrism } from "./prism/load-prism.js";
import { type PrismMock, type Seen, startPrism } from "./prism.js";

const order = {
  type: "object",
  required: ["id", "amount"],
  properties: {
    id: { type: "string" },
    amount: { type: "number", format: "decimal" },
    createdAt: { type: "string", format: "date-time" },
  },
};

const examples = {
  order: { value: { id: "o_1", amount: 12.5, createdAt: "2026-01-01T00:00:00Z" } },
  paid: { value: { id: "o_2", amount: 7 } },
  broken: { value: { id: "o_3", amount: "7" } },
  zoneless: { value: { id: "o_4", amount: 1, createdAt: "2026-01-01T00:00:00" } },
};

const problem = {
  description: "problem",
  content: { "application/problem+json": { schema: { type: "object" }, example: { message: "documented" } } },
};

const id = { name: "id", in: "path", required: true, schema: { type: "string" } };

const document = {
  openapi: "3.1.0",
  info: { title: "Orders", version: "1" },
  security: [{ key: [], secret: [] }],
  paths: {
    "/orders/{id}": {
      get: {
        operationId: "getOrder",
        security: [],
        parameters: [id, { name: "limit", in: "query", schema: { type: "integer" } }],
        responses: {
          "2XX": { description: "order", content: { "application/json": { schema: order, examples } } },
          "409": { description: "nothing to read" },
          default: problem,
        },
      },
    },
    "/orders/latest": {
      get: { operationId: "getLatest", security: [], responses: { "204": { description: "none" } } },
    },
    "/orders": {
      post: {
        operationId: "createOrder",
        parameters: [{ name: "Idempotency-Key", in: "header", required: true, schema: { type: "string" } }],
        requestBody: { required: true, content: { "application/json": { schema: order } } },
        responses: {
          "201": {
            description: "created",
            headers: { "X-Request-Id": { schema: { type: "string" }, example: "r_1" } },
            content: { "application/json": { schema: order, examples } },
          },
        },
      },
    },
    "/withdrawals": {
      post: {
        operationId: "withdraw",
        requestBody: { content: { "application/json": { schema: order } } },
        responses: { "200": { description: "done" }, "400": problem, "401": problem },
      },
    },
  },
  components: {
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Api-Key" },
      secret: { type: "apiKey", in: "header", name: "X-Api-Secret" },
    },
  },
};

const credentials = { "x-api-key": "k", "x-api-secret": "s" };
const json = { "content-type": "application/json" };

let folder: string;
let path: string;
let mock: PrismMock;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lumkit-prism-"));
  path = join(folder, "openapi.json");
  await writeFile(path, JSON.stringify(document));
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  mock = await startPrism(path);
});

afterEach(() => mock.close());

function createOrder(headers: Record<string, string>, body: string = '{"id":"o","amount":1.5}'): Promise<Response> {
  return mock.fetch("/orders", { method: "POST", headers: { ...json, ...headers }, body });
}

function last(): Seen | undefined {
  return mock.seen().at(-1);
}

test("responds with the first example and notes the operation", async () => {
  const response = await mock.fetch(`${mock.url}/orders/o_1?limit=2`);

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.json()).toEqual(examples.order.value);
  expect(mock.seen()).toEqual([
    {
      method: "GET",
      path: "/orders/o_1",
      operation: "getOrder",
      status: 200,
      documented: "2XX",
      requestViolations: [],
      responseViolations: [],
    },
  ]);
});

test("responds to a correct request that carries headers, credentials and a body", async () => {
  const response = await createOrder({ ...credentials, "idempotency-key": "1" });

  expect(response.status).toBe(201);
  expect(response.headers.get("x-request-id")).toBe("r_1");
  expect(last()).toMatchObject({ operation: "createOrder", documented: "201", requestViolations: [] });
});

test("takes a literal path before a template", async () => {
  const response = await mock.fetch("/orders/latest");

  expect(response.status).toBe(204);
  expect(await response.text()).toBe("");
  expect(last()).toMatchObject({ operation: "getLatest", documented: "204" });
});

test.each([
  { status: 200, example: "paid", documented: "2XX", body: examples.paid.value },
  { status: 207, example: "order", documented: "2XX", body: examples.order.value },
  { status: 404, documented: "default", body: { message: "documented" } },
  { status: 500, example: "default", documented: "default", body: { message: "documented" } },
])("gives $status ($documented) when it is preferred", async ({ documented, body, ...preference }) => {
  const headers = { accept: "application/json" };
  const response = await mock.prefer(preference)(`${mock.url}/orders/o_1`, { headers });

  expect(response.status).toBe(preference.status);
  expect(await response.json()).toEqual(body);
  expect(last()).toMatchObject({ status: preference.status, documented });
});

test("gives a preferred status that has no body", async () => {
  const response = await mock.prefer({ status: 409 })("/orders/o_1");

  expect(response.status).toBe(409);
  expect(await response.text()).toBe("");
  expect(last()).toMatchObject({ documented: "409" });
});

test("keeps a preference to its own fetch", async () => {
  const preferring = mock.prefer({ status: 404 });
  const [preferred, plain] = await Promise.all([preferring("/orders/a"), mock.fetch("/orders/b")]);

  expect([preferred.status, plain.status]).toEqual([404, 200]);
});

test("keeps the headers, method and body of a request that carries a preference", async () => {
  const headers = { ...json, ...credentials, "idempotency-key": "1" };
  const request = new Request(`${mock.url}/orders`, { method: "POST", headers, body: '{"id":"o","amount":1}' });
  const response = await mock.prefer({ status: 201, example: "paid" })(request);

  expect(await response.json()).toEqual(examples.paid.value);
  expect(last()).toMatchObject({ operation: "createOrder", status: 201, requestViolations: [] });
});

test.each([
  ["POST", "/withdrawals", { status: 418 }, 'Operation "withdraw" documents no status 418: it has 200, 400, 401'],
  [
    "GET",
    "/orders/o_1",
    { status: 200, example: "x" },
    'Operation "getOrder" has no example "x" for 200: it has "order", "paid", "broken", "zoneless"',
  ],
  [
    "GET",
    "/orders/o_1",
    { status: 404, example: "order" },
    'Operation "getOrder" has no example "order" for 404: it has "default"',
  ],
  ["GET", "/orders/o_1", { status: 409, example: "x" }, 'Operation "getOrder" has no example "x" for 409: it has none'],
  ["GET", "/orders/o_1", { status: 100 }, "Cannot prefer status 100: a final status is a whole number from 200 to 599"],
  ["GET", "/nowhere", { status: 200 }, "Cannot prefer status 200 for GET /nowhere: the document has no such operation"],
])("refuses before sending what the document does not have: %s %s %j", async (method, route, preference, message) => {
  await expect(mock.prefer(preference)(route, { method })).rejects.toThrow(message);

  expect(mock.seen()).toEqual([]);
});

test("gives 400 to a hand-made Prefer header that the document does not have", async () => {
  const headers = { ...credentials, prefer: 'respond-async, code=201; example="x"' };
  const response = await mock.fetch("/orders", { method: "POST", headers });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining('no example "x" for 201') });
});

test("refuses to send to another host than the mock", async () => {
  const sending = mock.fetch("https://example.com/orders/o_1");

  await expect(sending).rejects.toThrow(
    "Cannot send GET https://example.com/orders/o_1: this fetch speaks to the mock",
  );
});

test("notes a missing header and a wrong body, and gives 422 where the document has no response for that", async () => {
  const response = await createOrder(credentials, '{"id":"o","amount":"1.5"}');

  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(last()).toMatchObject({ operation: "createOrder", status: 422, documented: "(none)", responseViolations: [] });
  expect(last()?.requestViolations).toEqual([
    "Request body property amount must be number",
    expect.stringContaining("must have required property 'idempotency-key'"),
  ]);
});

test("gives a wrong request the documented response, whatever is preferred", async () => {
  const headers = { ...json, ...credentials };
  const response = await mock.prefer({ status: 200 })("/withdrawals", { method: "POST", headers, body: '{"id":1}' });

  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ message: "documented" });
  expect(last()).toMatchObject({ operation: "withdraw", documented: "400" });
  expect(last()?.requestViolations).toHaveLength(2);
});

test("notes a wrong query parameter", async () => {
  const response = await mock.fetch("/orders/o_1?limit=many");

  expect(response.status).toBe(422);
  expect(last()).toMatchObject({ documented: "default", requestViolations: [expect.stringContaining("limit")] });
});

test("gives 401 unless every header of the security requirement is there", async () => {
  const undocumented = await createOrder({ "x-api-key": "k", "idempotency-key": "1" });
  expect(undocumented.status).toBe(401);
  expect(last()).toMatchObject({ documented: "(none)", requestViolations: ["Invalid security scheme used"] });

  const documented = await mock.fetch("/withdrawals", { method: "POST", headers: { "x-api-secret": "s" } });
  expect(documented.status).toBe(401);
  expect(last()).toMatchObject({ documented: "401", requestViolations: ["Invalid security scheme used"] });
});

test("gives 400 to a body that is not JSON", async () => {
  const response = await createOrder({ ...credentials, "idempotency-key": "1" }, '{"id":');

  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(last()).toMatchObject({
    operation: "createOrder",
    status: 400,
    documented: "(none)",
    requestViolations: [expect.stringMatching(/^Request body is not JSON: /)],
  });
});

test("notes a body of another media type, also a chunked one", async () => {
  const body = new Blob(["id=o"]).stream();
  const headers = { ...credentials, "idempotency-key": "1", "content-type": "text/plain" };
  const response = await mock.fetch("/orders", { method: "POST", headers, body, duplex: "half" });

  expect(response.status).toBe(415);
  expect(last()).toMatchObject({ requestViolations: ["Supported content types: application/json"] });
});

test.each([
  ["broken", "Response body property amount must be number"],
  ["zoneless", 'Response body property createdAt must match format "date-time"'],
])("serves an example that breaks its schema and notes it: %s", async (example, violation) => {
  const response = await mock.prefer({ status: 200, example })("/orders/o_1");

  expect(response.status).toBe(200);
  expect(last()).toMatchObject({ requestViolations: [], responseViolations: [violation] });
});

test.each([
  ["GET", "/nowhere", 404],
  ["DELETE", "/orders/o_1", 405],
])("notes a request that the document does not have: %s %s", async (method, route, status) => {
  const response = await mock.fetch(route, { method });

  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(last()).toMatchObject({ method, path: route, operation: "(none)", status, documented: "(none)" });
  expect(last()?.requestViolations).toHaveLength(1);
});

test("prints nothing, neither for unknown formats nor for violations", async () => {
  // The console itself is watched in every test.
  const writes = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, "write"));
  const fresh = await startPrism(path);
  await fresh.prefer({ status: 200, example: "broken" })("/orders/o_1");
  await fresh.fetch("/orders", { method: "POST" });
  await fresh.close();
  const printed = writes.flatMap((spy) => spy.mock.calls);
  for (const spy of writes) spy.mockRestore();

  expect(printed).toEqual([]);
});

test("two mocks see only their own requests", async () => {
  const other = await startPrism(path);
  await Promise.all([mock.fetch("/orders/mine"), other.fetch("/orders/theirs")]);
  await other.close();

  expect(mock.seen().map((seen) => seen.path)).toEqual(["/orders/mine"]);
  expect(other.seen().map((seen) => seen.path)).toEqual(["/orders/theirs"]);
});

test("cuts requests that are under way when it closes, and may be closed twice", async () => {
  const { hostname, port } = new URL(mock.url);
  const socket = connect(Number(port), hostname);
  const ended = new Promise((resolve) => socket.once("close", resolve));
  socket.write("POST /orders HTTP/1.1\r\nHost: mock\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n");
  await new Promise((resolve) => socket.once("data", resolve));

  await mock.close();
  await mock.close();
  await ended;
  await expect(fetch(mock.url)).rejects.toThrow();
});

test("reads a YAML document", async () => {
  const yaml = join(folder, "openapi.yaml");
  await writeFile(
    yaml,
    `openapi: 3.1.0
info: { title: Ping, version: "1" }
paths:
  /ping: { get: { responses: { "200": { description: ok, content: { application/json: { example: { ok: true } } } } } } }
`,
  );
  const ping = await startPrism(yaml);
  const response = await ping.fetch("/ping");
  await ping.close();

  expect(await response.json()).toEqual({ ok: true });
  expect(ping.seen()[0]?.operation).toBe("GET /ping");
});

test("finds the document of an API in its package", async () => {
  expect(await findDocument("lumetrade", (specifier) => `/found/${specifier}`)).toBe(
    "/found/@lumkit/lumetrade/openapi.json",
  );
});

test("says what to install when an API's package or Prism is missing", async () => {
  const missing = (): never => {
    throw new Error("Cannot find package");
  };

  await expect(findDocument("lumo", missing)).rejects.toThrow(
    'Cannot start Prism for "lumo": install its document with "npm install @lumkit/lumo"',
  );
  await expect(loadPrism(async () => missing())).rejects.toThrow(
    'Cannot start Prism: install it with "npm install --save-dev @stoplight/prism-http@5.12.0"',
  );
});

test("says which document is missing or is not OpenAPI", async () => {
  const other = join(folder, "other.json");
  await writeFile(other, "{}");

  await expect(startPrism(`${path}.gone`)).rejects.toThrow(
    `Cannot start Prism: there is no document at "${path}.gone"`,
  );
  await expect(startPrism(other)).rejects.toThrow(`Cannot start Prism for "${other}": it does not read as an OpenAPI`);
});
