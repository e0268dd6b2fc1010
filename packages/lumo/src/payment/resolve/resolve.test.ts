import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createOrderService, type OrderService, type OrderServiceOptions } from "@lumkit/tool-fixtures/order-service";
import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import { expect, test } from "vitest";
import { createLumo, isNotApplied, type Payment, type PaymentIntent } from "../../index.js";

const payment: Payment = { qrCode: "https://qr.nspk.ru/A", externalOrderId: "inv-77", limits: {} };
const start = Date.parse("2026-03-10T12:00:00Z");

function createWorld(options: OrderServiceOptions & { readonly ownSkewMs?: number } = {}) {
  const clock = createVirtualClock("2026-03-10T12:00:00Z");
  const service = createOrderService(clock, options);
  const { ownSkewMs = 0 } = options;
  const lumo = createLumo({
    baseUrl: "http://127.0.0.1:9",
    apiKey: "a-key",
    fetch: (url, init) => service.fetch(url, init),
    clock: { ...clock, now: () => clock.now() + ownSkewMs },
  });
  const settle = <T>(promise: Promise<T>): Promise<T> => clock.settle(promise);
  const errorOf = (promise: Promise<unknown>): Promise<Record<string, unknown>> =>
    settle(promise).then(
      () => expect.unreachable("it did not fail"),
      (error: unknown) => Object(error),
    );
  const resolve = (given: unknown) => settle(lumo.orders.resolve(given));
  return { clock, service, lumo, settle, errorOf, resolve, pass: (ms: number) => settle(clock.sleep(ms, never)) };
}
const never = new AbortController().signal;

type Fetch = OrderService["fetch"];

/** Puts another `fetch` in front of that of the service. */
function intercept({ service }: ReturnType<typeof createWorld>, wrap: (fetch: Fetch) => Fetch): void {
  Object.assign(service, { fetch: wrap(service.fetch) });
}

/** The service does its work, and the response to each accept is lost. */
const losingAccepts =
  (fetch: Fetch): Fetch =>
  async (url, init) => {
    const response = await fetch(url, init);
    return url.includes("/accept/") ? new Response("", { status: 501 }) : response;
  };

const rejection = (status: number) => () => Response.json({ statusCode: status, message: "No" }, { status });
const intent: PaymentIntent = {
  operation: "acceptOrder",
  quoteId: "q1",
  idempotencyKey: "pay:inv-77",
  externalOrderId: "inv-77",
  attempt: 1,
  amountRub: "4750",
  expiresAt: "2026-03-10T12:00:30Z",
  recorded: true,
};
const accepts = (sent: readonly string[]) => sent.filter((line) => line.includes("accept"));
const reads = (sent: readonly string[]) => sent.filter((line) => line.startsWith("GET"));

/** Loses the response to the accept, after the service has done its work. */
async function lose(world: ReturnType<typeof createWorld>, isRecorded = true, changes: Partial<Payment> = {}) {
  const { lumo, service, errorOf } = world;
  const { fetch } = service;
  intercept(world, losingAccepts);
  const beforeSend = isRecorded ? { beforeSend: () => {} } : {};
  const error = await errorOf(lumo.orders.pay({ ...payment, ...changes }, beforeSend));
  Object.assign(service, { fetch });
  expect(error).toMatchObject({ outcome: "unknown" });
  return JSON.parse(JSON.stringify(error["intent"]));
}

test.each([
  ["own", "newest-first"],
  ["own", "oldest-first"],
  ["own", "none"],
  ["of-quote", "newest-first"],
] as const)("finds the order at once, without a second accept: id %s, list %s", async (orderId, sort) => {
  const world = createWorld({ orderId, sort });
  const lost = await lose(world);
  expect(await world.resolve(lost)).toMatchObject({ externalOrderId: "inv-77" });
  expect(accepts(world.service.sent)).toHaveLength(1);
});

