import { createOrderService } from "@lumkit/tool-fixtures/order-service";
import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import fc from "fast-check";
import { test } from "vitest";
import { checkPayHistories } from "./check-pay-histories.js";
import { delay } from "./pay-history.js";

const service = fc.record({
  usedKey: fc.constantFrom("first" as const, 400 as const, 409 as const, 422 as const, 423 as const),
  rejections: fc.constantFrom("stored" as const, "forgotten" as const),
  workMs: fc.oneof(fc.integer({ min: 0, max: 2000 }), delay),
  lagMs: fc.integer({ min: 0, max: 2000 }),
  skewMs: fc.integer({ min: -1_800_000, max: 1_800_000 }),
  orderId: fc.constantFrom("own" as const, "of-quote" as const),
  /** A payment costs 50: after one order, a balance of 60 no longer covers a quote that it covered before. */
  balance: fc.constantFrom(1_000_000, 1_000_000, 1_000_000, 60, 0),
  fail: fc.constantFrom(undefined, undefined, undefined, 402, 409, 500),
  sort: fc.constantFrom("newest-first" as const, "oldest-first" as const, "none" as const),
});

const numRuns = Number(process.env["LUMKIT_RUNS"] ?? 500);

async function check(): Promise<void> {
  await checkPayHistories(
    service,
    ({ workMs, fail, ...options }) => {
      const clock = createVirtualClock("2026-03-10T12:00:00.700Z");
      let isCalm = false;
      const service = createOrderService(clock, { ...options, workMs: () => (isCalm ? 0 : workMs) });
      const { fetch, orders } = service;
      // The first accept fails, and its failure is stored or forgotten; a later one may succeed.
      let fails = fail === undefined ? 0 : 1;
      service.fail = () =>
        fails-- > 0
          ? Response.json({ statusCode: fail, message: "No", error: "No" }, { status: fail ?? 500 })
          : undefined;
      return {
        clock,
        apiKey: "a-key",
        qrCode: "https://qr.nspk.ru/A",
        fetch,
        now: () => clock.now() + options.skewMs,
        orders: () => orders,
        calm() {
          isCalm = true;
        },
      };
    },
    numRuns,
  );
}

test(
  "at a service of any kind one id is paid at most once, never too late, and every reported outcome is true",
  check,
  60_000 + 200 * numRuns,
);
