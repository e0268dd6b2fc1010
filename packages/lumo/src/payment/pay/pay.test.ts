import { createOrderService, type OrderServiceOptions } from "@lumkit/tool-fixtures/order-service";
import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import { expect, test } from "vitest";
import { createLumo, isNotApplied, type Payment, type PaymentIntent, type PayOptions } from "../../index.js";

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
const rejection = (status: number) => () => Response.json({ statusCode: status, message: "No" }, { status });

test("prepares, asks, records the intent, accepts under a key of the order's id, and returns the order", async () => {
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
  const intent = {
    operation: "acceptOrder",
    quoteId: "q1",
    idempotencyKey: "pay:inv-77",
    externalOrderId: "inv-77",
    attempt: 1,
    amountRub: "4750",
    expiresAt: "2026-03-10T12:00:30.000Z",
    recorded: true,
  };
  expect(seen).toEqual(["50", intent, 0]);
  expect(service.sent).toEqual(["POST /orders/prepare", "POST /orders/accept/q1 pay:inv-77"]);
});

test("returns the same order to a call that pays the same id again, also in another process", async () => {
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
  ["not-approved", "did not return true for quote q1", {}, { approve: (): boolean => false }],
  ["not-approved", "did not return true", {}, { approve: (): boolean => JSON.parse("1") }],
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
  [{ externalOrderId: "inv-77 " }, "begins or ends with a blank"],
  [{ externalOrderId: "\ud800" }, "half a character"],
  [{ externalOrderId: "x".repeat(300) }, "too long"],
  [{ qrCode: "" }, "qrCode"],
  [{ limits: undefined }, "limits must be an object"],
  [{ limits: { maxUsdt: 53 } }, "limits.maxUsdt 53 must be a decimal string"],
  [{ limits: { maxUsdt: "5e1" } }, "limits.maxUsdt"],
  [{ limits: { minRate: "0" } }, "limits.minRate"],
  [{ limits: { maxUsd: "1" } }, 'unknown option "maxUsd"'],
  [{ limits: { maxRub: undefined } }, "limits.maxRub undefined must be a decimal string"],
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

test("later changes of the caller's payment have no effect", async () => {
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

test.each([-600_000, 600_000])("uses the service's clock, however wrong its own clock is: %i ms", async (skewMs) => {
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
  // By its date the quote lives for 15 s more, but its response may have been on its way for longer.
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

test.each([400, 401, 403, 404, 409, 410, 422, 423, 425])(
  "a recorded call that is rejected with %i is not applied, and nothing else is sent",
  async (status) => {
    const { errorOf, service } = start();
    service.reject = rejection(status);
    const error = await errorOf({}, { beforeSend: () => {} });
    expect(error).toMatchObject({ name: "ApiError", status, outcome: "not-applied", idempotencyKey: "pay:inv-77" });
    const accepts = service.sent.filter((line) => line.includes("accept"));
    expect(accepts).toEqual(["POST /orders/accept/q1 pay:inv-77"]);
    expect(service.sent.filter((line) => line.startsWith("GET"))).toEqual([]);
  },
);

test.each([400, 409, 422, 423, 425])(
  "a call without a record that is rejected with %i is unknown: its key may be in use",
  async (status) => {
    const { errorOf, service } = start();
    service.reject = rejection(status);
    const error = await errorOf();
    expect(error).toMatchObject({ name: "ApiError", status, outcome: "unknown", intent: { recorded: false } });
    expect(isNotApplied(error)).toBe(false);
    expect(service.sent).toEqual(["POST /orders/prepare", "POST /orders/accept/q1 pay:inv-77"]);
  },
);

test("a rejection after an attempt that may have arrived is unknown, also with a record", async () => {
  const { errorOf, service } = start();
  const given = [() => new Response("<h1>Bad gateway</h1>", { status: 502 }), rejection(402)];
  service.reject = () => (given.shift() ?? rejection(402))();
  const error = await errorOf({}, { beforeSend: () => {} });
  expect(error).toMatchObject({ status: 402, outcome: "unknown", intent: { recorded: true } });
});

test("a key that is on record already is not sent, so one of two processes pays", async () => {
  const { lumo, client, settle, service } = start();
  const keys = new Set<string>();
  const beforeSend = ({ idempotencyKey }: PaymentIntent): void => {
    if (keys.has(idempotencyKey)) throw new Error("duplicate key value violates unique constraint");
    keys.add(idempotencyKey);
  };
  const pays = [lumo, client()].map(({ orders }) => orders.pay(payment, { beforeSend }));
  const [first, second] = await settle(Promise.allSettled(pays));
  expect(first).toMatchObject({ value: { id: "o1" } });
  expect(second).toMatchObject({ reason: { reason: "before-send-failed", outcome: "not-applied" } });
  expect(service.orders).toHaveLength(1);
});

test("an attempt from 2 on is a part of the key, and needs a beforeSend", async () => {
  const { pay, errorOf, service } = start();
  const intents: PaymentIntent[] = [];
  await pay({}, { attempt: 2, beforeSend: (intent) => intents.push(intent) });
  expect(intents).toMatchObject([{ attempt: 2, idempotencyKey: "pay:inv-77:2", recorded: true }]);
  const { length } = service.sent;
  expect(await errorOf({}, { attempt: 2 })).toMatchObject({ reason: "invalid-input" });
  for (const attempt of [0, -1, 1.5, Number.NaN, 10_000])
    expect(await errorOf({}, { attempt, beforeSend: () => {} })).toMatchObject({ reason: "invalid-input" });
  expect(service.sent).toHaveLength(length);
});

test("the quote of approve and the intent of beforeSend are frozen", async () => {
  const { pay, service } = start();
  const change = (value: object) => Reflect.set(value, "amountRub", "1");
  const changed: boolean[] = [];
  await pay(
    {},
    {
      approve(quote) {
        changed.push(change(quote));
        return true;
      },
      beforeSend: (intent) => changed.push(change(intent)),
    },
  );
  expect(changed).toEqual([false, false]);
  expect(service.orders).toHaveLength(1);
});

test.each([
  ["amountRub", -4750],
  ["amountUsdt", 0],
  ["rate", "much"],
  ["amountRub", ""],
  ["amountUsdt", "-50"],
  ["amountUsdt", "050"],
])("a quote whose %s is %j is refused", async (name, value) => {
  const { errorOf, service } = start();
  const quote = { id: "q1", amountUsdt: 50, amountRub: 4750, rate: 95, expiresAt: "2026-03-10T12:00:30Z" };
  service.next.prepare = () => Response.json({ ...quote, isBalanceSufficient: true, [name]: value });
  const error = await errorOf({ limits: { maxUsdt: "50" } });
  expect(error).toMatchObject({ name: "RefusedError", reason: "no-quote", outcome: "not-applied" });
  expect(service.sent).toEqual(["POST /orders/prepare"]);
});

test("a quote that lives longer than an hour is refused: its order could not be looked for", async () => {
  const { errorOf, service } = start();
  const quote = { id: "q1", amountUsdt: 50, amountRub: 4750, rate: 95, isBalanceSufficient: true };
  service.next.prepare = () => Response.json({ ...quote, expiresAt: "2026-03-10T13:00:01Z" });
  expect(await errorOf()).toMatchObject({ reason: "no-quote" });
  expect(service.sent).toEqual(["POST /orders/prepare"]);
});

test("the order that comes back may trim the id, write it as a number, or leave it out", async () => {
  for (const [externalOrderId, shown] of [
    ["inv-77", " inv-77 "],
    ["77", 77],
    ["inv-77", undefined],
    ["inv-77", null],
  ] as const) {
    const { pay, service } = start();
    const order = { id: "o9", status: "created", amountUsdt: 50, amountRub: 4750 };
    service.next.accept = () => Response.json({ ...order, externalOrderId: shown }, { status: 201 });
    expect(await pay({ externalOrderId })).toMatchObject({ id: "o9" });
  }
});

test("the same id with another QR code is an unknown outcome that says so, never a success", async () => {
  const { pay, errorOf, service } = start();
  await pay();
  service.next.prepare = () => {
    const quote = { id: "q2", amountUsdt: 1, amountRub: 95, rate: 95, expiresAt: "2026-03-10T12:00:30Z" };
    return Response.json({ ...quote, isBalanceSufficient: true });
  };
  const error = await errorOf();
  expect(error).toMatchObject({ name: "ConnectionError", stage: "content", outcome: "unknown" });
  expect(error["message"]).toContain("the id was used for another payment");
  expect(service.orders).toHaveLength(1);
});

test("an order whose amount cannot be read is an unknown outcome", async () => {
  const { errorOf, service } = start();
  const order = { id: "o9", externalOrderId: "inv-77", status: "created", amountUsdt: 50, amountRub: "04750" };
  service.next.accept = () => Response.json(order, { status: 201 });
  expect(await errorOf()).toMatchObject({ name: "ConnectionError", outcome: "unknown", intent: { quoteId: "q1" } });
});

test("an order with another id is an unknown outcome, never the payment", async () => {
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

test("whatever happens to prepare, nothing was paid", async () => {
  const lost = start({ passage: () => ({ lost: "response" }) });
  expect(await lost.errorOf()).toMatchObject({
    reason: "no-quote",
    outcome: "not-applied",
    cause: { operation: "prepareOrder", outcome: "unknown" },
  });
  const rejected = start();
  rejected.service.next.prepare = rejection(400);
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

test("nothing is paid if the deadline passes before the accept is sent", async () => {
  const { errorOf, service } = start();
  const error = await errorOf({}, { approve: () => new Promise<never>(() => {}), deadlineMs: 5000 });
  expect(error).toMatchObject({ stage: "connect", outcome: "not-applied" });
  expect(service.orders).toEqual([]);
});

test("the client's own deadline is also that of a payment, and nothing is sent after it", async () => {
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
