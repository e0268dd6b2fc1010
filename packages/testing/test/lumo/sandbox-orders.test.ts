import { ApiError, ConnectionError, isNotApplied } from "@lumkit/lumo";
import { expect, test } from "vitest";
import { errorOf } from "../error-of.js";
import { createCheckedSandbox, qrCodeOf } from "./checked-sandbox.js";

const qrCode = qrCodeOf(5000);
const payment = { qrCode, externalOrderId: "inv-77", limits: {} };

test("pays a code: the amount is held, then paid, and the wait sees the end", async () => {
  const { sandbox, lumo, contract } = createCheckedSandbox();
  const order = await lumo.orders.pay(payment);
  expect(order).toMatchObject({ amountRub: "5000", amountUsdt: "52.63", status: "created", externalOrderId: "inv-77" });
  expect(sandbox.balances()).toEqual({ available: "947.87", frozen: "52.63" });
  expect(await sandbox.clock.runUntil(lumo.orders.wait(order.id))).toMatchObject({
    status: "success",
    createdAt: "2026-01-01T00:00:00Z",
    completedAt: "2026-01-01T00:00:10Z",
  });
  expect(sandbox.ledger()).toEqual({ outside: "-1000.5", available: "947.87", frozen: "0", paid: "52.63" });
  expect((await lumo.wallet.balance()).usdtBalance).toBe("947.87");
  expect(contract.violations()).toEqual([]);
});

test("a quote expires after 30 s", async () => {
  const { sandbox, lumo } = createCheckedSandbox({ policies: { expiredQuote: 410 } });
  const quote = await lumo.orders.prepare({ qrCode });
  const late = await lumo.orders.prepare({ qrCode });
  sandbox.clock.advance({ seconds: 29, milliseconds: 999 });
  expect((await lumo.orders.accept(quote.id)).id).toBe(quote.id);
  sandbox.clock.advance({ milliseconds: 1 });
  const error = await errorOf(lumo.orders.accept(late.id));
  expect(error).toMatchObject({ status: 410 });
  expect(isNotApplied(error)).toBe(true);
});

test("a client goes by the sandbox's clock, and refuses a quote that is about to expire", async () => {
  const { sandbox, lumo } = createCheckedSandbox();
  const approve = () => {
    sandbox.clock.advance({ seconds: 29 });
    return true;
  };
  await expect(lumo.orders.pay(payment, { approve })).rejects.toMatchObject({ reason: "quote-expired" });
  expect(sandbox.seen().map(({ operation }) => operation)).toEqual(["prepareOrder"]);
});

test("a repeated key gets the first response, whatever the status of the order is by then", async () => {
  const { sandbox, lumo } = createCheckedSandbox();
  const quote = await lumo.orders.prepare({ qrCode });
  const first = await lumo.orders.accept(quote.id, { idempotencyKey: "key-1" });
  sandbox.clock.advance({ minutes: 1 });
  expect(await lumo.orders.accept(quote.id, { idempotencyKey: "key-1" })).toEqual(first);
  expect((await lumo.orders.get(first.id)).status).toBe("success");
  expect(sandbox.balances()).toEqual({ available: "947.87", frozen: "0" });
});

test("a policy decides whether a rejection is stored under its key or forgotten", async () => {
  for (const rejectionUnderKey of ["stored", "forgotten"] as const) {
    const { sandbox, lumo } = createCheckedSandbox({ balances: { usdt: "1" }, policies: { rejectionUnderKey } });
    const quote = await lumo.orders.prepare({ qrCode });
    expect(quote.isBalanceSufficient).toBe(false);
    const accept = () => lumo.orders.accept(quote.id, { idempotencyKey: "key-1" });
    await expect(accept()).rejects.toMatchObject({ status: 409 });
    sandbox.deposits.receive({ amount: "100" });
    sandbox.clock.advance({ seconds: 25 });
    expect(sandbox.balances().available).toBe("101");
    if (rejectionUnderKey === "stored") await expect(accept()).rejects.toMatchObject({ status: 409 });
    else expect((await accept()).id).toBe(quote.id);
  }
});

test("a payment whose accept arrived too late is paid by the next attempt, once", async () => {
  const { sandbox, lumo } = createCheckedSandbox({ policies: { rejectionUnderKey: "forgotten" } });
  const beforeSend = () => {};
  sandbox.faults.next("acceptOrder", "delay", { seconds: 31 });
  const error = await errorOf(lumo.orders.pay(payment, { beforeSend, deadlineMs: 120_000 }));
  expect(error).toMatchObject({ status: 400 });
  expect(isNotApplied(error)).toBe(true);
  const order = await lumo.orders.pay(payment, { attempt: 2, beforeSend });
  expect(await lumo.orders.list().toArray()).toEqual([order]);
});

