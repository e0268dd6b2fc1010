import { createLumo } from "@lumkit/lumo";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import fc from "fast-check";
import { expect, test } from "vitest";
import { somePolicies } from "../some-policies.js";
import { checkPayHistories } from "./check-pay-histories.js";
import { qrCodeOf } from "./checked-sandbox.js";
import { checkMoney } from "./money.js";
import { calmAttempt } from "./pay-history.js";
import { type PayWorld, playPayHistory } from "./play-pay-history.js";

const numRuns = Number(process.env["LUMKIT_RUNS"] ?? 250);
const start = "2026-03-10T12:00:00.700Z";
const service = fc.record({
  policies: somePolicies(createLumoSandbox()),
  usdt: fc.constantFrom("1000.5", "1000.5", "500", "20"),
});
type Service = typeof service extends fc.Arbitrary<infer T> ? T : never;

function createWorld({ policies, usdt }: Service): PayWorld {
  const sandbox = createLumoSandbox({ now: start, policies, balances: { usdt } });
  const { apiKey } = sandbox.clientOptions;
  // The sandbox's own clock: while an accept takes time, the other processes go on.
  const clock = {
    ...sandbox.clock,
    advance: (milliseconds: number) => sandbox.clock.advance({ milliseconds }),
    settle: <T>(promise: Promise<T>): Promise<T> => sandbox.clock.runUntil(promise),
  };
  return {
    clock,
    apiKey,
    qrCode: qrCodeOf(4750),
    now: clock.now,
    fetch: sandbox.fetch,
    async orders() {
      sandbox.clock.advance({ hours: 1 });
      checkMoney(sandbox);
      return createLumo(sandbox.clientOptions).orders.list().toArray();
    },
  };
}

test(
  "at a sandbox with any policies one id is paid at most once, never too late, and every reported outcome is true",
  () => checkPayHistories(service, createWorld, numRuns),
  60_000 + 200 * numRuns,
);

test.each(["stored", "forgotten"])(
  "two processes at once, one of which has an expired quote whose rejection is %s, make one order",
  async (rejectionUnderKey) => {
    for (const isRecorded of [true, false]) {
      const world = createWorld({ policies: { rejectionUnderKey }, usdt: "1000.5" });
      const late = { ...calmAttempt, writeMs: 20_000 };
      const slow = { ...calmAttempt, startMs: 15_000 };
      // In the order in which they are sent: two prepares, the accept of the slow one, the accept of the late one.
      const passages = [{}, {}, { thereMs: 25_000 }, { thereMs: 12_000 }];
      await playPayHistory({ attempts: [late, slow], passages, isParallel: true, isRecorded }, world);
      expect(await world.orders()).toHaveLength(1);
    }
  },
);
