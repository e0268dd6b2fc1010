import { expect, test, vi } from "vitest";
import { createVirtualClock } from "../../core/test/virtual-clock.js";
import { createOrderService, type OrderServiceOptions } from "../test/order-service.js";
import { createLumo, isNotApplied, type Payment, type PaymentIntent, type PayOptions } from "./index.js";

const payment: Payment = { qrCode: "https://qr.nspk.ru/A", externalOrderId: "inv-77", limits: {} };

function start(options: OrderServiceOptions = {}) {
  const clock = createVirtualClock("2026-03-10T12:00:00Z");
  const service = createOrderService(clock, options);
  const client = () => createLumo({ baseUrl: "http://127.0.0.1:9", apiKey: "a-key", fetch: service.fetch, clock });
  const lumo = client();
  const settle = <T>(promise: Promise<T>): Promise<T> => clock.settle(promise);
  return {
    clock,
    service,
    client,
    lumo,
    settle,
    pay: (changes: Partial<Payment> = {}, payOptions?: PayOptions) =>
      settle(lumo.orders.pay({ ...payment, ...changes }, payOptions)),
    errorOf: (changes: Partial<Payment> = {}, payOptions?: PayOptions): Promise<Record<string, unknown>> =>
      settle(lumo.orders.pay({ ...payment, ...changes }, payOptions)).then(
        () => expect.unreachable("it was paid"),
        (error: unknown) => Object(error),
      ),
  };
}

const failing = (): Promise<never> => Promise.reject(new Error("mine"));
const refusal = (status: number) => () => Response.json({ statusCode: status, message: "No" }, { status });

test("prepares, asks, hands out the intent, accepts under a key of the order's id, and gives the order", async () => {
  const { pay, service } = start();
  const seen: unknown[] = [];
  const order = await pay(
    { limits: { maxUsdt: "50", maxRub: "4750.00", minRate: "95" } },
    {
      approve: async (quote) => {
        seen.push(quote.amountUsdt);
        return true;
      },
      beforeSend: (intent) => seen.push(JSON.parse(JSON.stringify(intent)), service.orders.length),
    },
  );
  expect(order).toMatchObject({ id: "o1", externalOrderId: "inv-77", amountUsdt: "50" });
  const intent = { operation: "acceptOrder", quoteId: "q1", idempotencyKey: "pay:inv-77", externalOrderId: "inv-77" };
  expect(seen).toEqual(["50", intent, 0]);
  expect(service.sent).toEqual(["POST /orders/prepare", "POST /orders/accept/q1 pay:inv-77"]);
});

test("gives the same order to whoever pays the same id again, in another process too", async () => {
  const { pay, client, settle, service } = start();
  const first = await pay();
  expect(await pay()).toEqual(first);
  expect(await settle(client().orders.pay(payment))).toEqual(first);
  expect(service.orders).toHaveLength(1);
});

test.each([
  ["limit-exceeded", "amountUsdt 50 of quote q1 is above 49.999999", { limits: { maxUsdt: "49.999999" } }, {}],
  ["limit-exceeded", "amountRub 4750 of quote q1 is above 4749.99", { limits: { maxRub: "4749.99" } }, {}],
  ["limit-exceeded", "rate 95 of quote q1 is below 95.000001", { limits: { minRate: "95.000001" } }, {}],
  ["not-approved", "did not give true for quote q1", {}, { approve: (): boolean => false }],
  ["not-approved", "did not give true", {}, { approve: (): boolean => JSON.parse("1") }],
  [
    "not-approved",
    "approve failed for quote q1",
    {},
    { approve: (): Promise<boolean> => Promise.reject(new Error("mine")) },
  ],
  ["before-send-failed", "nothing was sent", {}, { beforeSend: failing }],
] as const)("refuses with %s: %s", async (reason, message, changes, options) => {
  const { errorOf, service } = start();
  const error = await errorOf(changes, options);
  expect(error).toMatchObject({ name: "RefusedError", reason, outcome: "not-applied", operation: "acceptOrder" });
  expect(error["message"]).toContain(message);
  expect(isNotApplied(error)).toBe(true);
  if (message.includes("failed")) expect(error["cause"]).toMatchObject({ message: "mine" });
  expect(service.sent).toEqual(["POST /orders/prepare"]);
  expect(error).not.toHaveProperty("intent");
});