test("a policy decides about the same key with another quote", async () => {
  for (const keyOfAnotherQuote of ["first-response", 409, 422] as const) {
    const { lumo } = createCheckedSandbox({ policies: { keyOfAnotherQuote } });
    const [one, other] = [await lumo.orders.prepare({ qrCode }), await lumo.orders.prepare({ qrCode })].map(
      ({ id }) => id,
    );
    await lumo.orders.accept(one ?? "", { idempotencyKey: "key-1" });
    const again = lumo.orders.accept(other ?? "", { idempotencyKey: "key-1" });
    if (keyOfAnotherQuote === "first-response") expect((await again).id).toBe(one);
    else await expect(again).rejects.toMatchObject({ status: keyOfAnotherQuote });
  }
});

test("an accepted quote is not paid again under another key", async () => {
  const { sandbox, lumo } = createCheckedSandbox();
  const quote = await lumo.orders.prepare({ qrCode });
  await lumo.orders.accept(quote.id, { idempotencyKey: "key-1" });
  await expect(lumo.orders.accept(quote.id, { idempotencyKey: "key-2" })).rejects.toMatchObject({ status: 409 });
  expect(sandbox.balances().frozen).toBe("52.63");
});

test("a failed order returns the amount that it held", async () => {
  const { sandbox, lumo, contract } = createCheckedSandbox();
  const { id } = await lumo.orders.pay(payment);
  sandbox.orders.fail(id, "The bank declined the payment");
  expect(await lumo.orders.wait(id)).toMatchObject({
    status: "failed",
    failureReason: "The bank declined the payment",
  });
  expect(sandbox.balances()).toEqual({ available: "1000.5", frozen: "0" });
  sandbox.clock.advance({ minutes: 10 });
  expect((await lumo.orders.get(id)).status).toBe("failed");
  expect(contract.violations()).toEqual([]);
});

test("an order takes only steps that follow from its status", async () => {
  const { sandbox, lumo } = createCheckedSandbox({ policies: { progress: "by-hand" } });
  const { id } = await lumo.orders.pay(payment);
  sandbox.clock.advance({ days: 1 });
  expect(sandbox.orders.start(id).status).toBe("in_progress");
  expect(() => sandbox.orders.start(id)).toThrow("it is in_progress, and must be created");
  expect(sandbox.orders.succeed(id).status).toBe("success");
  expect(() => sandbox.orders.fail(id, "too late")).toThrow("it is success, and must be created or in_progress");
  expect(() => sandbox.orders.succeed("nobody")).toThrow('Cannot complete order "nobody": there is no such order');
});

test("lists orders by status and in pages, the newest first", async () => {
  const { sandbox, lumo, contract } = createCheckedSandbox();
  const ids = [];
  for (const externalOrderId of ["a", "b", "c"]) ids.push((await lumo.orders.pay({ ...payment, externalOrderId })).id);
  sandbox.orders.fail(ids[1] ?? "", "no");
  expect((await lumo.orders.list().toArray()).map(({ externalOrderId }) => externalOrderId)).toEqual(["c", "b", "a"]);
  expect(await lumo.orders.page({ status: "created", limit: 5, offset: 1 })).toMatchObject({
    orders: [{ id: ids[0] }],
    total: 2,
  });
  expect(contract.violations()).toEqual([]);
});

test("a dispute is opened once for an ended order, returned again until it ends, and resolved with part of the money", async () => {
  const { sandbox, lumo, contract } = createCheckedSandbox({ policies: { progress: "by-hand" } });
  const { id } = await lumo.orders.pay(payment);
  const open = () => lumo.disputes.open(id, { reason: "The shop has not received the payment" });
  await expect(open()).rejects.toMatchObject({ status: 409 });
  sandbox.orders.succeed(id);
  const dispute = await open();
  expect(sandbox.disputes.review(dispute.id).status).toBe("in_review");
  expect((await open()).id).toBe(dispute.id);
  expect((await lumo.orders.get(id)).status).toBe("disputed");

  const partial = { resolution: "partial_refund", refundAmount: "60" } as const;
  expect(() => sandbox.disputes.resolve(dispute.id, partial)).toThrow("below the 52.63 USDT of the order");
  sandbox.disputes.resolve(dispute.id, { ...partial, refundAmount: "12.6" });
  expect(sandbox.balances().available).toBe("960.47");
  expect(await lumo.disputes.list().toArray()).toMatchObject([
    { status: "resolved", resolution: "partial_refund", refundAmount: "12.6", resolvedAt: "2026-01-01T00:00:00Z" },
  ]);
  expect(() => sandbox.disputes.reject(dispute.id)).toThrow("it is resolved, and must be submitted or in_review");
  expect(contract.violations()).toEqual([]);
});

