import { createLumetrade, isNotApplied } from "@lumkit/lumetrade";
import { expect, test } from "vitest";
import { errorOf } from "../error-of.js";
import { createCheckedSandbox } from "./checked-sandbox.js";

const pair = { fromCurrency: "USDT", toCurrency: "ZAR" };
const details = { bankName: "FNB", accountNumber: "1234567890" };
/** Says that there was no other withdrawal. */
const none = { transactionIds: [], intents: [] };

test("a withdrawal locks its amount and its fee until it is paid out", async () => {
  const { sandbox, lumetrade, contract } = createCheckedSandbox({ withdrawalFee: "1.5" });
  const beneficiary = sandbox.addBeneficiary({ currency: "ZAR", details });
  const { transactionId, status } = await lumetrade.withdrawals.create({
    beneficiaryId: beneficiary.id,
    amount: "100.25",
  });
  expect(status).toBe("PENDING");
  expect(await lumetrade.accounts.getByCurrency("ZAR")).toMatchObject({ balance: "2398.25", lockedBalance: "101.75" });
  const ended = await sandbox.clock.runUntil(lumetrade.withdrawals.wait(transactionId));
  expect(ended).toMatchObject({ status: "COMPLETED", amount: "100.25", fee: "1.5", withdrawDetails: details });
  expect(sandbox.ledger()["ZAR"]).toEqual({
    outside: "-2500",
    available: "2398.25",
    locked: "0",
    paid: "100.25",
    fees: "1.5",
  });
  expect(contract.violations()).toEqual([]);
});

test("a failed withdrawal returns amount and fee, and a reversed one its amount", async () => {
  const { sandbox, lumetrade } = createCheckedSandbox({ withdrawalFee: "1", policies: { progress: "by-hand" } });
  const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR" });
  const balance = async () => (await lumetrade.accounts.getByCurrency("ZAR")).balance;
  const failed = await lumetrade.withdrawals.create({ beneficiaryId, amount: "10" });
  sandbox.withdrawals.move(failed.transactionId, "FAILED");
  expect(await balance()).toBe("2500");
  const reversed = await lumetrade.withdrawals.create({ beneficiaryId, amount: "20" });
  sandbox.withdrawals.move(reversed.transactionId, "COMPLETED");
  expect(() => sandbox.withdrawals.move(reversed.transactionId, "FAILED")).toThrow(
    "it is COMPLETED, and REVERSED follows",
  );
  sandbox.withdrawals.move(reversed.transactionId, "REVERSED");
  expect(await balance()).toBe("2499");
  expect(() => sandbox.withdrawals.move(failed.transactionId, "PENDING")).toThrow("it is FAILED, and nothing follows");
});

test("a withdrawal of too much, of nothing, or to an unknown beneficiary is rejected", async () => {
  const { sandbox, lumetrade, contract } = createCheckedSandbox();
  const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR" });
  const create = (body: { beneficiaryId: string; amount: string }) => errorOf(lumetrade.withdrawals.create(body));
  expect(await create({ beneficiaryId, amount: "2500.000000000000000001" })).toMatchObject({ status: 409 });
  expect(await create({ beneficiaryId: "ben_NOBODY", amount: "1" })).toMatchObject({ status: 404 });
  const { apiKey, apiSecret } = sandbox.clientOptions.credentials;
  const headers = { "x-api-key": apiKey, "x-api-secret": apiSecret, "content-type": "application/json" };
  const body = JSON.stringify({ beneficiaryId, amount: 0 });
  const response = await sandbox.fetch("/api/v1/beneficiaries/withdrawals", { method: "POST", headers, body });
  expect(await response.json()).toMatchObject({ code: 1133, httpStatus: 400, errors: [{ field: "amount" }] });
  expect(contract.violations()).toEqual([]);
});

