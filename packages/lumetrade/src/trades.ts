import { type CallOptions, createWholeList, type List, type WaitOptions } from "@lumkit/core";
import { createCallMemory } from "./call-memory.js";
import type { LumetradeCall, LumetradeReads, LumetradeWait } from "./calls.js";
import { checkAmounts, type Exchange, exchangeOf, isSameExchange, matchExchange } from "./exchange.js";
import { findOutcome, type ResolveOptions } from "./find-outcome.js";
import type { ResolveReason } from "./look-in-list.js";
import type { IntentRecord, OnceKind } from "./once-kind.js";
import { finalStates, operations } from "./operations.gen.js";
import type { Quote, QuoteConfirmRequest, QuoteRequest, Trade } from "./schemas.js";
import { type SendOnceOptions, sendOnce } from "./send-once.js";

/** What is known of a trade before it is sent. Plain JSON, without secrets; `trades.resolve` takes it back. */
export interface TradeIntent extends IntentRecord, Exchange {}

/** What a search for a trade found. `not-found-yet` never means that nothing was traded. */
export type TradeFinding =
  | { readonly kind: "found"; readonly trade: Trade }
  | { readonly kind: "candidates"; readonly candidates: Trade[]; readonly reason?: ResolveReason }
  | { readonly kind: "not-found-yet"; readonly reason?: ResolveReason };

export interface Trades {
  /**
   * Asks for a quote. Only one with `quoteIntent: "client_linked"` can be confirmed; the intent has no default, so that
   * a look at the price is never confirmed by accident.
   */
  quote(request: QuoteRequest, options?: CallOptions): Promise<Quote>;
  /**
   * Confirms a quote: makes the trade.
   *
   * Sent once and never repeated: whether a quote can be confirmed twice is not documented. First the call reads which
   * trades there are, while the quote grows older; with `baseline: false` it does not, and `resolve` has less to go by.
   * Equal trades are ordinary, so none is refused. For the deadline see `withdrawals.create`.
   *
   * @throws {RefusedError} nothing was sent, e.g. `no-baseline`, `before-send-failed`.
   * @throws {ApiError} with `isNotApplied(error)` nothing was traded.
   * @throws {ConnectionError} without it the trade may exist: give the error, or the intent, to `resolve`.
   * @throws the signal's own reason, if it was aborted before anything was sent.
   */
  confirm(request: QuoteConfirmRequest, options?: SendOnceOptions<TradeIntent>): Promise<Trade>;
  /**
   * Looks for a trade whose outcome is unknown, by its error or its intent; reads, and never sends again.
   *
   * A row can be the one if it has the currencies and the amount that was given; the rest, and what is promised, is as
   * with `withdrawals.resolve`. Rows do not show the quote, so without `singleWriter` they are candidates.
   *
   * @throws {ApiError} the list cannot be read and will not be, e.g. 401.
   * @throws {RefusedError} what was given is no intent and carries none.
   */
  resolve(errorOrIntent: unknown, options?: ResolveOptions): Promise<TradeFinding>;
  /** Reads a trade with its fills. */
  get(transactionId: string, options?: CallOptions): Promise<Trade>;
  /**
   * Reads a trade until it has ended, and gives it, also a cancelled or reversed one. A status that the document does not
   * know is waited through.
   *
   * Which states are final is inferred from their names. `COMPLETED` is returned and may still become `REVERSED`.
   *
   * @throws {ConnectionError} with stage `wait` and the trade as it was seen last (`lastSeen`): the deadline has
   * passed, which says nothing about how the trade ends. Wait again.
   */
  wait(transactionId: string, options?: WaitOptions<Trade>): Promise<Trade>;
  /** Every trade of the owner, each with its fills; the order is not documented. */
  list(options?: CallOptions): List<Trade>;
}

export function createTrades(call: LumetradeCall, wait: LumetradeWait, reads: LumetradeReads): Trades {
  const kind: OnceKind<Exchange, Trade, Trade> = {
    ...reads,
    operation: operations.confirmQuote,
    list: operations.tradeHistory,
    memory: createCallMemory(isSameExchange),
    allowsTwins: true,
    subjectOf: exchangeOf,
    // Its members were checked when the snapshot was made.
    send: (body, options) => call("confirmQuote", { body: body as QuoteConfirmRequest }, options),
    readRows: (options) => reads.readList("tradeHistory", options),
    createMatch: () => matchExchange,
    asRow: (row) => row as Trade,
  };
  return {
    async quote(body, options) {
      checkAmounts(operations.getQuote, body);
      return call("getQuote", { body }, options);
    },
    async confirm(body, options) {
      checkAmounts(operations.confirmQuote, body);
      return sendOnce(kind, body, options);
    },
    async resolve(errorOrIntent, options) {
      const finding = await findOutcome(kind, errorOrIntent, options);
      return finding.kind === "found" ? { kind: "found", trade: finding.row } : finding;
    },
    get: (transactionId, options) => call("getTrade", { params: { path: { transactionId } } }, options),
    wait: (transactionId, options) =>
      wait("getTrade", { params: { path: { transactionId } } }, finalStates.TradeStatus, options),
    list: (options) => createWholeList(() => call("tradeHistory", {}, options)),
  };
}
