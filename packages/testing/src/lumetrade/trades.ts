import type { QuoteConfirmRequest, Trade } from "@lumkit/lumetrade";
import { Rejection } from "../sandbox/handlers.js";
import { divideAmounts, formatAmount, readAmount } from "../sandbox/state/decimal.js";
import { outside } from "../sandbox/state/ledger.js";
import { moveByClock, rowToMove } from "../sandbox/state/steps.js";
import { rowOf } from "../sandbox/state/table.js";
import { historyOf, withoutZone } from "./history.js";
import type { LumetradeHandlers } from "./not-simulated.js";
import {
  accountOf,
  type LumetradeWorld,
  ledgerOf,
  ledgerToPay,
  openAccount,
  type QuoteRow,
  readPositive,
  type TradeRow,
} from "./state.js";

/** The states (operation/operation-gettrade). */
export const tradeStates = ["PENDING", "COMPLETED", "CANCELLED", "REVERSED"] as const;
export type TradeState = (typeof tradeStates)[number];

/** What a test does with trades in the vendor's place. */
export interface LumetradeTradeControls {
  /** @throws {Error} there is no such trade, or that state does not follow. */
  move(transactionId: string, status: TradeState): Trade;
}

/** What follows a state is inferred from the words, as the overlay says. */
export function followingTrade(status: string): readonly TradeState[] {
  if (status === "PENDING") return ["COMPLETED", "CANCELLED"];
  return status === "COMPLETED" ? ["REVERSED"] : [];
}
/** No number of places is published; these are enough for any rate of a test. */
const places = 8;
const one = readAmount("one", "1");

export function tradeHandlers(world: LumetradeWorld, controls: LumetradeTradeControls) {
  const { clock, policies } = world;

  /** A rate is toAmount / fromAmount, as in the example (operation/operation-gettrade). */
  function rateOf(fromCurrency: string, toCurrency: string): bigint {
    const rates = world.state.rates.get();
    const [direct, inverse] = [rates[`${fromCurrency}/${toCurrency}`], rates[`${toCurrency}/${fromCurrency}`]];
    if (direct !== undefined) return direct;
    if (inverse !== undefined) return divideAmounts(one, inverse, places, "half-up");
    throw new Rejection(400, `body.toCurrency cannot be had for ${fromCurrency}: the sandbox has no such rate`);
  }
  function confirmable(body: QuoteConfirmRequest): QuoteRow {
    const refuse = (problem: string): never => {
      throw new Rejection(policies.unconfirmableQuote, `body.quoteStr ${problem}`);
    };
    const row = world.state.quotes.get(body.quoteStr) ?? refuse("is not one of this owner");
    const { shown, from, to, isFirm, askedMs } = row;
    if (!isFirm) refuse("is of an indicative quote, which cannot be confirmed");
    if (policies.quoteLife !== "forever" && clock.now() >= askedMs + policies.quoteLife * 1000)
      refuse("is of a quote that has expired");
    // Amounts as in the response to the quote (operation/operation-confirmquote).
    const isSame = shown.fromCurrency === body.fromCurrency && shown.toCurrency === body.toCurrency;
    const [name, quoted] =
      body.fromAmount === undefined ? (["toAmount", to] as const) : (["fromAmount", from] as const);
    if (!isSame || readPositive(name, body[name]) !== quoted) refuse("is of a quote with other amounts or currencies");
    return row;
  }
  function lock({ shown: { fromCurrency, toCurrency }, from }: QuoteRow): void {
    const ledger = ledgerToPay(world, fromCurrency, from);
    if (accountOf(world, toCurrency) === undefined) {
      if (policies.missingAccount !== "opens-one")
        throw new Rejection(policies.missingAccount, `There is no account in ${toCurrency}`);
      openAccount(world, toCurrency);
    }
    ledger.move("available", "locked", from);
  }

  return {
    // operation/operation-getquote; the members of the response are inferred, as the overlay says.
    getQuote({ body }) {
      const { fromCurrency, toCurrency, quoteIntent } = body;
      const rate = rateOf(fromCurrency, toCurrency);
      const isFrom = body.fromAmount !== undefined;
      const name = isFrom ? "fromAmount" : "toAmount";
      const given = readPositive(name, body[name]);
      const from = isFrom ? given : divideAmounts(given, rate, places, "half-up");
      const to = isFrom ? divideAmounts(given * rate, one * one, places, "half-up") : given;
      const quoteStr = `rfq_quote_${world.state.ids.code(6)}`;
      const shown = {
        quoteStr,
        fromAmount: formatAmount(from),
        toAmount: formatAmount(to),
        fromCurrency,
        toCurrency,
      };
      const isFirm = quoteIntent === "client_linked";
      return world.state.quotes.put({ id: quoteStr, shown, from, to, rate, isFirm, askedMs: clock.now() }).shown;
    },
    // Policies: unconfirmableQuote, quoteLife, confirmedAgain, missingAccount, confirmedStatus, progress.
    confirmQuote({ body }) {
      const quote = confirmable(body);
      const { trades, quotes } = world.state;
      const before = trades.get(quote.tradeId ?? "");
      if (before !== undefined && policies.confirmedAgain !== "another-trade") {
        if (policies.confirmedAgain === "the-same-trade") return withoutFills(before.shown);
        throw new Rejection(policies.confirmedAgain, "The quote has been confirmed already");
      }
      lock(quote);
      const trade = trades.put(newTrade(world, quote));
      quotes.put({ ...quote, tradeId: trade.id });
      if (policies.confirmedStatus === "COMPLETED") return withoutFills(moveTrade(world, trade.id, "COMPLETED"));
      moveByClock(world, trades, trade.id, ["PENDING", "COMPLETED"] as const, controls.move);
      return withoutFills(trade.shown);
    },
    // Each with its fills (operation/operation-tradehistory).
    tradeHistory: ({ query }) => historyOf(world, world.state.trades.all(), query),
    getTrade: ({ path: { transactionId } }) => rowOf(world.state.trades, transactionId).shown,
  } satisfies Partial<LumetradeHandlers>;
}

