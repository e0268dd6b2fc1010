import { createLumetrade, isNotApplied, parseDateTime } from "@lumkit/lumetrade";
import { errorOf, recorded, same } from "./recorded.mjs";

const none = { transactionIds: [], intents: [] };

/** Calls every method of Lumetrade's client, and meets an unknown outcome and one that paid nothing. */
export async function useLumetrade({ options, advance, fault, add, receive, until }) {
  const { client: lumetrade, missing } = recorded(createLumetrade(options));
  const { accounts, beneficiaries, currencies, deposits, trades, wallets, withdrawals } = lumetrade;
  const { id: beneficiaryId } = await add("beneficiaries", { currency: "ZAR" });
  const { id: walletId } = await add("wallets", { currency: "ZAR" });

  const deposit = await receive({ currency: "ZAR", amount: "123456789012.123456" });
  await advance(3600);
  same("The deposit", (await until(deposits.wait(deposit.transactionId))).amount, "123456789012.123456");
  await deposits.get(deposit.transactionId);
  same("Deposits", (await deposits.list().toArray()).length, 1);

  const baseline = await withdrawals.baseline();
  const { transactionId } = await withdrawals.create({ beneficiaryId, amount: "100.50" }, { baseline });
  await advance(3600);
  await until(withdrawals.wait(transactionId));
  same("The withdrawal", (await withdrawals.get(transactionId)).amount, "100.5");
  await fault("createWithdrawal", "drop-after-commit");
  const lost = await errorOf(withdrawals.create({ beneficiaryId, amount: "7" }));
  same("A lost response", [lost.outcome, isNotApplied(lost)], ["unknown", false]);
  const others = { ...none, transactionIds: [transactionId] };
  same("The withdrawal behind it", (await until(withdrawals.resolve(lost, { others }))).withdrawal?.amount, "7");
  const large = await errorOf(withdrawals.create({ beneficiaryId, amount: "999999999999" }));
  same("Too large an amount", [large.outcome, isNotApplied(large)], ["not-applied", true]);
  same("Withdrawals", (await withdrawals.list().toArray()).length, 2);

  const pair = { fromCurrency: "USDT", toCurrency: "ZAR", fromAmount: "10" };
  const quoteStr = async () => (await trades.quote({ ...pair, quoteIntent: "client_linked" })).quoteStr;
  const trade = await trades.confirm({ ...pair, quoteStr: await quoteStr() });
  await advance(3600);
  await until(trades.wait(trade.transactionId));
  await trades.get(trade.transactionId);
  await fault("confirmQuote", "drop-after-commit");
  const unknown = await errorOf(trades.confirm({ ...pair, quoteStr: await quoteStr() }));
  same("A lost trade", unknown.outcome, "unknown");
  const otherTrades = { ...none, transactionIds: [trade.transactionId] };
  same("The trade behind it", (await until(trades.resolve(unknown, { others: otherTrades }))).kind, "found");
  same("Trades", (await trades.list().toArray()).length, 2);

  const { id } = await accounts.getByCurrency("ZAR");
  await accounts.get(id);
  await accounts.list().toArray();
  await accounts.create({ currency: "BTC" });
  await currencies.list().toArray();
  await wallets.list().toArray();
  await wallets.get(walletId);
  await beneficiaries.list().toArray();
  await beneficiaries.get(beneficiaryId);
  same("A route", (await lumetrade.http.GET("/api/v1/accounts")).response.ok, true);
  same("A time", parseDateTime("2026-01-01T00:00:00").getTime(), 1767225600000);
  same("Methods of Lumetrade that were not called", [...missing], []);
}
