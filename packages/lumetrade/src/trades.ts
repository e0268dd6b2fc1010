import { type CallOptions, createWholeList, type List, type WaitOptions } from "@lumkit/core";
import type { LumetradeCall, LumetradeReads, LumetradeWait } from "./calls.js";
import type { IntentRecord } from "./once/intent.js";
import { checkAmounts, matchTrade, type TradeSubject, tradeSubjectOf } from "./once/match-trade.js";
import { type NotFound, type ResolveOptions, resolveOnce } from "./once/resolve-once.js";
import { type SendOnceOptions, sendOnce } from "./once/send-once.js";
import { finalStates, operations } from "./operations.gen.js";
import type { Quote, QuoteConfirmRequest, QuoteRequest, Trade } from "./schemas.gen.js";

/** What is known of a trade before it is sent. Plain JSON, without secrets; `trades.resolve` takes it back. */
export interface TradeIntent extends IntentRecord, TradeSubject {}

/** What a search for a trade found. `not-found-yet` never means that nothing was traded. */
export type TradeFinding = { readonly kind: "found"; readonly trade: Trade } | NotFound<Trade>;

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
   * trades there are, while the quote grows older; with `baseline: false` it does not, and `resolve` gives candidates at
   * best. Equal trades are ordinary, so none is refused. For the deadline see `withdrawals.create`.
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
   * A row fits if it has the currencies and the amount that was given; the rest, and what is promised, is as with
   * `withdrawals.resolve`. Rows do not show the quote, so without `others` they are candidates.
   *
   * @throws {ApiError} the list cannot be read and will not be, e.g. 401.
   * @throws {RefusedError} what was given is not an intent and carries none, or `others` are not what they should be.
   * @throws what `others` throws.
   */
  resolve(errorOrIntent: unknown, options?: ResolveOptions<TradeIntent>): Promise<TradeFinding>;
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
  return {
    async quote(body, options) {
      checkAmounts(operations.getQuote, body);
      return call("getQuote", { body }, options);
    },
    async confirm(body, options) {
      checkAmounts(operations.confirmQuote, body);
      // Its members were checked when the snapshot was made.
      const send = (snapshot: object, rest: CallOptions) =>
        call("confirmQuote", { body: snapshot as QuoteConfirmRequest }, rest);
      return sendOnce(reads, "confirmQuote", body, options, tradeSubjectOf, send);
    },
    async resolve(given, options) {
      const search = resolveOnce<TradeSubject, Trade>(
        reads,
        "confirmQuote",
        given,
        options,
        tradeSubjectOf,
        matchTrade,
      );
      const finding = await search;
      return finding.kind === "found" ? { kind: "found", trade: finding.row } : finding;
    },
    get: (transactionId, options) => call("getTrade", { params: { path: { transactionId } } }, options),
    wait: (transactionId, options) =>
      wait("getTrade", { params: { path: { transactionId } } }, finalStates.TradeStatus, options),
    list: (options) => createWholeList(() => call("tradeHistory", {}, options)),
  };
}
