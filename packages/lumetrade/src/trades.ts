import { type CallOptions, createWholeList, type List, memberOf, type Operation, RefusedError } from "@lumkit/core";
import type { LumetradeCall } from "./client.js";
import { operations } from "./operations.gen.js";
import type { Quote, QuoteConfirmRequest, QuoteRequest, Trade } from "./schemas.js";

export interface Trades {
  /** Asks for a quote; only one with `quoteIntent: "client_linked"` can be confirmed. */
  quote(request: QuoteRequest, options?: CallOptions): Promise<Quote>;
  /**
   * Confirms a quote: makes the trade.
   *
   * Not repeatable: whether a quote can be confirmed twice is not documented.
   *
   * @throws {ApiError} with `isNotApplied(error)` nothing was traded.
   * @throws {ConnectionError} without it the trade may exist: look for it with `list` before doing anything else.
   */
  confirm(request: QuoteConfirmRequest, options?: CallOptions): Promise<Trade>;
  /** Reads a trade with its fills. */
  get(transactionId: string, options?: CallOptions): Promise<Trade>;
  /** Every trade of the owner, each with its fills; the order is not documented. */
  list(options?: CallOptions): List<Trade>;
}

export function createTrades(call: LumetradeCall): Trades {
  return {
    async quote(body, options) {
      checkAmounts(operations.getQuote, body);
      return call("getQuote", { body }, options);
    },
    async confirm(body, options) {
      checkAmounts(operations.confirmQuote, body);
      return call("confirmQuote", { body }, options);
    },
    get: (transactionId, options) => call("getTrade", { params: { path: { transactionId } } }, options),
    list: (options) => createWholeList(() => call("tradeHistory", {}, options)),
  };
}

/** The API takes exactly one of the two amounts; the types say so, and this says it to JavaScript. */
function checkAmounts(operation: Operation, body: unknown): void {
  const [hasFrom, hasTo] = ["fromAmount", "toAmount"].map((name) => memberOf(body, name) !== undefined);
  if (hasFrom !== hasTo) return;
  const problem = hasFrom ? "both fromAmount and toAmount are there" : "neither fromAmount nor toAmount is there";
  throw new RefusedError("invalid-input", `Cannot send ${operation.id}: ${problem}, give exactly one`, operation);
}
