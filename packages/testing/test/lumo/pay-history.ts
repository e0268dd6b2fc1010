import type { Passage } from "@lumkit/tool-fixtures/passage";
import fc from "fast-check";

/** Usually none, sometimes longer than a quote lives. */
export const delay = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40_000 }) },
);
const passage: fc.Arbitrary<Passage> = fc.record({
  thereMs: delay,
  backMs: delay,
  lost: fc.constantFrom(undefined, undefined, undefined, "request" as const, "response" as const),
  gateway: fc.constantFrom(undefined, undefined, undefined, "before" as const, "after" as const),
});

/** One process. It resolves what is on record, pays if that is not applied, and may be killed at any await. */
const attempt = fc.record({
  startMs: delay,
  /** Its clock is wrong by `skewMs`, and jumps by `jumpMs` while it approves. */
  skewMs: fc.integer({ min: -1_800_000, max: 1_800_000 }),
  jumpMs: fc.constantFrom(0, 0, -600_000, 600_000),
  approveMs: delay,
  writeMs: delay,
  /** The number of the step at which it is killed: a request, a response or a hook. */
  killedAt: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
});
export const payHistory = fc.record({
  passages: fc.array(passage, { maxLength: 25 }),
  attempts: fc.array(attempt, { minLength: 1, maxLength: 4 }),
  isParallel: fc.boolean(),
  /** Whether `beforeSend` records the intent under a unique index. */
  isRecorded: fc.boolean(),
});

export type PayHistory = typeof payHistory extends fc.Arbitrary<infer T> ? T : never;
export type Attempt = PayHistory["attempts"][number];

/** Nothing goes wrong with this process. */
export const calmAttempt: Attempt = {
  startMs: 0,
  skewMs: 0,
  jumpMs: 0,
  approveMs: 0,
  writeMs: 0,
  killedAt: undefined,
};