test.each([20, 100])(
  "finds an order among 100,000 in at most 15 reads of the list, with pages of %i",
  async (pageSize) => {
    for (const sort of ["newest-first", "oldest-first"] as const) {
      const world = createWorld({ sort, pageSize });
      for (let index = 0; index < 100_000; index++)
        world.service.orders.push({
          id: `x${index}`,
          externalOrderId: `e${index}`,
          createdMs: start - 1e10 + index * 1000,
        });
      const lost = await lose(world);
      world.service.sent.length = 0;
      expect(await world.resolve(lost)).toMatchObject({ id: "o1" });
      expect(world.service.sent.filter((line) => line === "GET /orders").length).toBeLessThanOrEqual(15);
      world.service.orders.pop();
      world.service.reject = rejection(410);
      await world.pass(120_000);
      world.service.sent.length = 0;
      expect(isNotApplied(await world.errorOf(world.lumo.orders.resolve(lost)))).toBe(true);
      expect(world.service.sent.filter((line) => line === "GET /orders").length).toBeLessThanOrEqual(15);
    }
  },
);

test("reads the whole list where its dates do not prove how it is sorted", async () => {
  const world = createWorld({ sort: "none" });
  for (let index = 0; index < 300; index++)
    world.service.orders.push({
      id: `x${index}`,
      externalOrderId: `e${index}`,
      createdMs: start - 1e9 - ((index * 7919) % 1000) * 1000,
    });
  const lost = await lose(world);
  expect(await world.resolve(lost)).toMatchObject({ id: "o1" });
});

/** Adds so many orders that the list is not read as a whole; the last was made hours before. */
function fillUp({ service }: ReturnType<typeof createWorld>, count = 2000): void {
  for (let index = 0; index < count; index++)
    service.orders.push({
      id: `x${index}`,
      externalOrderId: `e${index}`,
      createdMs: start - 1e7 - (count - index) * 60_000,
    });
}

test.each<[string, NonNullable<OrderServiceOptions["sort"]>]>([
  ["with orders under way at its end", (orders) => [...older(orders), ...orders.filter(isOurs)]],
  [
    "with orders under way at its front, oldest first",
    (orders) => [...orders.filter(isOurs), ...older(orders).reverse()],
  ],
  [
    "by status, newest first, with failed ones behind it",
    (orders) => [...older(orders).slice(0, 1500), ...orders.filter(isOurs), ...older(orders).slice(0, 499)],
  ],
  [
    "by update time, after a job has touched 150 old ones",
    (orders) => [...older(orders).slice(700, 850), ...orders.filter(isOurs), ...older(orders)],
  ],
  [
    "by update time, oldest first, after a job has touched 150 old ones",
    (orders) => [
      ...[...older(orders).slice(0, 700), ...older(orders).slice(850)].reverse(),
      ...orders.filter(isOurs),
      ...older(orders).slice(700, 850).reverse(),
    ],
  ],
])("finds the order in a list that is sorted %s", async (_, sort) => {
  const world = createWorld({ sort });
  fillUp(world);
  const lost = await lose(world);
  world.service.reject = rejection(410);
  await world.pass(3_600_000);
  expect(await world.resolve(lost)).toMatchObject({ id: "o1" });
});
const isOurs = ({ id }: { readonly id: string }): boolean => id.startsWith("o");
const older = <T extends { readonly id: string; readonly createdMs: number }>(orders: readonly T[]): T[] =>
  orders.filter((order) => !isOurs(order)).sort((a, b) => b.createdMs - a.createdMs);

test.each<[string, string, (id: string) => unknown]>([
  ["a number beyond 2^53", "12345678901234567890", Number],
  ["a number without its zeros", "0077", Number],
  ["cut off", "shop-4711/2026-03-10/order-0000000001", (id) => id.slice(0, 32)],
  ["in small letters", "INV-77", (id) => id.toLowerCase()],
  ["left out", "inv-77", () => undefined],
])("an order whose id is %s is never overlooked", async (_, externalOrderId, showId) => {
  for (const orderId of ["own", "of-quote"] as const) {
    const world = createWorld({ showId, orderId });
    world.service.orders.push({ id: "x1", externalOrderId: "another", createdMs: start });
    const lost = await lose(world, true, { externalOrderId });
    world.service.reject = rejection(410);
    await world.pass(3_600_000);
    const settled = await world.settle(world.lumo.orders.resolve(lost).catch((error: unknown) => error));
    expect(isNotApplied(settled), String(settled)).toBe(false);
  }
});

