import { createLumetrade, type Lumetrade } from "@lumkit/lumetrade";
import { httpOnly, operations } from "@lumkit/lumetrade/internal";
import { apiWith, type ExampleApi } from "./example-api.js";
import type { ExampleCall } from "./example-call.js";

/** A new operation of the document is a compile error here until it has a call or is in `httpOnly`. */
export const lumetradeCalls: Record<Exclude<keyof typeof operations, keyof typeof httpOnly>, ExampleCall<Lumetrade>> = {
  createWithdrawal: {
    call: (lumetrade) =>
      lumetrade.withdrawals.create({ beneficiaryId: "ben_7K9Q2M", amount: "101" }, { baseline: false }),
  },
  getBeneficiaries: { call: (lumetrade) => lumetrade.beneficiaries.list({ currency: "ZAR" }).toArray() },
  getBeneficiary: { call: (lumetrade) => lumetrade.beneficiaries.get("ben_7K9Q2M") },
  getWithdrawHistory: { call: (lumetrade) => lumetrade.withdrawals.list().toArray() },
  getWithdraw: { call: (lumetrade) => lumetrade.withdrawals.get("WD5M8Q1P") },
  getQuote: {
    call: (lumetrade) =>
      lumetrade.trades.quote({
        fromAmount: "100",
        fromCurrency: "USDT",
        toCurrency: "ZAR",
        quoteIntent: "client_linked",
      }),
  },
  confirmQuote: {
    call: (lumetrade) =>
      lumetrade.trades.confirm(
        { toAmount: "1840", fromCurrency: "USDT", toCurrency: "ZAR", quoteStr: "rfq_quote_7K9Q2M" },
        { baseline: false },
      ),
  },
  tradeHistory: { call: (lumetrade) => lumetrade.trades.list().toArray() },
  getTrade: { call: (lumetrade) => lumetrade.trades.get("TID4J7K2N") },
  getAccounts: { call: (lumetrade) => lumetrade.accounts.list().toArray() },
  createAccount: { call: (lumetrade) => lumetrade.accounts.create({ currency: "ZAR" }) },
  getAccount: { call: (lumetrade) => lumetrade.accounts.get("acc_8F4J2N") },
  getAccountByCurrency: { call: (lumetrade) => lumetrade.accounts.getByCurrency("ZAR") },
  depositHistory: { call: (lumetrade) => lumetrade.deposits.list().toArray() },
  getDeposit: { call: (lumetrade) => lumetrade.deposits.get("dep_9H2K7P") },
  getWallets: { call: (lumetrade) => lumetrade.wallets.list({ paymentMethodType: "EFT" }).toArray() },
  getWallet: {
    call: (lumetrade, example) => lumetrade.wallets.get(example === "cryptoWallet" ? "wal_7K9Q2M" : "wal_3Q8M1K"),
  },
  getCurrencies: { call: (lumetrade) => lumetrade.currencies.list().toArray() },
};

/** The keys are invented: a mock accepts any key. */
export const lumetrade: ExampleApi = apiWith({
  name: "lumetrade",
  calls: lumetradeCalls,
  operations,
  httpOnly,
  connect: (baseUrl, fetch) =>
    createLumetrade({ baseUrl, fetch, credentials: { apiKey: "a-key-for-the-mock", apiSecret: "and-its-secret" } }),
});