test("refuses when the balance does not cover the quote", async () => {
  const { errorOf, service } = start({ balance: 49 });
  expect(await errorOf()).toMatchObject({ reason: "balance-too-small" });
  expect(service.orders).toEqual([]);
});

test.each([
  [{ externalOrderId: undefined }, "externalOrderId undefined"],
  [{ externalOrderId: " " }, "externalOrderId"],
  [{ externalOrderId: "\ud800" }, "half a character"],
  [{ externalOrderId: "x".repeat(300) }, "too long"],
  [{ qrCode: "" }, "qrCode"],
  [{ limits: undefined }, "limits must be an object"],
  [{ limits: { maxUsdt: 53 } }, "limits.maxUsdt 53 must be a decimal string"],
  [{ limits: { maxUsdt: "5e1" } }, "limits.maxUsdt"],
  [{ limits: { minRate: "0" } }, "limits.minRate"],
  [{ limits: { maxUsd: "1" } }, 'unknown option "maxUsd"'],
  [{ amount: "1" }, 'unknown option "amount"'],
])("refuses %j before any byte", async (changes, message) => {
  const { lumo, service } = start();
  const call: Promise<unknown> = Reflect.apply(lumo.orders.pay, undefined, [{ ...payment, ...changes }]);
  await expect(call).rejects.toMatchObject({ name: "RefusedError", reason: "invalid-input" });
  await expect(call).rejects.toThrow(message);
  expect(service.sent).toEqual([]);
});

test.each([
  [{ deadlineMs: -1 }, "deadlineMs"],
  [{ approve: true }, "approve must be a function"],
  [{ beforeSend: "log" }, "beforeSend"],
  [{ signal: 1 }, "signal"],
  [{ retries: 1 }, 'unknown option "retries"'],
])("refuses the options %j before any byte", async (options, message) => {
  const { lumo, service } = start();
  const call: Promise<unknown> = Reflect.apply(lumo.orders.pay, undefined, [payment, options]);
  await expect(call).rejects.toMatchObject({ reason: "invalid-input", message: expect.stringContaining(message) });
  expect(service.sent).toEqual([]);
});

test("takes the payment out of the caller's hands", async () => {
  const { pay, service } = start();
  const limits = { maxUsdt: "50" };
  const given = { ...payment, limits };
  const paid = pay(given, {
    approve: () => {
      given.externalOrderId = "inv-78";
      limits.maxUsdt = "1";
      return true;
    },
  });
  await paid;
  expect(service.orders).toMatchObject([{ externalOrderId: "inv-77" }]);
});

test.each([
  ["approve takes too long", { approve: true }],
  ["beforeSend takes too long", { beforeSend: true }],
])("does not accept a quote with less than 2 s left: %s", async (_, who) => {
  for (const [waitMs, isPaid] of [
    [28_000, true],
    [28_001, false],
    [40_000, false],
  ] as const) {
    const { lumo, settle, clock, service } = start();
    const wait = () => clock.sleep(waitMs, new AbortController().signal);
    const approve = (): Promise<boolean> => wait().then(() => true);
    const options = "approve" in who ? { approve } : { beforeSend: wait };
    const error: unknown = await settle(lumo.orders.pay(payment, options)).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (isPaid) expect(error).toBeUndefined();
    else expect(error).toMatchObject({ reason: "quote-expired", message: expect.stringContaining("quote q1") });
    expect(service.orders.length).toBe(isPaid ? 1 : 0);
  }
});

test.each([-600_000, 600_000])("goes by the service's clock, however wrong the own one is: %i ms", async (skewMs) => {
  const { pay, errorOf, clock, service } = start({ skewMs });
  await pay();
  const late = await errorOf(
    { externalOrderId: "inv-78" },
    { approve: (): Promise<boolean> => clock.sleep(29_000, new AbortController().signal).then(() => true) },
  );
  expect(late).toMatchObject({ reason: "quote-expired" });
  expect(service.orders).toHaveLength(1);
});

test("counts the time that prepare itself took", async () => {
  const { errorOf, service } = start({ passage: () => ({ thereMs: 14_500, backMs: 14_500 }) });
  // By its date the quote lives for 15 s more, but who can say how long its answer was on its way.
  expect(await errorOf()).toMatchObject({ reason: "quote-expired" });
  expect(service.sent).toEqual(["POST /orders/prepare"]);
});