test.each(["newest-first", "oldest-first"] as const)(
  "the failed order of an earlier attempt is not taken for that of a later attempt: %s",
  async (sort) => {
    const world = createWorld({ sort, lagMs: 5000 });
    world.service.orders.push({ id: "o0", externalOrderId: "inv-77", status: "failed", createdMs: start - 600_000 });
    intercept(world, losingAccepts);
    const lost = await world.errorOf(world.lumo.orders.pay(payment, { attempt: 2, beforeSend: () => {} }));
    expect(await world.errorOf(world.lumo.orders.resolve(lost))).toMatchObject({
      outcome: "unknown",
      retryAfterMs: 91_000,
    });
    await world.pass(100_000);
    expect(await world.resolve(lost)).toMatchObject({ id: "o2", status: "created" });
  },
);

test("a quote that is shown under its own id is not an order", async () => {
  const world = createWorld();
  world.service.orders.push({ id: "q1", externalOrderId: "inv-77", status: "expired", createdMs: start });
  await world.pass(100_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({
    outcome: "unknown",
    message: expect.stringContaining("order q1 (expired)"),
  });
});

test("an order with a status that the document does not know is not overlooked in the list", async () => {
  const world = createWorld();
  world.service.orders.push({ id: "q1", externalOrderId: "inv-77", status: "refunded", createdMs: start });
  intercept(
    world,
    (fetch) => (url, init) => (url.endsWith("/orders/q1") ? Promise.resolve(rejection(500)()) : fetch(url, init)),
  );
  await world.pass(100_000);
  world.service.reject = rejection(410);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({
    outcome: "unknown",
    message: expect.stringContaining("order q1 (refunded)"),
  });
});

test("a first page that is empty by mistake is read again", async () => {
  const world = createWorld();
  world.service.orders.push({ id: "o1", externalOrderId: "inv-77", createdMs: start });
  let isFirst = true;
  intercept(world, (fetch) => (url, init) => {
    if (!isFirst || !url.includes("/orders?")) return fetch(url, init);
    isFirst = false;
    return Promise.resolve(Response.json({ orders: [], total: 1 }));
  });
  expect(await world.resolve(intent)).toMatchObject({ id: "o1" });
});

test("a page that is shorter than the others hides no order behind it", async () => {
  const world = createWorld({ sort: "oldest-first" });
  fillUp(world);
  world.service.orders.push({ id: "o1", externalOrderId: "inv-77", createdMs: start });
  intercept(world, (fetch) => async (url, init) => {
    const response = await fetch(url, init);
    // The last page holds the order in its last place.
    if (new URL(url).searchParams.get("offset") !== "1981") return response;
    const { orders, total } = Object(await response.json());
    return Response.json({ orders: orders.slice(0, 19), total }, { headers: response.headers });
  });
  await world.pass(100_000);
  world.service.reject = rejection(410);
  expect(isNotApplied(await world.settle(world.lumo.orders.resolve(intent).catch((error: unknown) => error)))).toBe(
    false,
  );
});

test.each<[string, OrderServiceOptions["totalOf"], boolean]>([
  ["only its page", (_, shown) => shown, true],
  ["nothing of its length", () => null, true],
  ["one order too few", (length) => length - 1, true],
  ["one order too many", (length) => length + 1, false],
])("a list that says %s is read to its end", async (_, totalOf, isKnown) => {
  const world = createWorld({ ...(totalOf === undefined ? {} : { totalOf }) });
  fillUp(world, 45);
  await world.pass(100_000);
  const error = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(error).toMatchObject({ outcome: isKnown ? "not-applied" : "unknown" });
  world.service.orders.unshift({ id: "o1", externalOrderId: "inv-77", createdMs: start - 1e9 });
  expect(await world.resolve(intent)).toMatchObject({ id: "o1" });
});

test.each([
  ["an error without a statusCode", { message: "Gone", error: "Gone" }, "not-applied"],
  ["a message that is an object", { message: { en: "Gone" }, error: "Gone" }, "not-applied"],
  ["another status inside", { statusCode: 400, message: "Gone" }, "unknown"],
  ["a body of another form", { detail: "Gone" }, "unknown"],
])("a replay that is rejected with %s", async (_, body, outcome) => {
  const world = createWorld();
  await world.pass(100_000);
  world.service.reject = () => Response.json(body, { status: 410 });
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome });
});