test("a withdrawal below its own fee is rejected if the fee is included in it", async () => {
  const { sandbox, lumetrade } = createCheckedSandbox({
    withdrawalFee: "2",
    policies: { feeOfWithdrawal: "included" },
  });
  const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR" });
  const rejected = errorOf(lumetrade.withdrawals.create({ beneficiaryId, amount: "1.99" }));
  expect(await rejected).toMatchObject({ status: 409 });
  const { transactionId } = await lumetrade.withdrawals.create({ beneficiaryId, amount: "2" });
  await sandbox.clock.runUntil(lumetrade.withdrawals.wait(transactionId));
  expect(sandbox.ledger()["ZAR"]).toMatchObject({ available: "2498", paid: "0", fees: "2" });
});

test("a text that looks like an amount is written unchanged", async () => {
  const { sandbox, lumetrade } = createCheckedSandbox();
  const details = { amount: "0012", fee: "1.2.3", 'the "amount': "5", note: '{"amount":"5"}' };
  const { id } = sandbox.addBeneficiary({ currency: "ZAR", details });
  const { transactionId } = await lumetrade.withdrawals.create({ beneficiaryId: id, amount: "1" });
  expect((await lumetrade.withdrawals.get(transactionId)).withdrawDetails).toEqual(details);
});

test("a withdrawal whose response is lost is found, and was made once", async () => {
  const { sandbox, lumetrade } = createCheckedSandbox();
  const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR", details });
  sandbox.faults.next("createWithdrawal", "drop-after-commit");
  const error = await errorOf(lumetrade.withdrawals.create({ beneficiaryId, amount: "100" }));
  expect(isNotApplied(error)).toBe(false);
  const finding = await sandbox.clock.runUntil(lumetrade.withdrawals.resolve(error, { others: none }));
  expect(finding).toMatchObject({ kind: "found", withdrawal: { amount: "100" } });
  expect(await lumetrade.withdrawals.list().toArray()).toHaveLength(1);
});

test("an earlier withdrawal that a lagging list did not show is not taken for one that never arrived", async () => {
  const { sandbox, lumetrade } = createCheckedSandbox();
  const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR", details });
  const earlier = await createLumetrade(sandbox.clientOptions).withdrawals.create({ beneficiaryId, amount: "100" });
  // Short enough for the withdrawal to stay the last change, which a stale read does not see.
  sandbox.clock.advance({ seconds: 3 });
  sandbox.faults.next("getWithdrawHistory", "stale-read");
  sandbox.faults.next("createWithdrawal", "drop-before-commit");
  const error = await errorOf(lumetrade.withdrawals.create({ beneficiaryId, amount: "100" }));
  const search = lumetrade.withdrawals.resolve(error, { others: none });
  const candidates = [{ transactionId: earlier.transactionId }];
  expect(await sandbox.clock.runUntil(search)).toMatchObject({ kind: "candidates", candidates });
});

test("a withdrawal that never arrived is not found, however long the search takes", async () => {
  const { sandbox, lumetrade } = createCheckedSandbox();
  const { id: beneficiaryId } = sandbox.addBeneficiary({ currency: "ZAR" });
  sandbox.faults.next("createWithdrawal", "drop-before-commit");
  const error = await errorOf(lumetrade.withdrawals.create({ beneficiaryId, amount: "100" }));
  const finding = await sandbox.clock.runUntil(lumetrade.withdrawals.resolve(error, { others: none }));
  expect(finding).toEqual({ kind: "not-found-yet" });
});