test("a clock of the machine that stands still while it sleeps does not make a quote live longer", async () => {
  const { service, clock, settle } = start();
  const frozen = { ...clock, monotonic: () => 0 };
  const lumo = createLumo({ baseUrl: "http://127.0.0.1:9", apiKey: "a-key", fetch: service.fetch, clock: frozen });
  const approve = async (): Promise<boolean> => {
    clock.advance(29_000);
    return true;
  };
  await expect(settle(lumo.orders.pay(payment, { approve }))).rejects.toMatchObject({ reason: "quote-expired" });
});

test("a rejected key is tried again with a new quote, and then the next ones, no further than the fifth", async () => {
  const { pay, service } = start();
  const approve = vi.fn(() => true);
  service.next.accept = refusal(410);
  expect(await pay({}, { approve })).toMatchObject({ id: "o1" });
  expect(approve).toHaveBeenCalledTimes(2);
  const accepts = (sent: readonly string[]) => sent.filter((line) => line.includes("accept"));
  expect(accepts(service.sent)).toEqual(["POST /orders/accept/q1 pay:inv-77", "POST /orders/accept/q2 pay:inv-77"]);
  const all = start();
  all.service.refuse = refusal(410);
  expect(await all.errorOf()).toMatchObject({ status: 410, outcome: "not-applied", idempotencyKey: "pay:inv-77:5" });
  const tail = ["q1 pay:inv-77", "q2 pay:inv-77", ...[2, 3, 4, 5].map((rung) => `q${rung + 1} pay:inv-77:${rung}`)];
  expect(accepts(all.service.sent)).toEqual(tail.map((line) => `POST /orders/accept/${line}`));
});

test.each([401, 403, 409, 423, 425])(
  "does not climb after %i, which is not about the payment for good",
  async (status) => {
    const { errorOf, service } = start();
    service.next.accept = refusal(status);
    const error = await errorOf();
    expect(error).toMatchObject({ name: "ApiError", status, outcome: "not-applied", idempotencyKey: "pay:inv-77" });
    expect(service.sent.filter((line) => line.includes("accept"))).toHaveLength(1);
  },
);

test.each([409, 422] as const)("gives the order of another process when its used key gets %i", async (usedKey) => {
  const { pay, service, lumo, settle } = start({ usedKey });
  const first = await pay();
  for (let index = 0; index < 45; index++)
    service.orders.unshift({ id: `x${index}`, externalOrderId: `o${index}`, key: "k" });
  expect(await pay()).toEqual(first);
  expect(await settle(lumo.orders.resolve(intent))).toEqual(first);
  expect(service.orders.filter(({ externalOrderId }) => externalOrderId === "inv-77")).toHaveLength(1);
});

test("an unknown outcome carries the intent; resolve replays it with its own quote and key, also after expiry", async () => {
  const { errorOf, lumo, settle, clock, service } = start();
  service.next.accept = () => new Response("<h1>Bad gateway</h1>", { status: 501 });
  const error = await errorOf();
  expect(error).toMatchObject({ outcome: "unknown", idempotencyKey: "pay:inv-77" });
  expect(Object.keys(error)).not.toContain("intent");
  const intent = Object(error["intent"]);
  expect(intent).toMatchObject({ quoteId: "q1", externalOrderId: "inv-77" });
  expect(await settle(lumo.orders.resolve(error))).toMatchObject({ id: "o1" });
  await settle(clock.sleep(60_000, new AbortController().signal));
  expect(await settle(lumo.orders.resolve(JSON.parse(JSON.stringify(intent))))).toMatchObject({ id: "o1" });
  expect(service.orders).toHaveLength(1);
});

test("an order of another id is an unknown outcome, never ours", async () => {
  const { errorOf, service } = start();
  service.next.accept = () =>
    Response.json({ id: "q9", externalOrderId: "inv-1", status: "created", amountUsdt: 1, amountRub: 1 });
  const error = await errorOf();
  expect(error).toMatchObject({
    name: "ConnectionError",
    stage: "content",
    outcome: "unknown",
    intent: { quoteId: "q1" },
  });
  expect(isNotApplied(error)).toBe(false);
});

