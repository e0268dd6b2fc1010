import { type CallOptions, createWholeList, type List, snapshotBody, type WaitOptions } from "@lumkit/core";
import type { LumetradeClient } from "./lumetrade-client.js";
import type { OnceIntent } from "./once/intent.js";
import { checkAmounts, matchTrade, type TradeSubject, tradeSubjectOf } from "./once/resolve/match-trade.js";
import { type NotFound, type ResolveOptions, resolveOnce } from "./once/resolve/resolve-once.js";
import { type SendOnceOptions, sendOnce } from "./once/send-once.js";
import { finalStates, operations } from "./operations.gen.js";
import type { Quote, QuoteConfirmRequest, QuoteRequest, Trade } from "./schemas.gen.js";

/** What is known of a trade before it is sent: plain JSON without secrets, for `trades.resolve`. */
export interface TradeIntent extends OnceIntent, TradeSubject {}

/** The result of a search for a trade. `not-found-yet` never means that nothing was traded. */
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
   * Sent once and never repeated: whether a quote can be confirmed twice is not documented. First the call reads the
   * list of trades, while the quote grows older; `baseline: false` skips that. More in docs/withdrawals.md.
   *
   * @throws {RefusedError} nothing was sent, e.g. `no-baseline`, `before-send-failed`.
   * @throws {ApiError | ConnectionError} with `isNotApplied(error)`: nothing was traded.
   * @throws {ApiError | ConnectionError} any other: the trade may exist. `resolve` the error, or the intent.
   * @throws the signal's own reason: it was aborted before the trade was sent.
   */
  confirm(request: QuoteConfirmRequest, options?: SendOnceOptions<TradeIntent>): Promise<Trade>;
  /**
   * Looks for a trade whose outcome is unknown, by its error or its intent. Reads, and never sends again. More in
   * docs/withdrawals.md.
   *
   * @throws {ApiError | ConnectionError} the list cannot be read, e.g. 401. The outcome is still unknown.
   * @throws {RefusedError} it is neither an intent nor an error that carries one, or `others` are invalid.
   * @throws what `others` throws, or the signal's own reason.
   */
  resolve(errorOrIntent: unknown, options?: ResolveOptions<TradeIntent>): Promise<TradeFinding>;
  /** Reads a trade with its fills. */
  get(transactionId: string, options?: CallOptions): Promise<Trade>;
  /**
   * Reads a trade until it has ended, and returns it, also if it was cancelled or reversed. A status that the document
   * does not know is not an end. `COMPLETED` is returned and may still become `REVERSED`.
   *
   * @throws {ConnectionError} with stage `wait` and the trade as it was seen last (`lastSeen`): the deadline has
   * passed. That says nothing about how the trade ends: wait again.
   */
  wait(transactionId: string, options?: WaitOptions<Trade>): Promise<Trade>;
  /** Every trade of the owner, each with its fills; the order is not documented. */
  list(options?: CallOptions): List<Trade>;
}

const once = { id: "confirmQuote", listId: "tradeHistory", subjectOf: tradeSubjectOf } as const;

export function createTrades(client: LumetradeClient): Trades {
  const { call, wait } = client;
  const send = (body: QuoteConfirmRequest, rest: CallOptions) => call("confirmQuote", { body }, rest);
  return {
    async quote(body, options) {
      // The same members, checked, and read once.
      const snapshot = snapshotBody(operations.getQuote, body) as QuoteRequest;
      checkAmounts(operations.getQuote, snapshot);
      return call("getQuote", { body: snapshot }, options);
    },
    confirm: (body, options) => sendOnce(client, once, body, options, send),
    async resolve(given, options) {
      const finding = await resolveOnce<TradeSubject, Trade>(client, once, given, options, matchTrade);
      return finding.kind === "found" ? { kind: "found", trade: finding.row } : finding;
    },
    get: (transactionId, options) => call("getTrade", { params: { path: { transactionId } } }, options),
    wait: (transactionId, options) =>
      wait("getTrade", { params: { path: { transactionId } } }, finalStates.TradeStatus, options),
    list: (options) => createWholeList(() => call("tradeHistory", {}, options)),
  };
}
