import type { QuoteConfirmRequest, Trade } from "@lumkit/lumetrade";
import { divideAmounts, formatAmount, readAmount } from "../sandbox/decimal.js";
import { Rejection } from "../sandbox/handlers.js";
import { outside } from "../sandbox/ledger.js";
import { timeText } from "../sandbox/time-text.js";
import type { LumetradeHandlers } from "./not-simulated.js";
import {
  accountOf,
  checkStep,
  controlledRow,
  type LumetradeWorld,
  ledgerOf,
  listed,
  type QuoteRow,
  readPositive,
  rowOf,
  type TradeRow,
  zonelessText,
} from "./state.js";

export type TradeState = "PENDING" | "COMPLETED" | "CANCELLED" | "REVERSED";

/** What a test does with trades in the vendor's place. */
export interface LumetradeTradeControls {
  /** @throws {Error} there is no such trade, or that state does not follow. */
  move(transactionId: string, status: TradeState): Trade;
}

/** The states (operation/operation-gettrade). What follows what is inferred from the words, as the overlay says. */
const following: Readonly<Record<string, readonly TradeState[]>> = {
  PENDING: ["COMPLETED", "CANCELLED"],
  COMPLETED: ["REVERSED"],
};
/** The trade of the example is completed 5 s after its creation. Policy: progress. */
const stepMs = 5000;
/** No number of places is published; these are enough for any rate of a test. */
const places = 8;

type TradeOperation = "getQuote" | "confirmQuote" | "tradeHistory" | "getTrade";

export function tradeHandlers(world: LumetradeWorld): Pick<LumetradeHandlers, TradeOperation> {
  const { clock, policies } = world;

  /** A rate is toAmount / fromAmount, as in the example (operation/operation-gettrade). */
  function rateOf(fromCurrency: string, toCurrency: string): bigint {
    const { rates } = world.start;
    const [direct, inverse] = [rates[`${fromCurrency}/${toCurrency}`], rates[`${toCurrency}/${fromCurrency}`]];
    if (direct !== undefined) return direct;
    if (inverse !== undefined) return divideAmounts(readAmount("one", "1"), inverse, places, "half-up");
    throw new Rejection(400, `body.toCurrency cannot be had for ${fromCurrency}: the sandbox has no such rate`);
  }
  function confirmable(body: QuoteConfirmRequest): QuoteRow {
    const refuse = (problem: string): never => {
      throw new Rejection(policies.unconfirmableQuote, `body.quoteStr ${problem}`);
    };
    const row = world.state.quotes.get(body.quoteStr) ?? refuse("is not one of this owner");
    const { quote, from, to, isFirm, askedMs } = row;
    if (!isFirm) refuse("is of an indicative quote, which cannot be confirmed");
    if (policies.quoteLife !== "forever" && clock.now() >= askedMs + policies.quoteLife * 1000)
      refuse("is of a quote that has expired");
    // Amounts as in the quote's answer (operation/operation-confirmquote).
    const isSame = quote.fromCurrency === body.fromCurrency && quote.toCurrency === body.toCurrency;
    const [name, quoted] =
      body.fromAmount === undefined ? (["toAmount", to] as const) : (["fromAmount", from] as const);
    if (!isSame || readPositive(name, body[name]) !== quoted) refuse("is of a quote with other amounts or currencies");
    return row;
  }
  function prepareAccounts({ quote: { fromCurrency, toCurrency }, from }: QuoteRow): void {
    // 409 for insufficient funds (source.md).
    if (accountOf(world, fromCurrency) === undefined || ledgerOf(world, fromCurrency).balance("available") < from)
      throw new Rejection(409, `The balance does not suffice for ${formatAmount(from)} ${fromCurrency}`);
    if (accountOf(world, toCurrency) !== undefined) return;
    if (policies.missingAccount !== "opens-one")
      throw new Rejection(policies.missingAccount, `There is no account in ${toCurrency}`);
    world.state.accounts.put({ id: `acc_${world.state.ids.code(6)}`, currency: toCurrency });
  }

  return {
    // operation/operation-getquote; the members of the answer are inferred, as the overlay says.
    getQuote({ body }) {
      const { fromCurrency, toCurrency, quoteIntent } = body;
      const rate = rateOf(fromCurrency, toCurrency);
      const one = readAmount("one", "1");
      const isFrom = body.fromAmount !== undefined;
      const name = isFrom ? "fromAmount" : "toAmount";
      const given = readPositive(name, body[name]);
      const from = isFrom ? given : divideAmounts(given, rate, places, "half-up");
      const to = isFrom ? divideAmounts(given * rate, one * one, places, "half-up") : given;
      const quote = {
        quoteStr: `rfq_quote_${world.state.ids.code(6)}`,
        fromAmount: formatAmount(from),
        toAmount: formatAmount(to),
        fromCurrency,
        toCurrency,
      };
      const isFirm = quoteIntent === "client_linked";
      world.state.quotes.put({ id: quote.quoteStr, quote, from, to, rate, isFirm, askedMs: clock.now() });
      return quote;
    },
    // Policies: unconfirmableQuote, quoteLife, confirmedAgain, missingAccount, confirmedStatus, progress.
    confirmQuote({ body }) {
      const row = confirmable(body);
      const before = world.state.trades.get(row.tradeId ?? "");
      if (before !== undefined && policies.confirmedAgain !== "another-trade") {
        if (policies.confirmedAgain === "the-same-trade") return withoutFills(before.shown);
        throw new Rejection(policies.confirmedAgain, "The quote has been confirmed already");
      }
      prepareAccounts(row);
      const { trade, id } = newTrade(world, row);
      world.state.trades.put(trade);
      world.state.quotes.put({ ...row, tradeId: id });
      ledgerOf(world, row.quote.fromCurrency).move("available", "locked", row.from);
      if (policies.confirmedStatus === "COMPLETED") return withoutFills(moveTrade(world, id, "COMPLETED"));
      if (policies.progress === "by-clock")
        clock.after(stepMs, () => {
          if (world.state.trades.get(id)?.shown.status !== "PENDING") return;
          world.journal.begin();
          moveTrade(world, id, "COMPLETED");
        });
      return withoutFills(trade.shown);
    },
    // Unpaged (source.md), each with its fills (operation/operation-tradehistory).
    tradeHistory: ({ query }) => listed(world, world.state.trades.all(), query),
    getTrade: ({ path: { transactionId } }) => rowOf(world.state.trades, transactionId).shown,
  };
}

