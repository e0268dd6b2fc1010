import { expect, test } from "vitest";
import { createPaymentWorld, payment } from "../../../test/payment-world.js";

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
  const { lumo, service } = createPaymentWorld();
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
  const { lumo, service } = createPaymentWorld();
  const call: Promise<unknown> = Reflect.apply(lumo.orders.pay, undefined, [payment, options]);
  await expect(call).rejects.toMatchObject({ reason: "invalid-input", message: expect.stringContaining(message) });
  expect(service.sent).toEqual([]);
});

test("later changes of the caller's payment have no effect", async () => {
  const { pay, service } = createPaymentWorld();
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
