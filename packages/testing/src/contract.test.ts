import { readFileSync } from "node:fs";
import { ConnectionError, createLumo } from "@lumkit/lumo";
import { expect, test } from "vitest";
import { apiNames } from "./apis.gen.js";
import { ContractError, type ContractOptions, contractFetch, formatCoverage, formatFindings } from "./contract.js";

const id = "550e8400-e29b-41d4-a716-446655440000";
const key = 'canary"key"0815';
const order = {
  id,
  amountUsdt: 52.63,
  amountRub: 5000,
  status: "success",
  paymentUntil: "2026-03-10T12:05:00Z",
  merchantName: "ООО Кофейня",
  createdAt: "2026-03-10T12:00:00Z",
};
const json = { "content-type": "application/json" };
const headers = { ...json, "x-api-key": key };
const credentials = { ...json, "x-api-key": key, "x-api-secret": "canary-secret" };

/** Contract checks over a server that gives one response, and what that server got. */
function responding(body: unknown, { status = 200, ...options }: ContractOptions & { status?: number } = {}) {
  const sent: { url: string; init: RequestInit }[] = [];
  const fetch = contractFetch("lumo", {
    onViolation: "report",
    ...options,
    fetch: async (url, init) => {
      sent.push({ url, init });
      return new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers: json });
    },
  });
  const messages = () => [...fetch.violations(), ...fetch.remarks()].map(({ message }) => message);
  return { fetch, sent, messages };
}

const trade = { fromCurrency: "USDT", toCurrency: "ZAR", quoteIntent: "indicative" };

async function checkQuote(body: object): Promise<string[]> {
  const fetch = contractFetch("lumetrade", { fetch: async () => Response.json({}), onViolation: "report" });
  const init = { method: "POST", headers: credentials, body: JSON.stringify(body) };
  await fetch("http://localhost/api/v1/trades/quote", init);
  // Only the request is checked here: a finding of a response has a status.
  return fetch.violations().flatMap(({ message, status }) => (status === undefined ? [message] : []));
}

test("refuses a request that breaks the contract before it is sent, and keeps what was wrong", async () => {
  const { fetch, sent } = responding(order, { onViolation: "throw" });
  const error: unknown = await fetch(`http://localhost/orders/${id}?limit=1`, { headers }).catch((thrown) => thrown);
  expect(sent).toEqual([]);
  expect(error).toBeInstanceOf(ContractError);
  expect(error).toMatchObject({
    message:
      'Cannot send what the document of "lumo" does not have: getOrder request: query.limit is not in the document',
    violations: [{ kind: "undocumented-query", operation: "getOrder", place: "query.limit" }],
  });
  expect(fetch.violations()).toEqual(Object(error).violations);
});

test("shows a violation to the caller of a client as the cause of what the client throws", async () => {
  const { status: _, ...broken } = order;
  const { fetch } = responding(broken, { onViolation: "throw" });
  const lumo = createLumo({ baseUrl: "http://localhost", apiKey: key, fetch, maxRetries: 0 });
  const error: unknown = await lumo.orders.get(id).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(Object(error).cause).toBeInstanceOf(ContractError);
  expect(Object(error).cause.message).toContain("getOrder response 200: body.status is missing");
  expect(fetch.violations()).toHaveLength(1);
});

test("counts a call whose response is lost", async () => {
  const fetch = contractFetch("lumo", { fetch: () => Promise.reject(new Error("the line is dead")) });
  await expect(fetch("http://localhost/orders", { headers })).rejects.toThrow("the line is dead");
  expect(fetch.violations()).toEqual([]);
  expect(fetch.coverage().operations.filter(({ calls }) => calls === 1)).toMatchObject([{ operation: "listOrders" }]);
});

test("names at most five violations in a message and keeps all", async () => {
  const { fetch } = responding({}, { onViolation: "throw" });
  const error: unknown = await fetch(`http://localhost/orders/${id}`, { headers }).catch((thrown) => thrown);
  expect(Object(error).message).toMatch(/ body\.paymentUntil is missing; and 2 more$/);
  expect(fetch.violations()).toHaveLength(7);
});

test("hands the bytes of a request on as they are, however the body is given", async () => {
  const text = '{"beneficiaryId":"ben_1","amount":123456789012345678.123456789012345678}';
  const bytes = new TextEncoder().encode(text);
  const url = "http://localhost/api/v1/beneficiaries/withdrawals";
  const init = { method: "POST", headers: credentials };
  const got: string[] = [];
  const fetch = contractFetch("lumetrade", {
    fetch: async (to, { body }) => {
      got.push(`${to} ${await new Response(body).text()}`);
      return Response.json({ transactionId: "WD1", status: "PENDING" }, { status: 201 });
    },
  });
  await fetch(url, { ...init, body: text });
  await fetch(new URL(url), { ...init, body: bytes });
  await fetch(new Request(url, { ...init, body: text }));
  await fetch(url, { ...init, body: new Blob([bytes]).stream(), duplex: "half" });
  expect(got).toEqual(Array(4).fill(`${url} ${text}`));
  expect(fetch.violations()).toEqual([]);
});

