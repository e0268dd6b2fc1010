import { createLumetrade, type TradeIntent, type Withdrawal } from "./index.js";

const credentials = { apiKey: process.env["LUMETRADE_API_KEY"], apiSecret: process.env["LUMETRADE_API_SECRET"] };
const lumetrade = createLumetrade({ environment: "production", credentials });
createLumetrade({ baseUrl: "http://127.0.0.1:4010", credentials: async () => credentials });

// @ts-expect-error there is no staging environment
createLumetrade({ environment: "staging", credentials });
// @ts-expect-error half a pair
createLumetrade({ environment: "production", credentials: { apiKey: "a" } });
// @ts-expect-error a pair outside `credentials`
createLumetrade({ environment: "production", apiKey: "a", apiSecret: "b" });

const pair = { fromCurrency: "USDT", toCurrency: "ZAR", quoteIntent: "client_linked" } as const;
lumetrade.trades.quote({ ...pair, fromAmount: "100" });
lumetrade.trades.quote({ ...pair, toAmount: "1840" });
// @ts-expect-error both amounts
lumetrade.trades.quote({ ...pair, fromAmount: "100", toAmount: "1840" });
// @ts-expect-error neither amount
lumetrade.trades.quote(pair);
// @ts-expect-error an unknown intent
lumetrade.trades.quote({ ...pair, fromAmount: "100", quoteIntent: "firm" });
// @ts-expect-error no intent: an indicative quote is never asked for by accident
lumetrade.trades.quote({ fromCurrency: "USDT", toCurrency: "ZAR", fromAmount: "100" });
// @ts-expect-error both amounts
lumetrade.trades.confirm({
  fromCurrency: "USDT",
  toCurrency: "ZAR",
  quoteStr: "q",
  fromAmount: "100",
  toAmount: "1840",
});

// @ts-expect-error reserved query parameters filter nothing today: only `http` has them
lumetrade.withdrawals.list({ status: "PENDING" });
lumetrade.http.GET("/api/v1/withdrawals", { params: { query: { status: "PENDING" } } });
const ended: Withdrawal = await lumetrade.withdrawals.wait("WD5M8Q1P", { signal: AbortSignal.timeout(1000) });
// @ts-expect-error an unknown option of a wait
lumetrade.withdrawals.wait("WD5M8Q1P", { timeout: 1000 });
// @ts-expect-error a trade is not a withdrawal
const traded: Withdrawal = await lumetrade.trades.wait("TID4J7K2N");
// @ts-expect-error the amount is missing
lumetrade.withdrawals.create({ beneficiaryId: "ben_7K9Q2M" });

// @ts-expect-error money is a decimal string: a number may have lost digits already
lumetrade.withdrawals.create({ beneficiaryId: "ben_7K9Q2M", amount: 101 });
// @ts-expect-error the same through http
lumetrade.http.POST("/api/v1/beneficiaries/withdrawals", { body: { beneficiaryId: "ben_7K9Q2M", amount: 101 } });

declare const trade: TradeIntent;
const kept = await lumetrade.withdrawals.baseline();
lumetrade.withdrawals.create({ beneficiaryId: "ben_7K9Q2M", amount: "101" }, { baseline: kept, allowTwin: true });
lumetrade.withdrawals.create({ beneficiaryId: "ben_7K9Q2M", amount: "101" }, { baseline: false });
// @ts-expect-error true is not a baseline
lumetrade.withdrawals.create({ beneficiaryId: "ben_7K9Q2M", amount: "101" }, { baseline: true });
const confirmed = { fromCurrency: "USDT", toCurrency: "ZAR", quoteStr: "q", fromAmount: "100" };
// @ts-expect-error equal trades are always permitted
lumetrade.trades.confirm(confirmed, { allowTwin: true });
lumetrade.withdrawals.resolve(kept, { others: { transactionIds: ["WD5M8Q1P"], intents: [] } });
lumetrade.trades.resolve(kept, { others: async () => ({ transactionIds: [], intents: [] }) });
// @ts-expect-error without the intents, the unresolved calls are missing
lumetrade.withdrawals.resolve(kept, { others: { transactionIds: [] } });
// @ts-expect-error an intent of a trade is not one of a withdrawal
lumetrade.withdrawals.resolve(kept, { others: { transactionIds: [], intents: [trade] } });
const finding = await lumetrade.withdrawals.resolve(kept);
// @ts-expect-error only what was found is one withdrawal
finding.withdrawal;
export const ids = finding.kind === "candidates" ? finding.candidates.map(({ transactionId }) => transactionId) : [];

const { balance } = await lumetrade.accounts.get("acc_8F4J2N");
// @ts-expect-error a decimal is read as a string: nothing can be added to it by accident
export const more: number = balance * 2;
export const used = [ended, traded];