test.each([
  ["null", () => Response.json(null)],
  ["nothing", () => new Response(null, { status: 204 })],
  ["500", rejection(500)],
  ["409", rejection(409)],
])("an unknown id may give %s", async (_, give) => {
  const world = createWorld();
  intercept(world, (fetch) => (url, init) => (url.endsWith("/orders/q1") ? Promise.resolve(give()) : fetch(url, init)));
  await world.pass(100_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "not-applied" });
});

test("a limit or an offset that the service does not take does not end the search", async () => {
  const world = createWorld();
  fillUp(world, 45);
  intercept(world, (fetch) => (url, init) => {
    const { searchParams } = new URL(url);
    const isRejected = Number(searchParams.get("limit") ?? 20) > 50 || Number(searchParams.get("offset")) >= 45;
    return isRejected ? Promise.resolve(rejection(400)()) : fetch(url, init);
  });
  await world.pass(100_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "not-applied" });
});

test("an abort because of its own deadline never says that nothing was paid", async () => {
  const world = createWorld();
  await world.pass(100_000);
  const controller = new AbortController();
  const lumo = createLumo({
    baseUrl: "http://127.0.0.1:9",
    apiKey: "a-key",
    clock: world.clock,
    fetch: (_, { signal }) =>
      new Promise((_, reject) =>
        signal?.addEventListener("abort", () => {
          controller.abort(new Error("mine"));
          reject(new TypeError("aborted"));
        }),
      ),
  });
  const options = { signal: controller.signal, deadlineMs: 500 };
  expect(isNotApplied(await world.errorOf(lumo.orders.resolve(intent, options)))).toBe(false);
});

test("until the quote has been expired for 60 s the outcome is unknown, and the error says when to resolve again", async () => {
  const world = createWorld();
  await world.pass(89_000);
  const error = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown", retryAfterMs: 2000, intent });
  expect(error["message"]).toContain("resolve it again in 2 s");
  expect(accepts(world.service.sent)).toEqual([]);
  await world.pass(Number(error["retryAfterMs"]));
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ status: 404, outcome: "not-applied" });
  expect(accepts(world.service.sent)).toHaveLength(1);
});

test.each([
  ["the service's clock is behind", { skewMs: -1_800_000 }, 1_800_000],
  ["this machine's clock is behind", { ownSkewMs: -1_800_000 }, 1_800_000],
  ["this machine's clock is ahead", { ownSkewMs: 1_800_000 }, 0],
])("waits for the slower clock: %s", async (_, options, laterMs) => {
  const world = createWorld(options);
  await world.pass(91_000);
  const first = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(first["outcome"]).toBe(laterMs === 0 ? "not-applied" : "unknown");
  await world.pass(laterMs);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "not-applied" });
});

test.each([
  ["the list was read before the quote was dead", { listMs: 3000, dateMs: 0 }],
  ["the Date was written long after the list was read", { listMs: 9000, dateMs: 9000 }],
])("a list that was read too early proves nothing: %s", async (_, { listMs, dateMs }) => {
  const world = createWorld();
  intercept(world, (fetch) => async (url, init) => {
    const response = await fetch(url, init);
    if (!url.includes("/orders?")) return response;
    await world.clock.sleep(listMs, never);
    const date = new Date(world.clock.now() - listMs + dateMs).toUTCString();
    return Response.json(await response.json(), { headers: { date } });
  });
  await world.pass(88_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "unknown" });
  expect(accepts(world.service.sent)).toEqual([]);
});

test("passes on how long the service asks to wait", async () => {
  const world = createWorld();
  await world.pass(100_000);
  world.service.reject = () =>
    Response.json({ statusCode: 429, message: "Later" }, { status: 429, headers: { "retry-after": "120" } });
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({
    outcome: "unknown",
    retryAfterMs: 120_000,
  });
});

test.each([501, 503, 520])("a replay that fails with %i in the envelope proves nothing", async (status) => {
  const world = createWorld();
  await world.pass(100_000);
  world.service.reject = rejection(status);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "unknown" });
});

test("without a Date this machine's clock decides", async () => {
  const world = createWorld({ isDateless: true });
  await world.pass(89_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({
    outcome: "unknown",
    retryAfterMs: 2000,
  });
  await world.pass(2000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "not-applied" });
});