test("a trade is quoted and confirmed once, and the list has its fills", async () => {
  const { sandbox, lumetrade, contract } = createCheckedSandbox();
  const quote = await lumetrade.trades.quote({ ...pair, fromAmount: "100", quoteIntent: "client_linked" });
  expect(quote).toMatchObject({ fromAmount: "100", toAmount: "1840" });
  const confirm = () => lumetrade.trades.confirm({ ...pair, fromAmount: "100", quoteStr: quote.quoteStr ?? "" });
  const trade = await confirm();
  expect(trade).toMatchObject({ status: "COMPLETED", rate: "18.4", completedAt: "2026-01-01T00:00:00" });
  expect(trade.fills).toBeUndefined();
  expect(await errorOf(confirm())).toMatchObject({ status: 409 });
  expect(await lumetrade.trades.list().toArray()).toMatchObject([
    { transactionId: trade.transactionId, fills: [{ toCurrencyAmount: "1840", status: "COMPLETED" }] },
  ]);
  const accounts = await lumetrade.accounts.list().toArray();
  expect(accounts.map(({ currency, balance }) => [currency, balance])).toEqual([
    ["USDT", "900"],
    ["ZAR", "4340"],
  ]);
  sandbox.trades.move(trade.transactionId, "REVERSED");
  expect(await lumetrade.trades.get(trade.transactionId)).toMatchObject({
    status: "REVERSED",
    fills: [{ status: "REVERSED" }],
  });
  expect(await lumetrade.accounts.getByCurrency("USDT")).toMatchObject({ balance: "1000" });
  expect(contract.violations()).toEqual([]);
});

test("a pending trade that is cancelled returns the amount that it locked", async () => {
  const { sandbox, lumetrade } = createCheckedSandbox({ policies: { confirmedStatus: "PENDING" } });
  const { quoteStr = "" } = await lumetrade.trades.quote({ ...pair, fromAmount: "100", quoteIntent: "client_linked" });
  const trade = await lumetrade.trades.confirm({ ...pair, fromAmount: "100", quoteStr });
  expect(trade.status).toBe("PENDING");
  expect(await lumetrade.accounts.getByCurrency("USDT")).toMatchObject({ balance: "900", lockedBalance: "100" });
  sandbox.trades.move(trade.transactionId, "CANCELLED");
  expect(await lumetrade.accounts.getByCurrency("USDT")).toMatchObject({ balance: "1000", lockedBalance: "0" });
  sandbox.clock.advance({ hours: 1 });
  expect((await lumetrade.trades.get(trade.transactionId)).status).toBe("CANCELLED");
  expect(() => sandbox.trades.move(trade.transactionId, "COMPLETED")).toThrow("it is CANCELLED, and nothing follows");
});

test("a stale read sees neither side of a trade", async () => {
  const { sandbox, lumetrade } = createCheckedSandbox();
  const { quoteStr = "" } = await lumetrade.trades.quote({ ...pair, fromAmount: "100", quoteIntent: "client_linked" });
  await lumetrade.trades.confirm({ ...pair, fromAmount: "100", quoteStr });
  sandbox.faults.next("tradeHistory", "stale-read");
  sandbox.faults.next("getAccountByCurrency", "stale-read");
  expect(await lumetrade.trades.list().toArray()).toEqual([]);
  expect(await lumetrade.accounts.getByCurrency("USDT")).toMatchObject({ balance: "1000", lockedBalance: "0" });
  expect(await lumetrade.accounts.getByCurrency("USDT")).toMatchObject({ balance: "900", lockedBalance: "0" });
});

test("a quote that has expired, is indicative, or was for another amount cannot be confirmed", async () => {
  const { sandbox, lumetrade } = createCheckedSandbox();
  const quoteStr = async (quoteIntent: "client_linked" | "indicative") =>
    (await lumetrade.trades.quote({ ...pair, toAmount: "1840", quoteIntent })).quoteStr ?? "";
  const confirm = (quote: string, toAmount = "1840") =>
    errorOf(lumetrade.trades.confirm({ ...pair, toAmount, quoteStr: quote }));
  expect(await confirm(await quoteStr("indicative"))).toMatchObject({ status: 400 });
  const firm = await quoteStr("client_linked");
  expect(await confirm(firm, "1840.01")).toMatchObject({ status: 400 });
  sandbox.clock.advance({ seconds: 61 });
  expect(await confirm(firm)).toMatchObject({ status: 400, outcome: "not-applied" });
});

