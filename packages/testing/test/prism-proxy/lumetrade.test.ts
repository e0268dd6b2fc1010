import { createLumetrade, type Lumetrade } from "@lumkit/lumetrade";
import { operations } from "@lumkit/lumetrade/internal";
import { contractFetch } from "@lumkit/testing/contract";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { lumetradeCalls } from "@lumkit/tool-calls/lumetrade";
import { expect, test } from "vitest";
import { lumetradeNotSimulated } from "../../src/lumetrade/not-simulated.js";
import { errorOf } from "../error-of.js";
import { callEverything, everyCase } from "../lumetrade/call-everything.js";
import { type CheckedSandbox, checkSandbox } from "../lumetrade/checked-sandbox.js";
import { type Judge, startJudge } from "./judge.js";
import { gapsOf, type Judged, meetOtherErrors, printCoverage } from "./judged-coverage.js";

/** A withdrawal, a trade and a deposit that are waited for, and the first two found again in their lists. */
async function waitAndResolve({ sandbox, lumetrade }: CheckedSandbox, { runUntil }: Judge): Promise<void> {
  const { deposits, trades, withdrawals } = lumetrade;
  const others = { transactionIds: [], intents: [] };
  const intents: unknown[] = [];
  const beforeSend = (intent: unknown) => void intents.push(intent);
  const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR" });
  const withdrawal = await withdrawals.create({ beneficiaryId, amount: "12.5" }, { beforeSend });
  expect(await runUntil(withdrawals.wait(withdrawal.transactionId))).toMatchObject({ status: "COMPLETED" });
  expect(await runUntil(withdrawals.resolve(intents[0], { others }))).toMatchObject({
    kind: "found",
    withdrawal: { amount: "12.5" },
  });

  const pair = { fromCurrency: "USDT", toCurrency: "ZAR", fromAmount: "10" };
  const { quoteStr = "" } = await trades.quote({ ...pair, quoteIntent: "client_linked" });
  const trade = await trades.confirm({ ...pair, quoteStr }, { beforeSend });
  expect(await runUntil(trades.wait(trade.transactionId))).toMatchObject({ status: "COMPLETED" });
  expect(await runUntil(trades.resolve(intents[1], { others }))).toMatchObject({ kind: "found" });

  const deposit = sandbox.deposits.receive({ currency: "USDT", amount: "50", fee: "2" });
  expect(await runUntil(deposits.wait(deposit.transactionId))).toMatchObject({ status: "COMPLETED" });
}

test("Prism finds no violation in any flow of Lumetrade, and sees every documented status, and then an undocumented one", async () => {
  const sandbox = createLumetradeSandbox(everyCase);
  const judge = await startJudge("lumetrade", sandbox);
  const contract = contractFetch("lumetrade", { fetch: judge.fetch, onViolation: "report" });
  const checked = checkSandbox(sandbox, contract);
  const { lumetrade } = checked;
  await judge.watch(waitAndResolve(checked, judge));
  await judge.watch(callEverything(checked));
  const { clientOptions, faults } = sandbox;
  const plan = (operation: string, status: number): void => {
    for (const id of Object.keys(operations).filter((each): each is keyof typeof operations => each === operation))
      faults.next(id, "status", { status });
  };
  const judged: Judged<Lumetrade> = {
    api: "lumetrade",
    contract,
    calls: lumetradeCalls,
    connect: () => createLumetrade({ ...clientOptions, fetch: contract, maxRetries: 0 }),
    reject: plan,
    notSimulated: lumetradeNotSimulated,
  };
  await judge.watch(meetOtherErrors(judged));
  printCoverage(judged);
  expect(gapsOf(judged)).toEqual([]);
  expect(judge.verdicts()).toEqual([]);

  // Prism reads and writes numbers as doubles, so it cannot judge digits: that is tested on raw sockets.
  sandbox.deposits.receive({ currency: "USDT", amount: "123456789012.123456" });
  sandbox.clock.advance({ minutes: 1 });
  const { balance } = await lumetrade.accounts.getByCurrency("USDT");
  const exact = await createLumetrade(clientOptions).accounts.getByCurrency("USDT");
  expect(exact.balance).not.toBe(balance);
  expect(Number(exact.balance)).toBe(Number(balance));
  expect(judge.verdicts()).toEqual([]);

  // Shows that Prism judges, and that a mock of Prism's in the place of the sandbox is noticed.
  plan("getAccounts", 418);
  expect(await errorOf(lumetrade.accounts.list().toArray())).toMatchObject({ status: 418 });
  plan("getWallets", 501);
  await lumetrade.wallets.list().toArray();
  expect(judge.verdicts()).toEqual([
    expect.stringMatching(/^GET \/api\/v1\/accounts 418: .*Unable to match the returned status code/),
    "not from the sandbox: GET /api/v1/wallets 200",
  ]);
});