test("a refund of a failed order returns nothing a second time", async () => {
  const { sandbox, lumo } = createCheckedSandbox({ policies: { disputedOrder: "as-before" } });
  const { id } = await lumo.orders.pay(payment);
  sandbox.orders.fail(id, "The bank declined the payment");
  const dispute = await lumo.disputes.open(id, { reason: "The shop has the payment" });
  expect(sandbox.disputes.resolve(dispute.id, { resolution: "refund" })).toMatchObject({ status: "resolved" });
  expect(sandbox.balances()).toEqual({ available: "1000.5", frozen: "0" });
  expect((await lumo.orders.get(id)).status).toBe("failed");
});

test("a client finds a payment whose response is lost after the effect, and it is made once", async () => {
  const { sandbox, lumo } = createCheckedSandbox();
  sandbox.faults.next("acceptOrder", "drop-after-commit");
  expect(await lumo.orders.pay(payment)).toMatchObject({ externalOrderId: "inv-77" });
  expect(sandbox.seen().map(({ operation, fault }) => [operation, fault])).toEqual([
    ["prepareOrder", undefined],
    ["acceptOrder", "drop-after-commit"],
    ["acceptOrder", undefined],
  ]);
  expect(sandbox.balances().frozen).toBe("52.63");
});

test("a payment whose every attempt is lost is resolved later, also after expiry", async () => {
  const { sandbox, lumo } = createCheckedSandbox();
  for (const _ of [1, 2, 3]) sandbox.faults.next("acceptOrder", "drop-after-commit");
  const error = await errorOf(lumo.orders.pay(payment));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(isNotApplied(error)).toBe(false);
  sandbox.clock.advance({ hours: 1 });
  expect(await lumo.orders.resolve(error)).toMatchObject({ externalOrderId: "inv-77" });
  expect(sandbox.ledger()).toMatchObject({ paid: "52.63", frozen: "0" });
});

test("an accept that never arrived is known to have changed nothing once it is resolved", async () => {
  const { sandbox, lumo } = createCheckedSandbox();
  for (const _ of [1, 2, 3]) sandbox.faults.next("acceptOrder", "drop-before-commit");
  const error = await errorOf(lumo.orders.pay(payment));
  sandbox.clock.advance({ hours: 1 });
  const ended = await errorOf(lumo.orders.resolve(error));
  expect(ended).toBeInstanceOf(ApiError);
  expect(isNotApplied(ended)).toBe(true);
  expect(sandbox.balances()).toEqual({ available: "1000.5", frozen: "0" });
});

test("an order is refunded once, in any number of parts, and a refused refund changes nothing", async () => {
  for (const refund of ["credits-usdt", "nothing"] as const) {
    const { sandbox, lumo } = createCheckedSandbox({
      policies: { progress: "by-hand", disputedOrder: "as-before", refund },
    });
    // The money of other orders cannot refund this one.
    for (const externalOrderId of ["inv-77", "inv-78"])
      sandbox.orders.succeed((await lumo.orders.pay({ ...payment, externalOrderId })).id);
    const [, { id } = { id: "" }] = await lumo.orders.list().toArray();
    const resolve = async (verdict: Parameters<typeof sandbox.disputes.resolve>[1]) => {
      const dispute = await lumo.disputes.open(id, { reason: "The shop has not received the payment" });
      const before = JSON.stringify([
        sandbox.ledger(),
        await lumo.orders.get(id),
        await lumo.disputes.list().toArray(),
      ]);
      const after = async () =>
        JSON.stringify([sandbox.ledger(), await lumo.orders.get(id), await lumo.disputes.list().toArray()]);
      try {
        sandbox.disputes.resolve(dispute.id, verdict);
      } catch (error) {
        expect(await after()).toBe(before);
        throw error;
      }
    };
    await resolve({ resolution: "partial_refund", refundAmount: "40" });
    const tooMuch = resolve({ resolution: "partial_refund", refundAmount: "12.64" });
    await expect(tooMuch).rejects.toThrow("at most the 12.63 USDT that are left of the order");
    await resolve({ resolution: "refund" });
    await expect(resolve({ resolution: "refund" })).rejects.toThrow("the order has been refunded already");
    await resolve({ resolution: "confirm" });
    expect(sandbox.ledger()["paid"]).toBe(refund === "nothing" ? "105.26" : "52.63");
  }
});
