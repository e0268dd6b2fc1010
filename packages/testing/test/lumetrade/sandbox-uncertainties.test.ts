import { ApiError } from "@lumkit/lumetrade";
import { operations } from "@lumkit/lumetrade/internal";
import { createLumetradeSandbox, forEachUncertainty } from "@lumkit/testing/lumetrade";
import { expect, test } from "vitest";
import { lumetradeNotSimulated } from "../../src/lumetrade/not-simulated.js";
import { expectPrismAgrees } from "../expect-prism-agrees.js";
import { type CheckedSandbox, createCheckedSandbox } from "./checked-sandbox.js";
import { checkMoney } from "./money.js";

/** Waits for a call that the service may reject. The vendor does not document with which status. */
async function ignoreRejection(promise: Promise<unknown>): Promise<void> {
  await promise.catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
  });
}

/** Calls every operation, and reaches every undocumented case. */
async function callEverything(policies: object): Promise<CheckedSandbox> {
  const checked = createCheckedSandbox({ policies, withdrawalFee: "1", balances, rates });
  const { sandbox, lumetrade } = checked;
  const { trades, withdrawals } = lumetrade;
  const pair = { fromCurrency: "USDT", toCurrency: "ZAR" };
  const confirm = async (to: string, fromAmount: string, waitSeconds = 0) => {
    const request = { fromCurrency: "USDT", toCurrency: to, fromAmount };
    const { quoteStr = "" } = await trades.quote({ ...request, quoteIntent: "client_linked" });
    sandbox.clock.advance({ seconds: waitSeconds });
    for (const _ of [1, 2]) await ignoreRejection(trades.confirm({ ...request, quoteStr }));
  };
  const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR" });
  const { id: walletId } = sandbox.addWallet({ currency: "BTC", networkName: "Bitcoin" });
  const { transactionId } = await withdrawals.create({ beneficiaryId, amount: "100" });
  await lumetrade.currencies.list().toArray();
  await lumetrade.accounts.list().toArray();
  await lumetrade.accounts.getByCurrency("ZAR");
  await lumetrade.accounts.create({ currency: "EUR" });
  await lumetrade.accounts.list().toArray();
  await withdrawals.get(transactionId);
  await withdrawals.create({ beneficiaryId, amount: "50" });
  sandbox.clock.advance({ minutes: 1 });
  for (const { transactionId: id, status } of await withdrawals.list().toArray())
    if (status === "COMPLETED") sandbox.withdrawals.move(id, "REVERSED");
  await lumetrade.http.GET("/api/v1/withdrawals", { params: { query: { status: "FAILED" } } });
  const body = '{"currency":"EUR","name":"mine"}';
  await sandbox.fetch("/api/v1/accounts", { method: "POST", headers: headersOf(checked), body });

  await confirm("ZAR", "10");
  await confirm("BTC", "10");
  await confirm("ZAR", "10", 11);
  await confirm("ZAR", "10", 61);
  await trades.quote({ ...pair, toAmount: "5", quoteIntent: "indicative" });
  const [trade] = await trades.list().toArray();
  await trades.get(trade?.transactionId ?? "none");

  const deposit = sandbox.deposits.receive({ currency: "USDT", amount: "20", fee: "3" });
  sandbox.clock.advance({ minutes: 1 });
  await lumetrade.deposits.get(deposit.transactionId);
  await lumetrade.deposits.list().toArray();
  for (const { id } of await lumetrade.accounts.list().toArray()) await lumetrade.accounts.get(id);
  await lumetrade.beneficiaries.list().toArray();
  await lumetrade.beneficiaries.get(beneficiaryId);
  await lumetrade.wallets.list().toArray();
  await lumetrade.wallets.get(walletId);
  return checked;
}

const balances = { USDT: "1000", ZAR: "2500", BTC: null, EUR: null };
const rates = { "USDT/ZAR": "18.4", "BTC/USDT": "100000" };

function headersOf({ sandbox }: CheckedSandbox): Record<string, string> {
  const { apiKey, apiSecret } = sandbox.clientOptions.credentials;
  return { "x-api-key": apiKey, "x-api-secret": apiSecret, "content-type": "application/json" };
}

test("with every policy the sandbox keeps to the document and to its balances, and the policy makes a difference", async () => {
  const told = new Map<string, string>();
  await forEachUncertainty(async ({ title, policies }) => {
    const { sandbox, contract, responses } = await callEverything(policies);
    expect(contract.violations()).toEqual([]);
    checkMoney(sandbox);
    const called = new Set(sandbox.seen().map(({ operation }) => operation));
    expect(
      Object.keys(operations)
        .filter((id) => !called.has(id))
        .sort(),
    ).toEqual(Object.keys(lumetradeNotSimulated).sort());
    told.set(title, JSON.stringify([sandbox.seen(), sandbox.ledger(), responses()]));
  });
  const alternatives = createLumetradeSandbox().uncertainties.reduce((sum, { options }) => sum + options.length - 1, 0);
  expect(told.size).toBe(1 + alternatives);
  const alike = [...told].filter(([title, text]) => title !== "defaults" && text === told.get("defaults"));
  expect(alike.map(([title]) => title)).toEqual([]);
});

test("Prism accepts the requests too", async () => {
  const { requests } = await callEverything({});
  await expectPrismAgrees("lumetrade", requests());
});