test("leaves the body of a response to be read, digit for digit", async () => {
  const text = JSON.stringify(order).replace("52.63", "0.123456789012345678901234567890123456");
  const { fetch } = responding(text);
  const lumo = createLumo({ baseUrl: "http://localhost", apiKey: key, fetch });
  expect((await lumo.orders.get(id)).amountUsdt).toBe("0.123456789012345678901234567890123456");
});

test("leaves a body that breaks off to its reader", async () => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  writer.write(new TextEncoder().encode('{"id":')).catch(() => {});
  writer.abort(new Error("the line is dead")).catch(() => {});
  const fetch = contractFetch("lumo", { fetch: async () => new Response(readable, { headers: json }) });
  const response = await fetch(`http://localhost/orders/${id}`, { headers });
  await expect(response.text()).rejects.toThrow("the line is dead");
  expect(fetch.violations()).toEqual([]);
});

test("shows no credentials, wherever they turn up", async () => {
  const { fetch, messages } = responding({ ...order, status: key, [key]: { [key]: key } });
  await fetch(`http://localhost/${encodeURIComponent(key)}?${key}=${key}`, { headers });
  await fetch(`http://localhost/orders/${id}?api_key=${key}&${key}=1`, { headers });
  await fetch(`http://localhost/orders/${id}`, { headers: { ...json, authorization: `Bearer ${key}` } });
  expect(messages()).toHaveLength(8);
  expect(JSON.stringify([fetch.violations(), fetch.remarks(), fetch.coverage()])).not.toContain("canary");
  expect(messages()).toContain('getOrder response 200: body.status is "(not shown)", which is new');
});

test("shows no value of a body", async () => {
  const { fetch } = responding({ company: { id: "canary-id", name: 7 }, apiKey: ["canary-new-key"] });
  const body = JSON.stringify({ email: "canary-mail", password: { canary: "canary-password" } });
  await fetch("http://localhost/auth/company/login", { method: "POST", headers: json, body });
  expect(fetch.violations().length).toBeGreaterThan(4);
  expect(JSON.stringify(fetch.violations())).not.toContain("canary");
});

test("remarks a new value of a response once, and breaks nothing over it", async () => {
  const { fetch } = responding({
    orders: [order, { ...order, status: "parked" }, { ...order, status: "gone" }],
    total: 3,
  });
  await fetch("http://localhost/orders", { headers });
  expect(fetch.violations()).toEqual([]);
  expect(formatFindings(fetch.remarks())).toBe(
    'unknown-value: listOrders response 200: body.orders[1].status is "parked", which is new',
  );
});

test("reads numbers in a query, and takes nothing else for one", async () => {
  const { fetch, messages } = responding({ orders: [], total: 0 });
  await fetch("http://localhost/orders?limit=20&offset=0&status=success", { headers });
  expect(messages()).toEqual([]);
  await fetch("http://localhost/orders?limit=many&offset=-1&status=a&status=b", { headers });
  // In the order in which the document has them.
  expect(messages().sort()).toEqual([
    "listOrders request: query.limit must be integer",
    "listOrders request: query.offset must be >= 0",
    "listOrders request: query.status must be string",
  ]);
});

test("says which of two members that stand in for each other is wrong", async () => {
  expect(await checkQuote({ ...trade, fromAmount: 1 })).toEqual([]);
  expect(await checkQuote(trade)).toEqual(["getQuote request: body.fromAmount is missing, and so is toAmount"]);
  expect(await checkQuote({ ...trade, fromAmount: "1" })).toEqual(["getQuote request: body.fromAmount must be number"]);
  expect(await checkQuote({ ...trade, fromAmount: 1, toAmount: 2 })).toEqual([
    "getQuote request: body.toAmount does not go with the other members",
  ]);
  expect(await checkQuote({ ...trade, fromAmount: 1, quoteIntent: "firm" })).toEqual([
    'getQuote request: body.quoteIntent must be one of "indicative", "client_linked"',
  ]);
});

