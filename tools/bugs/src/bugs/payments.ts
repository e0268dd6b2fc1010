import type { Bug } from "../bug.js";

const pay = "packages/lumo/src/payment/pay/pay.ts";
const payTests = ["packages/lumo/src/payment/pay/pay.test.ts"];
const quoteTests = ["packages/lumo/src/payment/pay/check-quote.test.ts"];
const rules = "packages/lumo/src/payment/rules.ts";
const resolveTests = ["packages/lumo/src/payment/resolve/resolve.test.ts"];
const keyRing = "packages/lumo/src/key/key-ring.ts";
const keyRingTests = ["packages/lumo/src/key/key-ring.test.ts"];

/** How a payment of Lumo is made and resolved, and how its key is replaced. */
export const paymentBugs: readonly Bug[] = [
  {
    name: "pay takes another key by itself after a rejection",
    file: pay,
    text: "return await accept(client, intent, { ...deadline.rest(), signal }, checkTime);",
    replacement: `return await accept(client, intent, { ...deadline.rest(), signal }, checkTime).catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== "ApiError") throw error;
      const next = { ...intent, idempotencyKey: paymentKey(externalOrderId, attempt + 1) };
      return accept(client, next, { ...deadline.rest(), signal }, checkTime);
    });`,
    tests: payTests,
  },
  {
    name: "the key of a payment has the quote's id in it",
    file: pay,
    text: "paymentKey(externalOrderId, attempt)",
    replacement: "paymentKey(externalOrderId, attempt) + quote.id",
    tests: payTests,
  },
  {
    name: "anything but false from approve accepts the quote",
    file: pay,
    text: "approved !== true",
    replacement: "approved === false",
    tests: quoteTests,
  },
  {
    name: "beforeSend is not awaited",
    file: "packages/core/src/errors/intent.ts",
    text: "await beforeSend?.(intent);",
    replacement: "beforeSend?.(intent);",
    tests: payTests,
  },
  {
    name: "a quote is accepted up to its last moment",
    file: "packages/lumo/src/payment/pay/quote-time.ts",
    text: "marginMs = 2000",
    replacement: "marginMs = 0",
    tests: ["packages/lumo/src/payment/pay/quote-time.test.ts"],
  },
  {
    name: "a rate below the limit is accepted",
    file: "packages/lumo/src/payment/pay/check-quote.ts",
    text: `(side === "above" ? 1 : -1)`,
    replacement: "1",
    tests: quoteTests,
  },
  {
    name: "the amount of an order is not compared",
    file: rules,
    text: `return hasAmount ? "same" : "other-amount";`,
    replacement: `return "same";`,
    tests: payTests,
  },
  {
    name: "an accept is replayed while its quote may be alive",
    file: "packages/lumo/src/payment/resolve/resolve.ts",
    text: "if (waitMs <= 0) return;",
    replacement: "if (!Number.isNaN(waitMs)) return;",
    tests: resolveTests,
  },
  {
    name: "a quote is dead as soon as it has expired",
    file: rules,
    text: "graceMs = 60_000",
    replacement: "graceMs = 0",
    tests: resolveTests,
  },
  {
    name: "the rejection of a replay without a record is said to be not applied",
    file: rules,
    text: "return !recorded && (",
    replacement: "return !recorded && status < 400 && (",
    tests: resolveTests,
  },
  {
    name: "onApiKey is not awaited",
    file: keyRing,
    text: "await inTime(operation, input, () => onApiKey(newKey));",
    replacement: "inTime(operation, input, () => onApiKey(newKey)).catch(() => {});",
    tests: keyRingTests,
  },
  {
    name: "a 401 logs in by itself",
    file: keyRing,
    text: "rotating.includes(operation.id) ? rotate(operation, input, send) : send();",
    replacement: `{
      if (rotating.includes(operation.id)) {
        Object.assign(rotating, { login: send });
        return rotate(operation, input, send);
      }
      return send().then(async (response) => {
        const login: unknown = Reflect.get(rotating, "login");
        if (response.status !== 401 || typeof login !== "function") return response;
        await login();
        return send();
      });
    };`,
    tests: keyRingTests,
  },
];
