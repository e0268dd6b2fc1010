import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import { expect, test } from "vitest";
import { environments } from "./client.js";
import { ApiError, ConnectionError, createLumo, isNotApplied, type List, RefusedError } from "./index.js";

const key = "lb2b_5f7f1f7b7f034dbf81b0b8b8d7c0b9f1";
const id = "550e8400-e29b-41d4-a716-446655440000";

/** A `fetch` that gives every request this response, and the requests that it got. */
function respondingWith(body: unknown, status = 200) {
  const requests: { url: string; headers: Headers; body: unknown }[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push({ url, headers: new Headers(init.headers), body: init.body });
    return new Response(JSON.stringify(body), { status });
  };
  return { fetch, requests };
}

const options = { baseUrl: "https://mock.example", apiKey: key } as const;
const create = (changes: object) => () => Reflect.apply(createLumo, undefined, [{ ...options, ...changes }]);

test("the environments are the servers of the document", () => {
  const document = JSON.parse(readFileSync(new URL("../openapi.gen.json", import.meta.url), "utf8"));
  expect(Object.values(environments)).toEqual(document.servers.map(({ url }: { url: string }) => url));
});

test.each([
  ["no options", undefined, "apiKey is missing"],
  ["no key", { apiKey: undefined }, "apiKey is missing: is LUMO_API_KEY set?"],
  ["an empty key", { apiKey: "" }, "apiKey is missing: is LUMO_API_KEY set?"],
  ["a key with a line break", { apiKey: `${key}\n` }, "a line break"],
  ["an unknown option", { timeout: 1 }, 'createLumo: unknown option "timeout"'],
  ["environment and baseUrl", { environment: "staging" }, "not both"],
  ["neither", { baseUrl: undefined }, "neither is there"],
  ["http to another host", { baseUrl: "http://mock.example" }, "unencrypted"],
])("refuses %s, and shows no key", (_, changes, message) => {
  const attempt = changes === undefined ? () => Reflect.apply(createLumo, undefined, []) : create(changes);
  expect(attempt).toThrow(RefusedError);
  expect(attempt).toThrow(message);
  expect(attempt).toThrow(/^((?!5f7f1f7b).)*$/s);
});

test("calls a key function for each call", async () => {
  const { fetch, requests } = respondingWith({});
  let calls = 0;
  const lumo = createLumo({ ...options, fetch, apiKey: async () => `key-${++calls}` });
  await lumo.rates.current();
  await lumo.rates.current();
  expect(requests.map(({ headers }) => headers.get("X-API-Key"))).toEqual(["key-1", "key-2"]);
});

test("refuses a wrong key of a key function before anything is sent", async () => {
  const { fetch, requests } = respondingWith({});
  const lumo = createLumo({ ...options, fetch, apiKey: () => "" });
  await expect(lumo.rates.current()).rejects.toThrow("apiKey is missing");
  expect(requests).toHaveLength(0);
});

test("can only log in without a key, sends none, and then uses the new one", async () => {
  const { fetch, requests } = respondingWith({ apiKey: key, company: { id, name: "Shop", email: "api@shop.example" } });
  const lumo = createLumo({ ...options, fetch, apiKey: null, onApiKey: () => {} });
  await expect(lumo.auth.profile()).rejects.toThrow("this client has no apiKey, it can only log in");
  expect(requests).toHaveLength(0);
  expect((await lumo.auth.login({ email: "api@shop.example", password: "secret" })).apiKey).toBe(key);
  expect(requests[0]?.headers.has("X-API-Key")).toBe(false);
  await lumo.auth.profile();
  expect(requests[1]?.headers.get("X-API-Key")).toBe(key);
});

test("accepts under the caller's idempotency key, otherwise under the quote's id", async () => {
  const { fetch, requests } = respondingWith({ id, status: "created" });
  const lumo = createLumo({ ...options, fetch });
  await lumo.orders.accept(id);
  await lumo.orders.accept(id, { idempotencyKey: "inv-77" });
  expect(requests.map(({ headers }) => headers.get("Idempotency-Key"))).toEqual([id, "inv-77"]);
});

