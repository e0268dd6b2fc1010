import { compareDecimals, createLumetrade, type Trade, type Withdrawal } from "@lumkit/lumetrade";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkMoney, parts } from "./money.js";
import { foundId, playSandboxHistory, type Say, type Sent } from "./play-sandbox-history.js";
import { sandboxHistory } from "./sandbox-history.js";

const numRuns = Number(process.env["LUMKIT_RUNS"] ?? 100);

test(
  "at a sandbox with any policies a call is sent once, and every reported outcome is true",
  async () => {
    const counts = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(sandboxHistory, async (history) => {
        const { sandbox, sent } = await playSandboxHistory(history);
        for (const { posts } of sent) expect(posts).toBeLessThanOrEqual(1);
        const { withdrawals, trades } = createLumetrade(sandbox.clientOptions);
        const paid = await withdrawals.list().toArray();
        const traded = await trades.list().toArray();
        const ids = new Map<Sent, string>();
        for (const [kind, rows] of [
          ["withdrawal", paid],
          ["trade", traded],
        ] as const) {
          for (const { transactionId, createdAt } of rows) {
            const one = sent.find((each) => each.kind === kind && each.doneMs === Date.parse(createdAt ?? ""));
            if (one === undefined || ids.has(one)) throw new Error(`No call made ${kind} ${transactionId}`);
            ids.set(one, transactionId);
          }
        }
        for (const one of sent) {
          // A row that exists is never reported as missing, and no other row is reported in its place.
          if (one.said === "not-applied") expect(ids.get(one)).toBeUndefined();
          else if (one.said !== undefined) expect(one.said).toBe(ids.get(one));
          const { finding, askedMs = 0, doneMs = 0 } = one;
          if (finding === undefined) continue;
          const rows = rowsOf(finding);
          const told = rows.map(({ transactionId }) => transactionId);
          if (finding.kind === "found") expect(told).toEqual([ids.get(one)]);
          const hasBaseline = JSON.parse(one.intent ?? "").baseline !== false && one.isBaselineStale !== true;
          for (const row of rows) {
            expect(compareDecimals("amount" in row ? row.amount : row.fromAmount, one.amount)).toBe(0);
            if (hasBaseline) expect(Date.parse(row.createdAt ?? "")).toBeGreaterThanOrEqual(one.startMs);
          }
          const isListed = doneMs < askedMs && ids.has(one) && history.stale.length === 0;
          if (isListed) expect(told).toContain(ids.get(one));
          const isEqual = (other: Sent): boolean =>
            other !== one && other.kind === one.kind && compareDecimals(other.amount, one.amount) === 0;
          if (isListed && hasBaseline && !sent.some(isEqual)) expect(finding.kind).toBe("found");
          counts.set(`${one.kind} ${finding.kind}`, (counts.get(`${one.kind} ${finding.kind}`) ?? 0) + 1);
        }
        checkMoney(sandbox);
        // Each row has moved money once.
        const moved = [
          ...paid.map(({ currency, amount }) => ({ currency, by: -parts(amount) })),
          ...traded.map(({ fromCurrency, fromAmount }) => ({ currency: fromCurrency, by: -parts(fromAmount) })),
          ...traded
            .filter(({ status }) => status === "COMPLETED")
            .map(({ toCurrency, toAmount }) => ({ currency: toCurrency, by: parts(toAmount) })),
        ];
        for (const [currency, start] of Object.entries({ USDT: "1000", ZAR: "2500" })) {
          const sum = moved
            .filter((each) => each.currency === currency)
            .reduce((total, { by }) => total + by, parts(start));
          expect(parts(sandbox.ledger()[currency]?.["available"] ?? ""), currency).toBe(sum);
        }
      }),
      { numRuns },
    );
    process.stdout.write(`${numRuns} histories: ${JSON.stringify(Object.fromEntries(counts))}\n`);
    // Without each of these endings the property would prove nothing.
    expect(counts.size).toBe(6);
    expect(Math.min(...counts.values())).toBeGreaterThan(numRuns / 20);
  },
  60_000 + 60 * numRuns,
);

const falseWords: [string, Say][] = [
  ["leaves out what succeeded", (ask) => () => ({ ...ask(), transactionIds: [] })],
  ["leaves out what is unresolved", (ask) => () => ({ ...ask(), intents: [] })],
];

test.each(falseWords)(
  "the histories show that another row is found if the ledger %s",
  async (_, say) => {
    for (const history of fc.sample(sandboxHistory, { numRuns: 600, seed: 12 })) {
      const { sandbox, sent } = await playSandboxHistory(history, say);
      const { withdrawals, trades } = createLumetrade(sandbox.clientOptions);
      const rows = [...(await withdrawals.list().toArray()), ...(await trades.list().toArray())];
      const isWrong = ({ finding, doneMs }: Sent): boolean => {
        const id = finding && foundId(finding);
        const row = rows.find(({ transactionId }) => transactionId === id);
        return id !== undefined && Date.parse(row?.createdAt ?? "") !== doneMs;
      };
      if (sent.some(isWrong)) return;
    }
    expect.unreachable("no history shows it");
  },
  60_000 + 60 * numRuns,
);

function rowsOf(finding: NonNullable<Sent["finding"]>): readonly (Withdrawal | Trade)[] {
  if (finding.kind === "candidates") return finding.candidates;
  if (finding.kind === "not-found-yet") return [];
  return ["trade" in finding ? finding.trade : finding.withdrawal];
}