export function tradeControls(world: LumetradeWorld): LumetradeTradeControls {
  return {
    move(id, status) {
      world.clock.catchUp();
      world.journal.begin();
      return moveTrade(world, id, status);
    },
  };
}

function moveTrade(world: LumetradeWorld, id: string, status: TradeState): Trade {
  const row = controlledRow(world.state.trades, "trade", id);
  checkStep("trade", id, row.shown.status, status, following[row.shown.status] ?? []);
  settle(world, row, status);
  return world.state.trades.put({ ...row, shown: shownAs(world, row, status) }).shown;
}

function settle(world: LumetradeWorld, { shown, from, to }: TradeRow, status: TradeState): void {
  const [sold, bought] = [ledgerOf(world, shown.fromCurrency), ledgerOf(world, shown.toCurrency)];
  if (status === "CANCELLED") sold.move("locked", "available", from);
  if (status === "COMPLETED") {
    sold.move("locked", outside, from);
    bought.move(outside, "available", to);
  }
  if (status === "REVERSED") {
    bought.move("available", outside, to);
    sold.move(outside, "available", from);
  }
}

function shownAs({ clock, state }: LumetradeWorld, { shown, from, to }: TradeRow, status: TradeState): Trade {
  if (status === "CANCELLED") return { ...shown, status };
  const now = timeText(clock.now());
  const fill = {
    fromCurrency: shown.fromCurrency,
    fromCurrencyAmount: formatAmount(from),
    toCurrency: shown.toCurrency,
    toCurrencyAmount: formatAmount(to),
    transactionId: `fil_${state.ids.code(6)}`,
    createdAt: now,
  };
  const fills = (shown.fills?.length ? shown.fills : [fill]).map((old) => ({ ...old, status, modifiedAt: now }));
  return { ...shown, status, fills, completedAt: shown.completedAt ?? zonelessText(clock.now()) };
}

function newTrade({ state, clock }: LumetradeWorld, { quote, from, to, rate }: QuoteRow) {
  const id = `TID${state.ids.code(6)}`;
  const createdMs = clock.now();
  const shown: Trade = {
    fromCurrency: quote.fromCurrency,
    toCurrency: quote.toCurrency,
    fromAmount: formatAmount(from),
    toAmount: formatAmount(to),
    rate: formatAmount(rate),
    isRateInverted: false,
    isRfq: true,
    status: "PENDING",
    transactionId: id,
    createdAt: timeText(createdMs),
    fills: [],
  };
  return { id, trade: { id, createdMs, shown, from, to } };
}

/** The answer to a confirmed quote has no fills (operation/operation-confirmquote). */
function withoutFills({ fills, ...trade }: Trade): Trade {
  return trade;
}