test.each([null, "", " inv-77", "inv 77", "заказ-77", "a\nb", 77, {}, "x".repeat(256)])(
  "refuses the idempotency key %j before anything is sent",
  async (idempotencyKey) => {
    const { fetch, requests } = respondingWith({ id, status: "created" });
    const { orders } = createLumo({ ...options, fetch });
    const error = await Reflect.apply(orders.accept, undefined, [id, { idempotencyKey }]).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(RefusedError);
    expect(isNotApplied(error)).toBe(true);
    expect(requests).toHaveLength(0);
  },
);

test.each([
  ["a text", { statusCode: 404, message: "No such order" }, "No such order"],
  ["a list of texts", { statusCode: 400, message: ["a must be b", "c is missing"] }, "a must be b; c is missing"],
  ["nothing it knows", { detail: "x" }, "the service responded with 404"],
])("reads an error whose message is %s", async (_, body, message) => {
  const { fetch } = respondingWith(body, 404);
  const error = await createLumo({ ...options, fetch })
    .orders.get(id)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ operation: "getOrder", status: 404, message: expect.stringContaining(message) });
});

test("shows no key when a client or an error is printed", async () => {
  const { fetch } = respondingWith({ message: `bad key ${key}` }, 401);
  const lumo = createLumo({ ...options, fetch });
  const error = await lumo.orders.get(id).catch((thrown: unknown) => thrown);
  const printed = [lumo, error].map((value) =>
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
  );
  expect(printed.join("\n")).not.toContain(key);
  expect(JSON.stringify([lumo, error])).not.toContain(key);
});

test.each(["", ".", "..", "a/b", 7, undefined])("refuses the id %j", async (wrong) => {
  const { fetch, requests } = respondingWith({});
  const lumo = createLumo({ ...options, fetch });
  await expect(Reflect.apply(lumo.orders.get, undefined, [wrong])).rejects.toBeInstanceOf(RefusedError);
  await expect(Reflect.apply(lumo.orders.accept, undefined, [wrong])).rejects.toBeInstanceOf(RefusedError);
  await expect(Reflect.apply(lumo.orders.wait, undefined, [wrong])).rejects.toBeInstanceOf(RefusedError);
  expect(requests).toHaveLength(0);
});

/** A service with this many orders, which it returns in pages of two, and the queries that it got. */
function withOrders(count: number) {
  const queries: string[] = [];
  const all = Array.from({ length: count }, (_, at) => ({ id: `o_${at}`, status: "success" }));
  const fetch = async (url: string): Promise<Response> => {
    const { search, searchParams } = new URL(url);
    queries.push(search);
    const offset = Number(searchParams.get("offset"));
    return Response.json({ orders: all.slice(offset, offset + 2), total: count });
  };
  return { ...createLumo({ ...options, fetch }), queries };
}

test("reads every page of a list, with its filter", async () => {
  const { orders, queries } = withOrders(4);
  const all = await orders.list({ status: "success" }).toArray();
  expect(all.map((order) => order.id)).toEqual(["o_0", "o_1", "o_2", "o_3"]);
  expect(queries).toEqual([0, 1, 2].map((offset) => `?status=success&limit=100&offset=${offset}`));
});

test("returns one page as the service does", async () => {
  const { orders, queries } = withOrders(4);
  expect(await orders.page({ status: "success", limit: 3, offset: 1 })).toEqual({
    orders: [
      { id: "o_1", status: "success" },
      { id: "o_2", status: "success" },
    ],
    total: 4,
  });
  await orders.page();
  expect(queries).toEqual(["?status=success&limit=3&offset=1", ""]);
});

test("waits for an order, also for one that fails", async () => {
  const { fetch, requests } = respondingWith({ id, status: "failed", failureReason: "declined" });
  const seen: unknown[] = [];
  const lumo = createLumo({ ...options, fetch });
  const order = await lumo.orders.wait(id, { onUpdate: ({ status }) => seen.push(status) });
  expect(order).toMatchObject({ status: "failed", failureReason: "declined" });
  expect(seen).toEqual(["failed"]);
  expect(requests.map(({ url }) => url)).toEqual([`https://mock.example/orders/${id}`]);
});

