import { type CallOptions, callOptionNames, type List, ownOptions, type WaitOptions } from "@lumkit/core";
import type { LumoClient } from "./calls.js";
import { finalStates, operations } from "./operations.gen.js";
import { listOrders, type OrderFilter, type OrderPageQuery, readOrderPage } from "./order-list.js";
import { accept, pay } from "./pay.js";
import type { Payment, PayOptions } from "./payment.js";
import { resolvePayment } from "./resolve-payment.js";
import type { Order, OrderList, PrepareOrderRequest, Quote } from "./schemas.js";

export interface AcceptOptions extends CallOptions {
  /** Names this payment towards the service. Default: the quote's id. */
  readonly idempotencyKey?: string | undefined;
}

export interface Orders {
  /** Makes a quote for a scanned NSPK QR code. It holds no money and expires at `expiresAt`, 30 seconds later today. */
  prepare(request: PrepareOrderRequest, options?: CallOptions): Promise<Quote>;
  /**
   * Accepts a quote: holds its amount on the company balance and starts the payment.
   *
   * Always carries an idempotency key. The service answers a repeated key with its first answer.
   *
   * @throws {ApiError} with `isNotApplied(error)`, e.g. the quote has expired: prepare a new one.
   * @throws {ConnectionError} without it the payment may have started: give the error to `resolve`, or accept again
   * with the same key.
   */
  accept(quoteId: string, options?: AcceptOptions): Promise<Order>;
  /**
   * Pays a QR code: prepares a quote, checks it against the balance and the limits, asks `approve`, and accepts it.
   *
   * Pays once for one `externalOrderId`: its idempotency key is made from that id alone, so to call it again, after a
   * crash or in another process, gives the same payment. After a known rejection, and when no order of that id is in the
   * list, it is tried with a new quote: once more under the same key, and then under the next ones of a ladder that is
   * the same for all, six times in one call at most. After a 409, 423 or 425, which may mean that another process is
   * paying just now, such an order is looked for, and no next key taken. That rests on what the document says of a key,
   * that its first answer is stored; that a rejection is stored too is inferred: if it were not, what was rejected twice
   * under the first key and paid under the next could be paid again by a later call.
   *
   * A quote is never accepted for the first time with less than 2 s of its life left, by the clock of this machine's
   * uptime or by its date corrected by the service's. `deadlineMs` (default 60,000, or the client's) is the time for
   * all of it, `approve` and `beforeSend` included.
   *
   * A refusal speaks of this call alone: that the balance is too small, for example, can be because an earlier call for
   * the same id holds it. Whoever has an intent of an earlier call gives it to `resolve` first.
   *
   * @throws {RefusedError} nothing was sent: `balance-too-small`, `limit-exceeded`, `not-approved`, `quote-expired`, ...
   * @throws {ApiError} with `isNotApplied(error)` the service rejected the payment, or did not take the QR code.
   * @throws {ConnectionError} without it the payment may have started: give the error to `resolve`, or pay again with the
   * same `externalOrderId`. Also if the service answered with an order of another id.
   * @throws the signal's own reason, if it was aborted before the accept was sent.
   */
  pay(payment: Payment, options?: PayOptions): Promise<Order>;
  /**
   * Finds out what came of an accept whose outcome is unknown, by its error or by the intent that `beforeSend` was given:
   * makes it again with its own quote and its own key, also after the quote has expired. If it never came to the service
   * and the quote still lives, that pays now.
   *
   * @returns the order, also a failed one.
   * @throws {ApiError} with `isNotApplied(error)` the service rejects it, and has no order of that `externalOrderId`:
   * nothing was paid. Of an accept without one, a rejection alone proves nothing.
   * @throws {ConnectionError} it is still unknown, e.g. after a 409, which may mean that it is under way: resolve again.
   */
  resolve(errorOrIntent: unknown, options?: CallOptions): Promise<Order>;
  /** Reads an order. */
  get(orderId: string, options?: CallOptions): Promise<Order>;
  /**
   * Reads an order until it succeeds, fails or is disputed. A failed order is returned, not thrown; a status that the
   * document does not know is waited through.
   *
   * What is returned may still change: a dispute moves `success` and `failed` to `disputed`, and what follows that is
   * not documented.
   *
   * @throws {ConnectionError} with stage `wait` and the order as it was seen last (`lastSeen`): the deadline has
   * passed, which says nothing about how the payment ends. Wait again.
   */
  wait(orderId: string, options?: WaitOptions<Order>): Promise<Order>;
  /**
   * Every order of the company, in the order the service gives them, read in pages while it is walked.
   *
   * None is given twice. None that was there at the start is missed while the list grows only at its front or at its
   * end. With a `status` some may be missed: an order that changes its status leaves the list and moves those behind
   * it forward, past what is read next. `deadlineMs` holds for each page.
   */
  list(filter?: OrderFilter, options?: CallOptions): List<Order>;
  /** One page of orders as the service gives it, and how many there are in all (`total`; its meaning is inferred). */
  page(query?: OrderPageQuery, options?: CallOptions): Promise<OrderList>;
}

export function createOrders(client: LumoClient): Orders {
  const { call, wait } = client;
  return {
    prepare: (body, options) => call("prepareOrder", { body }, options),
    async accept(id, options) {
      const own = ownOptions(operations.acceptOrder, options, ["idempotencyKey", ...callOptionNames]);
      const { idempotencyKey = id, signal, deadlineMs } = own;
      return accept(client, { operation: "acceptOrder", quoteId: id, idempotencyKey }, { signal, deadlineMs });
    },
    pay: (payment, options) => pay(client, payment, options),
    resolve: (errorOrIntent, options) => resolvePayment(client, errorOrIntent, options),
    get: (id, options) => call("getOrder", { params: { path: { id } } }, options),
    wait: (id, options) => wait("getOrder", { params: { path: { id } } }, finalStates.OrderStatus, options),
    list: (filter, options) => listOrders(call, filter, options),
    page: (query, options) => readOrderPage(call, query, options),
  };
}
