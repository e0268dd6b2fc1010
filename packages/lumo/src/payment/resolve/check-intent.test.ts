import { expect, test } from "vitest";
import { createPaymentWorld, intent } from "../../../test/payment-world.js";
import { isNotApplied } from "../../index.js";

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
  const { lumo, service } = createPaymentWorld();
  const error = await lumo.orders.resolve(value).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ reason: "invalid-input" });
  // A wrong call of resolve says nothing about the payment.
  expect(isNotApplied(error)).toBe(false);
  expect(service.sent).toEqual([]);
});

test.each([{ deadlineMs: -1 }, { signal: 1 }, { retries: 1 }])("refuses the options %j", async (options) => {
  const { lumo } = createPaymentWorld();
  const error = await Reflect.apply(lumo.orders.resolve, undefined, [intent, options]).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ reason: "invalid-input" });
  expect(isNotApplied(error)).toBe(false);
});