test.each(["first", 400, 409, 422, 423] as const)(
  "finds what was paid, and says not applied of what was not, if a used key gives %s",
  async (usedKey) => {
    for (const isRecorded of [true, false]) {
      const world = createWorld({ usedKey });
      const lost = await lose(world, isRecorded);
      await world.pass(3 * 3_600_000);
      expect(await world.resolve(lost)).toMatchObject({ id: "o1" });
      expect(world.service.orders).toHaveLength(1);

      const failed = createWorld({ usedKey });
      failed.service.fail = rejection(402);
      const rejected = await lose(failed, isRecorded);
      await failed.pass(100_000);
      const error = await failed.errorOf(failed.lumo.orders.resolve(rejected));
      expect(error).toMatchObject({ name: "ApiError", outcome: "not-applied" });
      expect(failed.service.orders).toEqual([]);
    }
  },
);

test.each([409, 500])("the outcome of a stored %i whose response was lost becomes known", async (status) => {
  const world = createWorld();
  world.service.fail = rejection(status);
  const lost = await lose(world);
  expect(await world.errorOf(world.lumo.orders.resolve(lost))).toMatchObject({ outcome: "unknown" });
  await world.pass(100_000);
  expect(await world.errorOf(world.lumo.orders.resolve(lost))).toMatchObject({ status, outcome: "not-applied" });
});

test("an intent whose accept was never sent becomes not applied", async () => {
  for (const recorded of [true, false]) {
    const world = createWorld();
    await world.pass(100_000);
    expect(await world.errorOf(world.lumo.orders.resolve({ ...intent, recorded }))).toMatchObject({
      outcome: "not-applied",
    });
  }
});

test("an order of an earlier call without a record is found, however old it is", async () => {
  const world = createWorld({ usedKey: 422 });
  await world.settle(world.lumo.orders.pay(payment));
  await world.pass(24 * 3_600_000);
  for (let index = 0; index < 300; index++) {
    const createdMs = world.clock.now() - 4 * 3_600_000 + index;
    world.service.orders.push({ id: `x${index}`, externalOrderId: `e${index}`, createdMs });
  }
  const again = await world.errorOf(world.lumo.orders.pay(payment));
  expect(again).toMatchObject({ status: 422, outcome: "unknown" });
  expect(await world.errorOf(world.lumo.orders.resolve(again))).toMatchObject({ outcome: "unknown" });
  await world.pass(100_000);
  expect(await world.resolve(again)).toMatchObject({ id: "o1" });
  expect(world.service.orders.filter(({ id }) => id.startsWith("o"))).toHaveLength(1);
});

test.each([401, 403, 408, 429, 502])("a replay that gets %i proves nothing", async (status) => {
  const world = createWorld();
  await world.pass(100_000);
  world.service.reject = status === 502 ? () => new Response("<h1>Bad gateway</h1>", { status }) : rejection(status);
  const error = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown", intent });
});

test("an order of the same id and another amount is another payment: the outcome is unknown, and the error says so", async () => {
  const world = createWorld();
  world.service.orders.push({ id: "o9", externalOrderId: "inv-77", amountRub: 100, createdMs: start });
  await world.pass(100_000);
  const error = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("used for another payment") });
});

test("an order of the same amount without an id proves nothing", async () => {
  const world = createWorld();
  world.service.orders.push({ id: "o9", createdMs: start });
  await world.pass(100_000);
  const error = await world.errorOf(world.lumo.orders.resolve(intent));
  expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("may be the payment") });
});

test("an order is not too old to be the payment if its date without a zone may be local time", async () => {
  const world = createWorld();
  world.service.orders.push({ id: "o9", createdMs: start - 6 * 3_600_000 });
  intercept(world, (fetch) => async (url, init) => {
    const response = await fetch(url, init);
    if (!url.includes("/orders?")) return response;
    const { orders, total } = Object(await response.json());
    const zoneless = orders.map((order: { createdAt: string }) => ({
      ...order,
      createdAt: order.createdAt.slice(0, 19),
    }));
    return Response.json({ orders: zoneless, total }, { headers: response.headers });
  });
  await world.pass(100_000);
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "unknown" });
});

