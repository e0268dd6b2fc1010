import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import fc from "fast-check";
import { somePolicies } from "../some-policies.js";

const spanMs = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400_000 }));
const order = {
  kind: fc.constantFrom("withdrawal" as const, "trade" as const),
  /** Which of two beneficiaries, or which way to trade. */
  place: fc.constantFrom(0, 0, 1),
  amount: fc.constantFrom("10", "10", "10.0", "25.5", "900"),
};
const losses = ["drop-after-commit", "drop-before-commit", "truncate", "malformed-json", "status"] as const;
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant("call" as const),
      ...order,
      fault: fc.constantFrom(undefined, "drop-after-commit", "delay", ...losses),
      /** With `delay`: the client may give up meanwhile, or go on. */
      delayMs: spanMs,
      isAwaited: fc.constantFrom(true, true, false),
      hasBaseline: fc.constantFrom(true, true, true, false),
      isBaselineStale: fc.constantFrom(false, false, false, true),
      allowTwin: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("pass" as const), ms: spanMs }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("restart" as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("foreign" as const), ...order }) },
);

/**
 * Calls that are sent once and whose responses are lost, late or broken; restarts, and calls of others.
 *
 * They run against the sandbox. The histories of `@lumkit/lumetrade` run against a script, whose lists lag.
 */
export const sandboxHistory = fc.record({
  policies: somePolicies(createLumetradeSandbox()),
  steps: fc.array(step, { minLength: 1, maxLength: 7 }),
  showsDetails: fc.boolean(),
  isParallel: fc.boolean(),
  /** The reads of the lists at the end that are stale. */
  stale: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
  deadlineMs: fc.constantFrom(5000, 60_000, 600_000),
});

export type SandboxHistory = typeof sandboxHistory extends fc.Arbitrary<infer T> ? T : never;
export type Call = Extract<SandboxHistory["steps"][number], { does: "call" }>;
export type Order = Pick<Call, "kind" | "place" | "amount">;
