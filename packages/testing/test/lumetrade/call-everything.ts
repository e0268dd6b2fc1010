import { ApiError } from "@lumkit/lumetrade";
import type { CheckedSandbox } from "./checked-sandbox.js";

/** Waits for a call that the service may reject. The vendor does not document with which status. */
async function ignoreRejection(promise: Promise<unknown>): Promise<void> {
  await promise.catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
  });
}

/** What `callEverything` needs to reach every case. */
export const everyCase = {
  withdrawalFee: "1",
  balances: { USDT: "1000", ZAR: "2500", BTC: null, EUR: null },
  rates: { "USDT/ZAR": "18.4", "BTC/USDT": "100000" },
};

/** Calls every operation, and reaches every undocumented case. */
export async function callEverything(checked: CheckedSandbox): Promise<void> {
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
}

function headersOf({ sandbox }: CheckedSandbox): Record<string, string> {
  const { apiKey, apiSecret } = sandbox.clientOptions.credentials;
  return { "x-api-key": apiKey, "x-api-secret": apiSecret, "content-type": "application/json" };
}