test("takes a body that the document does not have for a violation, not for a guess that differs", async () => {
  const { fetch } = responding(order, { status: 201 });
  await fetch(`http://localhost/orders/accept/${id}`, { method: "POST", headers, body: "{}" });
  expect(fetch.violations()).toMatchObject([{ kind: "undocumented-member", operation: "acceptOrder", place: "body" }]);
  expect(fetch.remarks().filter(({ status }) => status === undefined)).toEqual([]);
});

test("says what of a body cannot be read", async () => {
  const { fetch, messages } = responding("", { status: 200 });
  const init = { method: "POST", headers };
  const url = `http://localhost/orders/${id}/disputes`;
  await fetch(url, { ...init, body: "{" });
  await fetch(url, { ...init, headers: { "x-api-key": key, "content-type": "text/plain" }, body: "{}" });
  await fetch(url, init);
  const missing = "createDispute response 200: body is missing";
  expect(messages()).toEqual([
    "createDispute request: body is not JSON",
    missing,
    'createDispute request: body has the media type "text/plain", not application/json',
    missing,
    "createDispute request: body is missing",
    missing,
  ]);
});

test("takes the path of a base URL for no part of the document's", async () => {
  const url = `http://127.0.0.1:4000/lumo/v1/orders/${id}`;
  const { fetch, messages } = responding(order, { baseUrl: "http://127.0.0.1:4000/lumo/v1/" });
  await fetch(url, { headers });
  expect(messages()).toEqual([]);
  await fetch(url.replace("4000", "4001"), { headers });
  expect(messages()).toEqual([`(none) request: GET /lumo/v1/orders/${id} is not in the document under the base URL`]);
  const { fetch: without, messages: hints } = responding(order);
  await without(url, { headers });
  expect(hints()).toEqual([
    `(none) request: GET /lumo/v1/orders/${id} is not in the document: if the client's base URL has a path, give it as \`baseUrl\``,
  ]);
});

test("tells which operations, statuses and members were touched", async () => {
  const bodies = [
    { orders: [order, { ...order, failureReason: "declined" }], total: 2 },
    { orders: [], total: 0 },
  ];
  const fetch = contractFetch("lumo", { fetch: async () => Response.json(bodies.shift()) });
  await fetch("http://localhost/orders", { headers });
  await fetch("http://localhost/orders", { headers });
  const coverage = fetch.coverage();
  const listed = coverage.operations.find(({ operation }) => operation === "listOrders");
  // As the document writes it: `2XX` or `200`.
  const success = listed?.responses[0]?.documented;
  expect(listed).toMatchObject({
    calls: 2,
    responses: [
      {
        documented: success,
        count: 2,
        unseen: expect.arrayContaining(["orders[].externalOrderId", "orders[].completedAt"]),
      },
      { documented: "default", count: 0, seen: [], unseen: expect.arrayContaining(["statusCode", "message", "error"]) },
    ],
  });
  // Neither the order of the operations nor the number of their members is ours: the vendor may change both.
  const operations = ["listOrders", "acceptOrder", "getOrder"].flatMap((name) =>
    coverage.operations.filter(({ operation }) => operation === name),
  );
  const responses = operations.flatMap((operation) => operation.responses);
  const members = responses.map(({ seen, unseen }) => seen.length + unseen.length);
  const text = formatCoverage({ ...coverage, operations });
  expect(text).toBe(
    `lumo: 1 of 3 operations, 1 of 6 statuses, 10 of ${members.reduce((sum, count) => sum + count)} members
  listOrders: 2 calls
    ${success}: 2 responses, 10 of ${members[0]} members, without ${responses[0]?.unseen.join(", ")}
    default: no response
  never called: acceptOrder, getOrder`,
  );
});

const known = `there are contracts of ${apiNames.join(", ")}`;

test.each([
  [["limo"], `Cannot check the calls of "limo": ${known}`],
  [["toString"], `Cannot check the calls of "toString": ${known}`],
  [
    ["lumo", { onViolation: "warn" }],
    'Cannot check the calls of "lumo": onViolation is "throw" or "report", not "warn"',
  ],
  [
    ["lumo", { baseUrl: "localhost" }],
    'Cannot check the calls of "lumo": baseUrl is not a URL: it looks like "http://localhost:4000/api"',
  ],
])("refuses %j and says what it takes", (input, message) => {
  expect(() => Reflect.apply(contractFetch, undefined, input)).toThrow(new Error(message));
});

test.each(apiNames)("the checks of %s import nothing and make no code", (api) => {
  const text = readFileSync(`${import.meta.dirname}/${api}/contract.gen.ts`, "utf8");
  expect(text.match(/\bimport\b.*/g)).toEqual(['import type { Contract } from "../contract/module.js";']);
  expect(text).not.toMatch(/\b(require|eval|Function)\s*\(/);
});
