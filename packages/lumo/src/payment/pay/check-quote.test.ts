import { expect, test } from "vitest";
import { createPaymentWorld } from "../../../test/payment-world.js";
import { isNotApplied } from "../../index.js";

const failing = (): Promise<never> => Promise.reject(new Error("mine"));

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
  const { errorOfPay, service } = createPaymentWorld();
  const error = await errorOfPay(changes, options);
  expect(error).toMatchObject({ name: "RefusedError", reason, outcome: "not-applied", operation: "acceptOrder" });
  expect(error["message"]).toContain(message);
  expect(isNotApplied(error)).toBe(true);
  if (message.includes("failed")) expect(error["cause"]).toMatchObject({ message: "mine" });
  expect(service.sent).toEqual(["POST /orders/prepare"]);
  expect(error).not.toHaveProperty("intent");
});

test("refuses when the balance does not cover the quote", async () => {
  const { errorOfPay, service } = createPaymentWorld({ balance: 49 });
  expect(await errorOfPay()).toMatchObject({ reason: "balance-too-small" });
  expect(service.orders).toEqual([]);
});

test.each([
  ["amountRub", -4750],
  ["amountUsdt", 0],
  ["rate", "much"],
  ["amountRub", ""],
  ["amountUsdt", "-50"],
  ["amountUsdt", "050"],
])("a quote whose %s is %j is refused", async (name, value) => {
  const { errorOfPay, service } = createPaymentWorld();
  const quote = { id: "q1", amountUsdt: 50, amountRub: 4750, rate: 95, expiresAt: "2026-03-10T12:00:30Z" };
  service.next.prepare = () => Response.json({ ...quote, isBalanceSufficient: true, [name]: value });
  const error = await errorOfPay({ limits: { maxUsdt: "50" } });
  expect(error).toMatchObject({ name: "RefusedError", reason: "no-quote", outcome: "not-applied" });
  expect(service.sent).toEqual(["POST /orders/prepare"]);
});

test("a quote that lives longer than an hour is refused: its order could not be looked for", async () => {
  const { errorOfPay, service } = createPaymentWorld();
  const quote = { id: "q1", amountUsdt: 50, amountRub: 4750, rate: 95, isBalanceSufficient: true };
  service.next.prepare = () => Response.json({ ...quote, expiresAt: "2026-03-10T13:00:01Z" });
  expect(await errorOfPay()).toMatchObject({ reason: "no-quote" });
  expect(service.sent).toEqual(["POST /orders/prepare"]);
});