test("no quote, no payment: whatever happens to prepare, nothing was paid", async () => {
  const lost = start({ passage: () => ({ lost: "answer" }) });
  expect(await lost.errorOf()).toMatchObject({
    reason: "no-quote",
    outcome: "not-applied",
    cause: { operation: "prepareOrder", outcome: "unknown" },
  });
  const rejected = start();
  rejected.service.next.prepare = refusal(400);
  expect(await rejected.errorOf()).toMatchObject({
    name: "ApiError",
    operation: "prepareOrder",
    outcome: "not-applied",
  });
});

test("an abort before the accept is sent throws the signal's own reason", async () => {
  const { lumo, settle, service } = start();
  const reason = new Error("enough");
  for (const stage of ["at once", "approve", "beforeSend"] as const) {
    const controller = new AbortController();
    const abort = () => {
      controller.abort(reason);
      return new Promise<never>(() => {});
    };
    if (stage === "at once") controller.abort(reason);
    const hooks = stage === "approve" ? { approve: abort } : { beforeSend: abort };
    await expect(settle(lumo.orders.pay(payment, { ...hooks, signal: controller.signal }))).rejects.toBe(reason);
  }
  expect(service.orders).toEqual([]);
});

test("a deadline that passes before the accept is sent leaves nothing behind", async () => {
  const { errorOf, service } = start();
  const error = await errorOf({}, { approve: () => new Promise<never>(() => {}), deadlineMs: 5000 });
  expect(error).toMatchObject({ stage: "connect", outcome: "not-applied" });
  expect(service.orders).toEqual([]);
});

const intent: PaymentIntent = {
  operation: "acceptOrder",
  quoteId: "q1",
  idempotencyKey: "pay:inv-77",
  externalOrderId: "inv-77",
};

test("resolve: a rejection is known when the order is nowhere, and is none when it is there", async () => {
  const { lumo, settle, service } = start({ usedKey: 422 });
  const rejection = await settle(lumo.orders.resolve(intent).catch((error: unknown) => error));
  expect(rejection).toMatchObject({ status: 404, outcome: "not-applied" });
  expect(isNotApplied(rejection)).toBe(true);
  service.orders.push({ id: "elsewhere", externalOrderId: "inv-77", key: "k" });
  expect(await settle(lumo.orders.resolve(intent))).toMatchObject({ id: "elsewhere" });
});

test.each([401, 403, 409, 423, 425, 429])("resolve: %i says nothing about the payment", async (status) => {
  const { lumo, settle, service } = start();
  service.refuse = refusal(status);
  const error = await settle(lumo.orders.resolve(intent).catch((thrown: unknown) => thrown));
  expect(error).toMatchObject({ outcome: "unknown", intent });
  expect(isNotApplied(error)).toBe(false);
});

test("resolve: as long as the order cannot be looked for, a rejection proves nothing", async () => {
  const { lumo, settle, service, clock } = start();
  service.refuse = refusal(409);
  const lost = {
    ...service,
    fetch: (url: string, init: RequestInit) =>
      init.method === "GET" ? Promise.reject(new TypeError("fetch failed")) : service.fetch(url, init),
  };
  const other = createLumo({ baseUrl: "http://127.0.0.1:9", apiKey: "a-key", fetch: lost.fetch, clock });
  const error = await settle(other.orders.resolve(intent).catch((thrown: unknown) => thrown));
  expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown", intent });
  const reason = new Error("enough");
  await expect(settle(lumo.orders.resolve(intent, { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
});

test.each([undefined, null, {}, new Error("mine"), { operation: "pay" }, { ...intent, quoteId: 1 }, "q1"])(
  "resolve refuses %s",
  async (value) => {
    const { lumo, service } = start();
    const error = await lumo.orders.resolve(value).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ reason: "invalid-input" });
    // A wrong call of resolve says nothing about the payment.
    expect(isNotApplied(error)).toBe(false);
    expect(service.sent).toEqual([]);
  },
);

test.each([{ deadlineMs: -1 }, { signal: 1 }, { retries: 1 }])("resolve refuses the options %j", async (options) => {
  const { lumo } = start();
  const error = await Reflect.apply(lumo.orders.resolve, undefined, [intent, options]).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ reason: "invalid-input" });
  expect(isNotApplied(error)).toBe(false);
});

