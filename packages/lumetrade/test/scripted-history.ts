import fc from "fast-check";

const delay = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 400_000 }) },
);
const subject = fc.record({
  beneficiaryId: fc.constantFrom("ben_1", "ben_2"),
  amount: fc.constantFrom("100", "100", "100.0", "250.5", "7"),
});
/** What the service makes of a request: nothing, a row, or two where an intermediary repeats it. */
const script = fc
  .record({
    rows: fc.constantFrom(0, 0, 1, 1, 1, 2),
    effectMs: delay,
    hiddenMs: delay,
    /** A copy is shown with the first, or before it. */
    isCopyHidden: fc.boolean(),
    rowSkewMs: fc.constantFrom(...Array<0>(12).fill(0), -5000, 5000, "undated" as const),
  })
  .map(({ isCopyHidden, rowSkewMs, ...rest }) => ({
    ...rest,
    copyHiddenMs: isCopyHidden ? rest.hiddenMs : 0,
    // One request has one clock: else its copy could be dated after a baseline, and the first before.
    rowSkewMs: rest.rows === 2 ? 0 : rowSkewMs,
  }));
const create = fc.record({
  kind: fc.constant("create" as const),
  process: fc.nat(2),
  subject,
  script,
  ending: fc.constantFrom("response" as const, "reset" as const, "reset" as const, "stall" as const),
  isAwaited: fc.boolean(),
  allowTwin: fc.boolean(),
  baseline: fc.constantFrom("own" as const, "own" as const, "batch" as const, "none" as const),
  /** How long the ledger takes to know the id of what succeeded. */
  lateMs: delay,
});
/** Another program with the same ledger: it writes before the withdrawal is made, and its id some time after. */
const foreign = fc.record({ kind: fc.constant("foreign" as const), subject, script, lateMs: delay });
const restart = fc.record({ kind: fc.constant("restart" as const), process: fc.nat(2) });
/** Resolves every unresolved withdrawal, while the history goes on. */
const ask = fc.record({ kind: fc.constant("ask" as const) });
const step = fc.oneof(
  { weight: 5, arbitrary: create },
  { weight: 2, arbitrary: foreign },
  { weight: 1, arbitrary: restart },
  { weight: 2, arbitrary: ask },
);

/**
 * Withdrawals of three processes and of others, with lost requests and responses, late rows and lagging lists.
 *
 * The service is a script, which can do what the sandbox cannot: date rows wrongly, show them late, or twice. The
 * histories of `@lumkit/testing` go against the sandbox, with its policies, trades and money.
 */
export const scriptedHistory = fc.record({
  /** What was there before; the ledger may not know of it. */
  old: fc.array(fc.record({ subject, isDated: fc.boolean() }), { maxLength: 2 }),
  isOldKnown: fc.boolean(),
  isOldHidden: fc.boolean(),
  /** By how much the `Date` of the lists differs from the clock of the rows. */
  dateSkewMs: fc.constantFrom(undefined, undefined, 0, 0, -1_800_000, 1_800_000),
  steps: fc.array(fc.record({ gapMs: fc.nat(15_000), does: step }), { minLength: 1, maxLength: 7 }),
  showsDetails: fc.boolean(),
  isParallel: fc.boolean(),
  deadlineMs: fc.constantFrom(5000, 60_000, 60_000, 300_000),
  /** How long the ledger takes to respond. */
  askMs: fc.constantFrom(0, 0, 50, 700),
});

export type ScriptedHistory = typeof scriptedHistory extends fc.Arbitrary<infer T> ? T : never;
type Step = ScriptedHistory["steps"][number]["does"];
export type Create = Extract<Step, { kind: "create" }>;
export type Foreign = Extract<Step, { kind: "foreign" }>;
export type WithdrawalSubject = Create["subject"];
