import { expect, test } from "vitest";
import { createPaymentWorld, payment, rejection } from "../../../test/payment-world.js";
import { createLumo, isNotApplied, type PaymentIntent } from "../../index.js";

test("prepares, asks, records the intent, accepts under a key of the order's id, and returns the order", async () => {
  const { pay, service } = createPaymentWorld();
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
  const { pay, client, settle, service } = createPaymentWorld();
  const first = await pay();
  expect(await pay()).toEqual(first);
  expect(await settle(client().orders.pay(payment))).toEqual(first);
  expect(service.orders).toHaveLength(1);
});

test.each([400, 401, 403, 404, 409, 410, 422, 423, 425])(
  "a recorded call that is rejected with %i is not applied, and nothing else is sent",
  async (status) => {
    const { errorOfPay, service } = createPaymentWorld();
    service.reject = rejection(status);
    const error = await errorOfPay({}, { beforeSend: () => {} });
    expect(error).toMatchObject({ name: "ApiError", status, outcome: "not-applied", idempotencyKey: "pay:inv-77" });
    const accepts = service.sent.filter((line) => line.includes("accept"));
    expect(accepts).toEqual(["POST /orders/accept/q1 pay:inv-77"]);
    expect(service.sent.filter((line) => line.startsWith("GET"))).toEqual([]);
  },
);

test.each([400, 409, 422, 423, 425])(
  "a call without a record that is rejected with %i is unknown: its key may be in use",
  async (status) => {
    const { errorOfPay, service } = createPaymentWorld();
    service.reject = rejection(status);
    const error = await errorOfPay();
    expect(error).toMatchObject({ name: "ApiError", status, outcome: "unknown", intent: { recorded: false } });
    expect(isNotApplied(error)).toBe(false);
    expect(service.sent).toEqual(["POST /orders/prepare", "POST /orders/accept/q1 pay:inv-77"]);
  },
);

test("a rejection after an attempt that may have arrived is unknown, also with a record", async () => {
  const { errorOfPay, service } = createPaymentWorld();
  const given = [() => new Response("<h1>Bad gateway</h1>", { status: 502 }), rejection(402)];
  service.reject = () => (given.shift() ?? rejection(402))();
  const error = await errorOfPay({}, { beforeSend: () => {} });
  expect(error).toMatchObject({ status: 402, outcome: "unknown", intent: { recorded: true } });
});

test("a key that is on record already is not sent, so one of two processes pays", async () => {
  const { lumo, client, settle, service } = createPaymentWorld();
  const keys = new Set<string>();
  const beforeSend = async ({ idempotencyKey }: PaymentIntent): Promise<void> => {
    // As long as a database takes to insert it.
    await new Promise((resolve) => setImmediate(resolve));
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
  const { pay, errorOfPay, service } = createPaymentWorld();
  const intents: PaymentIntent[] = [];
  await pay({}, { attempt: 2, beforeSend: (intent) => intents.push(intent) });
  expect(intents).toMatchObject([{ attempt: 2, idempotencyKey: "pay:inv-77:2", recorded: true }]);
  const { length } = service.sent;
  expect(await errorOfPay({}, { attempt: 2 })).toMatchObject({ reason: "invalid-input" });
  for (const attempt of [0, -1, 1.5, Number.NaN, 10_000])
    expect(await errorOfPay({}, { attempt, beforeSend: () => {} })).toMatchObject({ reason: "invalid-input" });
  expect(service.sent).toHaveLength(length);
});

test("the quote of approve and the intent of beforeSend are frozen", async () => {
  const { pay, service } = createPaymentWorld();
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

test("the order that comes back may trim the id, write it as a number, or leave it out", async () => {
  for (const [externalOrderId, shown] of [
    ["inv-77", " inv-77 "],
    ["77", 77],
    ["inv-77", undefined],
    ["inv-77", null],
  ] as const) {
    const { pay, service } = createPaymentWorld();
    const order = { id: "o9", status: "created", amountUsdt: 50, amountRub: 4750 };
    service.next.accept = () => Response.json({ ...order, externalOrderId: shown }, { status: 201 });
    expect(await pay({ externalOrderId })).toMatchObject({ id: "o9" });
  }
});

test("the same id with another QR code is an unknown outcome that says so, never a success", async () => {
  const { pay, errorOfPay, service } = createPaymentWorld();
  await pay();
  service.next.prepare = () => {
    const quote = { id: "q2", amountUsdt: 1, amountRub: 95, rate: 95, expiresAt: "2026-03-10T12:00:30Z" };
    return Response.json({ ...quote, isBalanceSufficient: true });
  };
  const error = await errorOfPay();
  expect(error).toMatchObject({ name: "ConnectionError", stage: "content", outcome: "unknown" });
  expect(error["message"]).toContain("the id was used for another payment");
  expect(service.orders).toHaveLength(1);
});

test("an order whose amount cannot be read is an unknown outcome", async () => {
  const { errorOfPay, service } = createPaymentWorld();
  const order = { id: "o9", externalOrderId: "inv-77", status: "created", amountUsdt: 50, amountRub: "04750" };
  service.next.accept = () => Response.json(order, { status: 201 });
  expect(await errorOfPay()).toMatchObject({ name: "ConnectionError", outcome: "unknown", intent: { quoteId: "q1" } });
});

test("an order with another id is an unknown outcome, never the payment", async () => {
  const { errorOfPay, service } = createPaymentWorld();
  service.next.accept = () =>
    Response.json({ id: "q9", externalOrderId: "inv-1", status: "created", amountUsdt: 1, amountRub: 1 });
  const error = await errorOfPay();
  expect(error).toMatchObject({
    name: "ConnectionError",
    stage: "content",
    outcome: "unknown",
    intent: { quoteId: "q1" },
  });
  expect(isNotApplied(error)).toBe(false);
});

test("whatever happens to prepare, nothing was paid", async () => {
  const lost = createPaymentWorld({ passage: () => ({ lost: "response" }) });
  expect(await lost.errorOfPay()).toMatchObject({
    reason: "no-quote",
    outcome: "not-applied",
    cause: { operation: "prepareOrder", outcome: "unknown" },
  });
  const rejected = createPaymentWorld();
  rejected.service.next.prepare = rejection(400);
  expect(await rejected.errorOfPay()).toMatchObject({
    name: "ApiError",
    operation: "prepareOrder",
    outcome: "not-applied",
  });
});

test("an abort before the accept is sent throws the signal's own reason", async () => {
  const { lumo, settle, service } = createPaymentWorld();
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
  const { errorOfPay, service } = createPaymentWorld();
  const error = await errorOfPay({}, { approve: () => new Promise<never>(() => {}), deadlineMs: 5000 });
  expect(error).toMatchObject({ stage: "connect", outcome: "not-applied" });
  expect(service.orders).toEqual([]);
});

test("the client's own deadline is also that of a payment, and nothing is sent after it", async () => {
  const { clock, settle, service } = createPaymentWorld({ passage: () => ({ thereMs: 400 }) });
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