test("another process that is still paying is waited for, not overtaken", async () => {
  const { lumo, client, settle, service } = start({ workMs: () => 5000 });
  const [first, second] = await settle(Promise.allSettled([lumo.orders.pay(payment), client().orders.pay(payment)]));
  expect(first).toMatchObject({ status: "fulfilled", value: { id: "o1" } });
  expect(second).toMatchObject({ status: "rejected", reason: { status: 409, outcome: "not-applied" } });
  expect(service.orders).toHaveLength(1);
  expect(await settle(client().orders.pay(payment))).toMatchObject({ id: "o1" });
});

test("resolve: an accept that is still under way is unknown, and found when it is done", async () => {
  const { lumo, settle, service, clock } = start({ workMs: () => 5000 });
  const pass = (ms: number) => settle(clock.sleep(ms, new AbortController().signal));
  const controller = new AbortController();
  const paying = lumo.orders.pay(payment, { signal: controller.signal }).catch((thrown: unknown) => thrown);
  await pass(1000);
  controller.abort();
  const error = await paying;
  expect(error).toMatchObject({ outcome: "unknown" });
  expect(await settle(lumo.orders.resolve(error).catch((thrown: unknown) => thrown))).toMatchObject({
    outcome: "unknown",
    cause: { status: 409 },
  });
  await pass(10_000);
  expect(await settle(lumo.orders.resolve(error))).toMatchObject({ id: "o1" });
  expect(service.orders).toHaveLength(1);
});

test("resolve: without an id of one's own, a rejection and no order prove nothing", async () => {
  const { lumo, settle } = start();
  const { externalOrderId: _, ...bare } = intent;
  const error = await settle(lumo.orders.resolve(bare).catch((thrown: unknown) => thrown));
  expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown", cause: { status: 404 } });
});

test("a list that is longer than it says proves nothing", async () => {
  const { clock, settle, service } = start({ usedKey: 422 });
  for (let index = 0; index < 45; index++)
    service.orders.push({ id: `x${index}`, externalOrderId: `e${index}`, key: "k" });
  const lumo = createLumo({
    baseUrl: "http://127.0.0.1:9",
    apiKey: "a-key",
    clock,
    async fetch(url, init) {
      const answer = await service.fetch(url, init);
      if (!url.includes("/orders?")) return answer;
      const { orders } = Object(await answer.json());
      return Response.json({ orders, total: orders.length });
    },
  });
  const error = await settle(lumo.orders.resolve(intent).catch((thrown: unknown) => thrown));
  expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
});

test("the client's own deadline is that of a payment, too, and nothing goes on after it", async () => {
  const { clock, settle, service } = start({ passage: () => ({ thereMs: 400 }) });
  const lumo = createLumo({
    baseUrl: "http://127.0.0.1:9",
    apiKey: "a-key",
    fetch: service.fetch,
    clock,
    deadlineMs: 300,
  });
  await expect(settle(lumo.orders.pay(payment))).rejects.toMatchObject({ outcome: "not-applied" });
  const { length } = service.sent;
  await settle(clock.sleep(60_000, new AbortController().signal));
  expect(service.sent).toHaveLength(length);
});

test("an expiry without a zone is UTC", async () => {
  const { pay, service } = start();
  service.next.prepare = () =>
    Response.json({
      id: "q1",
      amountUsdt: 50,
      amountRub: 4750,
      rate: 95,
      expiresAt: "2026-03-10T11:59:00",
      isBalanceSufficient: true,
    });
  const zone = process.env["TZ"];
  process.env["TZ"] = "America/New_York";
  try {
    await expect(pay()).rejects.toMatchObject({ reason: "quote-expired" });
  } finally {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
});

test("an accept without pay can be resolved too", async () => {
  const { lumo, settle, service } = start();
  const quote = await settle(lumo.orders.prepare({ qrCode: "https://qr.nspk.ru/A" }));
  service.next.accept = () => new Response("", { status: 501 });
  const error = await settle(lumo.orders.accept(quote.id).catch((thrown: unknown) => thrown));
  expect(error).toMatchObject({ outcome: "unknown", intent: { quoteId: "q1", idempotencyKey: "q1" } });
  expect(await settle(lumo.orders.resolve(error))).toMatchObject({ id: "o1" });
});