test("a completed deposit is credited, and a reversed one is taken back", async () => {
  const { sandbox, lumetrade, contract } = createCheckedSandbox();
  const { transactionId } = sandbox.deposits.receive({ currency: "USDT", amount: "50", fee: "2" });
  const ended = await sandbox.clock.runUntil(lumetrade.deposits.wait(transactionId));
  expect(ended).toMatchObject({ status: "COMPLETED", completedAt: "2026-01-01T00:00:15" });
  expect(await lumetrade.accounts.getByCurrency("USDT")).toMatchObject({ balance: "1048" });
  sandbox.deposits.move(transactionId, "REVERSED");
  expect(await lumetrade.accounts.getByCurrency("USDT")).toMatchObject({ balance: "1000" });
  expect(await lumetrade.deposits.list().toArray()).toMatchObject([{ status: "REVERSED" }]);
  expect(contract.violations()).toEqual([]);
});

test("accounts, beneficiaries and wallets belong to the owner", async () => {
  const { sandbox, lumetrade, contract } = createCheckedSandbox();
  expect(await lumetrade.accounts.create({ currency: "BTC" })).toMatchObject({ balance: "0", lockedBalance: "0" });
  expect(await errorOf(lumetrade.accounts.create({ currency: "BTC" }))).toMatchObject({ status: 409 });
  expect(await errorOf(lumetrade.accounts.create({ currency: "EUR" }))).toMatchObject({ status: 404 });
  expect(await errorOf(lumetrade.accounts.get("acc_NOBODY"))).toMatchObject({ status: 404 });
  const fiat = sandbox.addWallet({ currency: "ZAR", details });
  const crypto = sandbox.addWallet({ currency: "BTC", networkName: "Bitcoin" });
  expect(await lumetrade.wallets.list({ networkName: "Bitcoin" }).toArray()).toEqual([crypto]);
  expect(await lumetrade.wallets.list({ paymentMethodType: "EFT" }).toArray()).toEqual([fiat]);
  expect(await lumetrade.wallets.get(fiat.id)).toEqual(fiat);
  const one = sandbox.addBeneficiary({ currency: "ZAR" });
  const other = sandbox.addBeneficiary({ currency: "USDT", nickname: "Ledger" });
  expect(await lumetrade.beneficiaries.list().toArray()).toEqual([one, other]);
  expect(await lumetrade.beneficiaries.list({ currency: "USDT" }).toArray()).toEqual([other]);
  expect(() => sandbox.addWallet({ currency: "EUR" })).toThrow(
    'Cannot use the currency "EUR": the sandbox has USDT, ZAR, BTC',
  );
  expect(contract.violations()).toEqual([]);
});

test("rotated credentials are invalid at once", async () => {
  const { sandbox, lumetrade } = createCheckedSandbox();
  const credentials = sandbox.rotateCredentials();
  expect(await errorOf(lumetrade.accounts.list().toArray())).toMatchObject({ status: 401 });
  const next = createLumetrade({ ...sandbox.clientOptions, credentials });
  expect(await next.accounts.list().toArray()).toHaveLength(2);
});

test("the enabled currencies are listed, as codes or as objects", async () => {
  const { lumetrade, contract } = createCheckedSandbox();
  expect(await lumetrade.currencies.list().toArray()).toEqual(["USDT", "ZAR", "BTC"]);
  const objects = createCheckedSandbox({ policies: { currencyItem: "object" }, balances: { EUR: null }, rates: {} });
  expect(await objects.lumetrade.currencies.list().toArray()).toEqual([{ currency: "EUR" }]);
  expect([...contract.violations(), ...objects.contract.violations()]).toEqual([]);
});

test("an unknown name is refused with the names that exist", () => {
  const unchecked: { createCheckedSandbox(options: object): unknown } = { createCheckedSandbox };
  expect(() => unchecked.createCheckedSandbox({ balance: {} })).toThrow(
    "there are seed, now, realTime, policies, balances",
  );
  expect(() => unchecked.createCheckedSandbox({ policies: { quoteLife: 5 } })).toThrow(
    'it is one of 60, 10, "forever"',
  );
  expect(() => unchecked.createCheckedSandbox({ rates: { "USDT/EUR": "1" } })).toThrow("of two currencies in balances");
});
