import fc from "fast-check";
import { test } from "vitest";
import { createVirtualClock } from "../../../core/test/virtual-clock.js";
import { createOrderService } from "../../test/order-service.js";
import { checkPayHistories, delay } from "../../test/pay-history.js";

const service = fc.record({
  usedKey: fc.constantFrom("stored" as const, 409 as const, 422 as const),
  workMs: delay,
  skewMs: fc.integer({ min: -600_000, max: 600_000 }),
});

test("in any history one id is paid at most once, never too late, and what is said is true", async () => {
  await checkPayHistories(
    service,
    ({ usedKey, workMs, skewMs }) => {
      const clock = createVirtualClock("2026-03-10T12:00:00.700Z");
      let isCalm = false;
      const { fetch, orders } = createOrderService(clock, { usedKey, skewMs, workMs: () => (isCalm ? 0 : workMs) });
      return {
        clock,
        apiKey: "a-key",
        qrCode: "https://qr.nspk.ru/A",
        fetch,
        now: () => clock.now() + skewMs,
        orderIds: () => orders.map(({ id }) => id),
        isAmbiguous: usedKey === 409,
        calm() {
          isCalm = true;
        },
      };
    },
    Number(process.env["LUMKIT_RUNS"] ?? 1000),
  );
});