test("while the orders cannot be read the outcome is unknown; an abort throws its own reason", async () => {
  const world = createWorld();
  await world.pass(100_000);
  intercept(
    world,
    (fetch) => (url, init) =>
      init.method === "GET" ? Promise.reject(new TypeError("fetch failed")) : fetch(url, init),
  );
  expect(await world.errorOf(world.lumo.orders.resolve(intent))).toMatchObject({ outcome: "unknown", intent });
  expect(accepts(world.service.sent)).toEqual([]);
  const reason = new Error("enough");
  await expect(world.lumo.orders.resolve(intent, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test("an accept without pay is found by the id of its quote, and settled once expiresAt is added", async () => {
  const world = createWorld({ orderId: "of-quote" });
  const quote = await world.settle(world.lumo.orders.prepare({ qrCode: "https://qr.nspk.ru/A" }));
  world.service.next.accept = () => new Response("", { status: 501 });
  const error = await world.errorOf(world.lumo.orders.accept(quote.id));
  expect(error).toMatchObject({ outcome: "unknown", intent: { quoteId: "q1", idempotencyKey: "q1", recorded: false } });
  await world.pass(100_000);
  const unsettled = await world.errorOf(world.lumo.orders.resolve(error));
  expect(unsettled).toMatchObject({ outcome: "unknown", message: expect.stringContaining("add expiresAt") });
  const { expiresAt, amountRub } = quote;
  const whole = { ...Object(error["intent"]), expiresAt, amountRub };
  expect(await world.errorOf(world.lumo.orders.resolve(whole))).toMatchObject({ status: 410, outcome: "not-applied" });
  await world.settle(world.lumo.orders.prepare({ qrCode: "https://qr.nspk.ru/A" }));
  await world.settle(world.lumo.orders.accept("q2"));
  expect(await world.resolve({ operation: "acceptOrder", quoteId: "q2", idempotencyKey: "q2" })).toMatchObject({
    id: "q2",
  });
});

test.each([
  undefined,
  null,
  {},
  new Error("mine"),
  { operation: "pay" },
  { ...intent, quoteId: 1 },
  { ...intent, amountRub: 4750 },
  { ...intent, amountRub: "04750" },
  { ...intent, expiresAt: "soon" },
  { ...intent, attempt: 0 },
  { ...intent, recorded: "yes" },
  "q1",
])("refuses %s", async (value) => {
  const { lumo, service } = createWorld();
  const error = await lumo.orders.resolve(value).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ reason: "invalid-input" });
  // A wrong call of resolve says nothing about the payment.
  expect(isNotApplied(error)).toBe(false);
  expect(service.sent).toEqual([]);
});

test.each([{ deadlineMs: -1 }, { signal: 1 }, { retries: 1 }])("refuses the options %j", async (options) => {
  const { lumo } = createWorld();
  const error = await Reflect.apply(lumo.orders.resolve, undefined, [intent, options]).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ reason: "invalid-input" });
  expect(isNotApplied(error)).toBe(false);
});

test("a declined payment reads no list", async () => {
  const world = createWorld();
  world.service.reject = rejection(402);
  expect(isNotApplied(await world.errorOf(world.lumo.orders.pay(payment, { beforeSend: () => {} })))).toBe(true);
  expect(reads(world.service.sent)).toEqual([]);
});

test("each read of resolve has a connection of its own, which carries no response to another request", async () => {
  const sockets = new Set<unknown>();
  let requests = 0;
  const server = createServer(({ url, socket }, response) => {
    sockets.add(socket);
    requests++;
    const isList = url?.startsWith("/orders?") === true;
    const other = { id: "x1", externalOrderId: "e1", status: "success", amountUsdt: 1, amountRub: 1 };
    const orders = url?.endsWith("offset=0") === true ? [other, other] : [];
    const body = isList ? { orders, total: 2 } : { statusCode: 410, message: "No" };
    response.writeHead(isList ? 200 : 410, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const lumo = createLumo({ baseUrl: `http://127.0.0.1:${port}`, apiKey: "a-key" });
  const error = await lumo.orders.resolve(intent).catch((thrown: unknown) => thrown);
  server.close();
  expect(isNotApplied(error), String(error)).toBe(true);
  expect([sockets.size, requests]).toEqual([4, 4]);
});