export function tradeControls(world: LumetradeWorld): LumetradeTradeControls {
  return {
    move(id, status) {
      world.begin();
      return moveTrade(world, id, status);
    },
  };
}

function moveTrade(world: LumetradeWorld, id: string, status: TradeState): Trade {
  const { trades } = world.state;
  const row = rowToMove(trades, "trade", id, status, followingTrade);
  settle(world, row, status);
  return trades.put({ ...row, shown: shownAs(world, row, status) }).shown;
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

function shownAs({ state, dateText }: LumetradeWorld, { shown, from, to }: TradeRow, status: TradeState): Trade {
  if (status === "CANCELLED") return { ...shown, status };
  const now = dateText();
  const fill = {
    fromCurrency: shown.fromCurrency,
    fromCurrencyAmount: formatAmount(from),
    toCurrency: shown.toCurrency,
    toCurrencyAmount: formatAmount(to),
    transactionId: `fil_${state.ids.code(6)}`,
    createdAt: now,
  };
  const fills = (shown.fills?.length ? shown.fills : [fill]).map((old) => ({ ...old, status, modifiedAt: now }));
  return { ...shown, status, fills, completedAt: shown.completedAt ?? withoutZone(now) };
}

function newTrade({ state, clock, dateText }: LumetradeWorld, { shown: quote, from, to, rate }: QuoteRow): TradeRow {
  const id = `TID${state.ids.code(6)}`;
  const shown = {
    fromCurrency: quote.fromCurrency,
    toCurrency: quote.toCurrency,
    fromAmount: formatAmount(from),
    toAmount: formatAmount(to),
    rate: formatAmount(rate),
    isRateInverted: false,
    isRfq: true,
    status: "PENDING",
    transactionId: id,
    createdAt: dateText(),
    fills: [],
  };
  return { id, createdMs: clock.now(), shown, from, to };
}

/** The response to a confirmed quote has no fills (operation/operation-confirmquote). */
function withoutFills({ fills, ...trade }: Trade): Trade {
  return trade;
}
