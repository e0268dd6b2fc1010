import { expect, test } from "vitest";
import { createPaymentWorld, payment } from "../../../test/payment-world.js";
import { createLumo } from "../../index.js";

test.each([
  ["approve takes too long", { approve: true }],
  ["beforeSend takes too long", { beforeSend: true }],
])("does not accept a quote with less than 2 s left: %s", async (_, who) => {
  for (const [waitMs, isPaid] of [
    [28_000, true],
    [28_001, false],
    [40_000, false],
  ] as const) {
    const { lumo, settle, clock, service } = createPaymentWorld();
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
  const { pay, errorOfPay, clock, service } = createPaymentWorld({ skewMs });
  await pay();
  const late = await errorOfPay(
    { externalOrderId: "inv-78" },
    { approve: (): Promise<boolean> => clock.sleep(29_000, new AbortController().signal).then(() => true) },
  );
  expect(late).toMatchObject({ reason: "quote-expired" });
  expect(service.orders).toHaveLength(1);
});

test("counts the time that prepare itself took", async () => {
  const { errorOfPay, service } = createPaymentWorld({ passage: () => ({ thereMs: 14_500, backMs: 14_500 }) });
  // By its date the quote lives for 15 s more, but its response may have been on its way for longer.
  expect(await errorOfPay()).toMatchObject({ reason: "quote-expired" });
  expect(service.sent).toEqual(["POST /orders/prepare"]);
});

test("a clock of the machine that stands still while it sleeps does not make a quote live longer", async () => {
  const { service, clock, settle } = createPaymentWorld();
  const frozen = { ...clock, monotonic: () => 0 };
  const lumo = createLumo({ baseUrl: "http://127.0.0.1:9", apiKey: "a-key", fetch: service.fetch, clock: frozen });
  const approve = async (): Promise<boolean> => {
    clock.advance(29_000);
    return true;
  };
  await expect(settle(lumo.orders.pay(payment, { approve }))).rejects.toMatchObject({ reason: "quote-expired" });
});

test("an expiry without a zone is UTC", async () => {
  const { pay, service } = createPaymentWorld();
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
