import { isNotApplied } from "@lumkit/lumo";
import fc from "fast-check";
import { expect } from "vitest";
import { type PayHistory, payHistory } from "./pay-history.js";
import { type PayWorld, playPayHistory } from "./play-pay-history.js";

/** Checks random histories at random services: one id is paid at most once, never too late, and every report is true. */
export async function checkPayHistories<Service>(
  service: fc.Arbitrary<Service>,
  createWorld: (service: Service, history: PayHistory) => PayWorld,
  numRuns: number,
): Promise<void> {
  const counts = { paid: 0, notApplied: 0, unrecorded: 0 };
  await fc.assert(
    fc.asyncProperty(service, payHistory, async (one, history) => {
      const world = createWorld(one, history);
      const { reports, last, sentTooLate, notApplied } = await playPayHistory(history, world);
      const orders = await world.orders();
      expect(orders.length, "effects").toBeLessThanOrEqual(1);
      expect(sentTooLate, "first accepts after the end of their quote").toEqual([]);
      const [effect] = orders;
      for (const { order } of [...reports, last]) if (order !== undefined) expect(order.id).toBe(effect?.id);
      if (history.isRecorded && effect?.key !== undefined)
        expect(notApplied, "reported as not applied").not.toContain(effect.key);
      if (!history.isRecorded) counts.unrecorded++;
      // The last process was not disturbed: it ends with the order, or with a true rejection.
      if (last.order === undefined) {
        counts.notApplied++;
        expect(isNotApplied(last.error), String(last.error)).toBe(true);
        // Without a record this is only about its own call: an earlier one may have paid, and hold the balance.
        if (history.isRecorded) expect(effect, String(last.error)).toBeUndefined();
        else expect(effect?.quote ?? "another").not.toBe(last.quoteId);
      } else counts.paid++;
    }),
    { numRuns },
  );
  process.stdout.write(
    `histories of pay: ${numRuns} rounds, 0 paid twice, 0 false reports, ${JSON.stringify(counts)}\n`,
  );
  // Both ends are reached, so the property is not vacuous.
  expect(counts.paid).toBeGreaterThan(numRuns / 3);
  expect(counts.notApplied).toBeGreaterThan(numRuns / 30);
}
