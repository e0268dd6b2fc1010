import { createVirtualClock } from "@lumkit/tool-fixtures/virtual-clock";
import { expect, test } from "vitest";
import { createLedger } from "../test/ledger.js";
import { createLumetrade, isNotApplied, RefusedError, type TradeIntent } from "./index.js";

const pair = { fromCurrency: "USDT", toCurrency: "ZAR" };
const body = { ...pair, quoteStr: "rfq_1", fromAmount: "100.0" };
/** Says that there was no other trade. */
const none = { transactionIds: [], intents: [] };
const confirms = "POST /trades/quote/confirm";

function open() {
  const clock = createVirtualClock();
  const ledger = createLedger(clock, { dateSkewMs: 0 });
  const { trades } = createLumetrade({
    baseUrl: "https://mock.example",
    credentials: { apiKey: "key-5f7f1f7b", apiSecret: "secret-7f034dbf" },
    fetch: ledger.fetch,
    clock,
    maxRetries: 0,
  });
  const thrown = (promise: Promise<unknown>): Promise<unknown> =>
    clock.settle(
      promise.then(
        (value) => ({ value }),
        (reason: unknown) => reason,
      ),
    );
  const routes = () => ledger.requests.map(({ route }) => route);
  return { clock, ledger, trades, settle: clock.settle, thrown, routes };
}

test("confirms with a baseline and an intent, which says only what resolve needs", async () => {
  const { trades, settle, routes } = open();
  const intents: TradeIntent[] = [];
  await settle(trades.confirm(body, { beforeSend: (intent) => intents.push(intent) }));
  expect(routes()).toEqual(["GET /trades", confirms]);
  expect(intents).toEqual([
    {
      operation: "confirmQuote",
      id: expect.any(String),
      ...pair,
      fromAmount: "100.0",
      baseline: { newestCreatedAt: null, idsAtNewest: [], listedAt: "Mon, 11 May 2026 10:00:00 GMT" },
    },
  ]);
});

test("sends an equal trade, and has no option `allowTwin`", async () => {
  const { ledger, trades, thrown, routes } = open();
  ledger.scripts.push({ lost: "reset" });
  await thrown(trades.confirm(body));
  expect(await thrown(trades.confirm(body))).toHaveProperty("value");
  expect(routes().filter((route) => route === confirms)).toHaveLength(2);
  const problem = await thrown(Reflect.apply(trades.confirm, undefined, [body, { allowTwin: true }]));
  expect(problem).toMatchObject({ reason: "invalid-input" });
});

test.each([
  ["by what is sent", body],
  ["by what is received", { ...pair, quoteStr: "rfq_1", toAmount: "1840.00" }],
])("looks for a trade %s: a candidate, or found with `others`", async (_, given) => {
  const { ledger, trades, thrown, settle } = open();
  ledger.add({ ...pair, fromAmount: 100, toAmount: 1840, createdAt: "2026-05-11T09:00:00Z" });
  ledger.scripts.push({ lost: "reset" });
  const lost = await thrown(trades.confirm(given));
  expect(isNotApplied(lost)).toBe(false);
  ledger.add({ ...pair, toCurrency: "BTC", fromAmount: 100, toAmount: 1840 });
  ledger.add({ ...pair, fromAmount: 100.1, toAmount: 1841 });
  expect(await settle(trades.resolve(lost))).toMatchObject({
    kind: "candidates",
    candidates: [{ transactionId: "t2" }],
  });
  const finding = await settle(trades.resolve(lost, { others: none }));
  expect(finding).toMatchObject({ kind: "found", trade: { transactionId: "t2" } });
});

test.each([
  ["an equal one", {}, "candidates"],
  ["of an amount written in another way", { fromAmount: "100" }, "candidates"],
  ["of the received amount", { fromAmount: undefined, toAmount: "1840" }, "candidates"],
  ["into another currency", { toCurrency: "BTC" }, "found"],
  ["of another amount", { fromAmount: "100.1" }, "found"],
  ["of another received amount", { fromAmount: undefined, toAmount: "1841" }, "found"],
])("compares the row with another unresolved call, %s", async (_, change, kind) => {
  const { ledger, trades, thrown, settle } = open();
  ledger.scripts.push({ lost: "reset" });
  const lost = await thrown(trades.confirm(body));
  const intent: TradeIntent = Object(lost).intent;
  const other: TradeIntent = JSON.parse(JSON.stringify({ ...intent, id: "another", ...change }));
  const others = { transactionIds: [], intents: [intent, other] };
  expect(await settle(trades.resolve(lost, { others }))).toMatchObject({ kind });
});

test("finds neither of two equal unresolved trades, whichever of the amounts was given", async () => {
  const { ledger, trades, thrown, settle } = open();
  ledger.scripts.push({ lost: "reset" }, { lost: "reset", rows: 0 });
  const lost = await thrown(trades.confirm(body));
  const other = await thrown(trades.confirm({ ...pair, quoteStr: "rfq_2", toAmount: "1840" }));
  const others = { transactionIds: [], intents: [Object(other).intent] };
  expect(await settle(trades.resolve(lost, { others }))).toMatchObject({ kind: "candidates" });
});

test.each([
  ["a currency that is not a string", { ...body, toCurrency: 7 }, "both currencies must be strings"],
  ["two amounts", { ...body, toAmount: "1" }, "both fromAmount and toAmount are there"],
  ["no reference", { ...pair, fromAmount: "1" }, "quoteStr is missing"],
])("refuses %s", async (_, given, message) => {
  const { trades, thrown, routes } = open();
  const problem = await thrown(Reflect.apply(trades.confirm, undefined, [given]));
  expect(problem).toBeInstanceOf(RefusedError);
  expect(Object(problem).message).toContain(message);
  expect(routes()).toEqual([]);
});
