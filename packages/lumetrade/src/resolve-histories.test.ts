import fc from "fast-check";
import { expect, test } from "vitest";
import { createVirtualClock } from "../../core/test/virtual-clock.js";
import { createLedger, type Script } from "../test/ledger.js";
import { createLumetrade, isNotApplied, type WithdrawalFinding, type WithdrawalIntent } from "./index.js";

const numRuns = Number(process.env["LUMKIT_RUNS"] ?? 1000);
const credentials = { apiKey: "key-5f7f1f7b", apiSecret: "secret-7f034dbf" };

/** What one call makes of one history: what the resolver said, and what it can say at best. */
interface Told {
  readonly finding: WithdrawalFinding;
  readonly key: string;
  /** Its row was in the list in good time, and nothing in the history could be taken for it. */
  readonly mustBeFound: boolean;
  readonly isListed: boolean;
}

const delay = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400_000 }));
const script = fc.record({
  rows: fc.constantFrom(0, 1, 1, 1, 2),
  effectMs: delay,
  hiddenMs: delay,
});
const payout = fc.record({
  beneficiaryId: fc.constantFrom("ben_1", "ben_2"),
  amount: fc.constantFrom("100", "100.0", "250.5", "7"),
});
const create = fc.record({
  kind: fc.constant("create" as const),
  gapMs: delay,
  payout,
  script,
  ending: fc.constantFrom("answer" as const, "reset" as const, "reset" as const, "stall" as const),
  isAwaited: fc.boolean(),
  allowTwin: fc.boolean(),
  baseline: fc.constantFrom("own" as const, "own" as const, "batch" as const, "none" as const),
});
const foreign = fc.record({ kind: fc.constant("foreign" as const), gapMs: delay, payout, script });
const history = fc.record({
  old: fc.array(payout, { maxLength: 2 }),
  steps: fc.oneof(
    fc.array(create, { minLength: 1, maxLength: 4 }),
    fc.array(fc.oneof(create, foreign), { minLength: 1, maxLength: 6 }),
  ),
  showsDetails: fc.boolean(),
  isRestarted: fc.boolean(),
  isParallel: fc.boolean(),
  deadlineMs: fc.constantFrom(5000, 60_000, 600_000),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;
type Create = Extract<History["steps"][number], { kind: "create" }>;

interface Sent {
  readonly step: Create;
  readonly key: string;
  intent?: WithdrawalIntent;
  isOpen: boolean;
}

const isEqualAmount = (a: string, b: string): boolean => Number(a) === Number(b);
const isTwin = (a: Create, b: Create): boolean =>
  a.payout.beneficiaryId === b.payout.beneficiaryId && isEqualAmount(a.payout.amount, b.payout.amount);

/** Lives through a history, and asks the resolver about every call of which nobody knows what came. */
async function live({ old, steps, showsDetails, isRestarted, isParallel, deadlineMs }: History): Promise<Told[]> {
  const clock = createVirtualClock();
  const ledger = createLedger(clock);
  for (const id of ["ben_1", "ben_2"]) {
    const details = showsDetails ? { withdrawFormDetails: { accountNumber: id } } : {};
    ledger.beneficiaries.set(id, { id, currency: "ZAR", ...details });
  }
  const never = new AbortController().signal;
  const rowOf = ({ beneficiaryId, amount }: Create["payout"]) => ({
    amount: Number(amount),
    currency: "ZAR",
    ...(showsDetails ? { withdrawDetails: { accountNumber: beneficiaryId } } : {}),
  });
  const connect = () =>
    createLumetrade({ baseUrl: "https://mock.example", credentials, fetch: ledger.fetch, clock, maxRetries: 0 });

  async function play(): Promise<Told[]> {
    for (const before of old) ledger.add(rowOf(before));
    let { withdrawals } = connect();
    const batch = await withdrawals.baseline();
    const sent: Sent[] = [];
    for (const [index, step] of steps.entries()) {
      await clock.sleep(step.gapMs, never);
      if (step.kind === "foreign") {
        ledger.add(rowOf(step.payout), step.script);
        continue;
      }
      const call: Sent = { step, key: `call-${index}`, isOpen: true };
      const baselines = { own: {}, batch: { baseline: batch }, none: { baseline: false } } as const;
      const beforeSend = (intent: WithdrawalIntent): void => {
        call.intent = JSON.parse(JSON.stringify(intent));
        const { ending } = step;
        const isDone = ending === "answer" && step.script.rows > 0;
        const script: Script = isDone ? { ...step.script, effectMs: 0 } : { ...step.script, lost: lossOf(ending) };
        ledger.scripts.push(script);
      };
      // The row carries the key through, so that the test knows whose it is; the client does not look at it.
      const body = { ...step.payout, key: call.key };
      const { allowTwin } = step;
      const result = withdrawals.create(body, { allowTwin, beforeSend, ...baselines[step.baseline] }).then(
        () => {
          call.isOpen = false;
        },
        (error: unknown) => {
          if (isNotApplied(error)) call.isOpen = false;
        },
      );
      sent.push(call);
      // One after the other until the hook has run, so that each request meets its own script.
      if (step.isAwaited) await result;
      else while (call.isOpen && call.intent === undefined) await clock.sleep(1, never);
    }
    if (isRestarted) withdrawals = connect().withdrawals;
    const made = sent.filter(({ intent }) => intent !== undefined);
    const hasForeigners = steps.some(({ kind }) => kind === "foreign");
    const told: Told[] = [];

    async function ask(call: Sent): Promise<void> {
      const { step, intent, key } = call;
      const others = made.filter((other) => other !== call).map((other) => other.step);
      const equal = others.filter((other) => isEqualAmount(other.payout.amount, step.payout.amount));
      const twins = equal.filter((other) => isTwin(other, step));
      // Of an earlier run a later one knows what the intent says: its twins until then.
      const earlier = steps.slice(0, steps.indexOf(step));
      const areAccounted = !isRestarted || equal.every((other) => isTwin(other, step) && earlier.includes(other));
      const singleWriter = !hasForeigners && areAccounted;
      const lastReadAt = clock.now() + deadlineMs - Math.min(1000, deadlineMs / 10);
      const finding = await withdrawals.resolve(intent, { singleWriter, deadlineMs });
      const rows = ledger.shownRows(lastReadAt).filter((row) => row["key"] === key);
      const isAlone = singleWriter && twins.length === 0 && (showsDetails || equal.length === 0);
      const isListed = rows.length > 0;
      told.push({ finding, key, isListed, mustBeFound: isAlone && rows.length === 1 && step.baseline !== "none" });
    }
    const open = made.filter(({ isOpen }) => isOpen);
    if (isParallel) await Promise.all(open.map(ask));
    else for (const call of open) await ask(call);
    return told;
  }
  return clock.settle(play());
}

function lossOf(ending: Create["ending"]): "reset" | "stall" {
  return ending === "stall" ? "stall" : "reset";
}

test(
  "never says the wrong thing, and finds what can be found, in histories with foreign writers, twins and late lists",
  async () => {
    const counts = { found: 0, candidates: 0, "not-found-yet": 0 };
    await fc.assert(
      fc.asyncProperty(history, async (lived) => {
        for (const { finding, key, mustBeFound, isListed } of await live(lived)) {
          counts[finding.kind]++;
          if (finding.kind === "found") expect(finding.withdrawal).toMatchObject({ key });
          if (finding.kind === "candidates" && isListed)
            expect(finding.candidates).toContainEqual(expect.objectContaining({ key }));
          if (isListed) expect(finding.kind).not.toBe("not-found-yet");
          if (mustBeFound) expect(finding.kind).toBe("found");
        }
      }),
      { numRuns },
    );
    // Had the histories no such endings, the property would say nothing.
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(numRuns / 20);
  },
  60_000 + 60 * numRuns,
);