test.each(["created", "in_progress", "parked"])("waits until its deadline while the status is %s", async (status) => {
  const { fetch } = respondingWith({ id, status });
  const clock = createVirtualClock();
  const { orders } = createLumo({ ...options, fetch, clock });
  const waiting = orders.wait(id, { deadlineMs: 10_000 }).catch((thrown: unknown) => thrown);
  const error = await clock.settle(waiting);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ stage: "wait", operation: "getOrder", lastSeen: { id, status } });
});

test("every list can be iterated and read into an array, up to a limit", async () => {
  const item = { id };
  const body = { orders: [item], deposits: [item], wallets: [item], total: 1 };
  const lumo = createLumo({ ...options, fetch: respondingWith(body).fetch });
  const disputes = createLumo({ ...options, fetch: respondingWith([item]).fetch }).disputes;
  const lists: List<unknown>[] = [
    lumo.orders.list(),
    lumo.wallet.deposits(),
    lumo.userWallets.list(),
    lumo.userWallets.listBlocked(),
    lumo.userWallets.deposits(),
    disputes.list(),
  ];
  for (const list of lists) {
    for await (const each of list) expect(each).toEqual(item);
    expect(await list.toArray({ limit: 1 })).toEqual([item]);
    expect(await list.toArray()).toEqual([item]);
  }
});

test("reads every number in a deposit as a decimal string, and the total as a number", async () => {
  const text =
    '{"deposits":[{"id":"d1","status":"new","amountUsdt":123456789012.123456789,"parts":[0.10,{"fee":1e-7}]}],"total":1}';
  const fetch = async (): Promise<Response> => new Response(text);
  const lumo = createLumo({ ...options, fetch });
  const deposit = {
    id: "d1",
    status: "new",
    amountUsdt: "123456789012.123456789",
    parts: ["0.10", { fee: "0.0000001" }],
  };
  expect(await lumo.wallet.deposits().toArray()).toEqual([deposit]);
  expect(await lumo.userWallets.deposits().toArray()).toEqual([deposit]);
  expect((await lumo.http.GET("/wallets/deposits")).data).toEqual({ deposits: [deposit], total: 1 });
});

const names = ["baseUrl", "environment", "allowHttp", "fetch", "deadlineMs", "maxRetries", "maxResponseBytes"];

test.each([...names, "hooks", "clock", "onApiKey"])("shows no key that is given as %s by mistake", (name) => {
  for (const wrong of [key, [key], { [key]: key }, new Map([[key, key]])]) {
    const attempt = create({ ...(name === "environment" ? { baseUrl: undefined } : {}), [name]: wrong });
    expect(attempt).toThrow(RefusedError);
    expect(attempt).toThrow(/^((?!5f7f1f7b).)*$/s);
  }
});

test("shows no key that is given as the name of an option by mistake", () => {
  expect(create({ [key]: 1 })).toThrow("createLumo: unknown option (its name is not shown");
});

test("shows no key that is given as an option of a call by mistake", async () => {
  const { fetch, requests } = respondingWith({});
  const { orders } = createLumo({ ...options, fetch });
  for (const name of ["signal", "deadlineMs", "idempotencyKey", "onUpdate", key]) {
    for (const [method, wrong] of [
      [orders.accept, `${key} ${key}`],
      [orders.wait, key],
      [orders.get, key],
    ] as const) {
      const error = await Reflect.apply(method, undefined, [id, { [name]: wrong }]).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(RefusedError);
      expect(Object(error).message).not.toContain("5f7f1f7b");
    }
  }
  expect(requests).toHaveLength(0);
});

test("refuses an unknown filter before anything is sent", async () => {
  const { fetch, requests } = respondingWith({ orders: [], total: 0 });
  const { orders } = createLumo({ ...options, fetch });
  await expect(Reflect.apply(orders.list, undefined, [{ state: "success" }]).toArray()).rejects.toThrow(
    'unknown option "state"',
  );
  expect(requests).toHaveLength(0);
});
