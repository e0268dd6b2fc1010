import { type CallOptions, callOptionNames, type List, ownOptions, type WaitOptions } from "@lumkit/core";
import type { LumoClient } from "./calls.js";
import { finalStates, operations } from "./operations.gen.js";
import { listOrders, type OrderFilter, type OrderPageQuery, readOrderPage } from "./order-list.js";
import { accept } from "./payment/accept.js";
import { pay } from "./payment/pay.js";
import type { Payment, PayOptions } from "./payment/payment.js";
import { resolvePayment } from "./payment/resolve-payment.js";
import type { Order, OrderList, PrepareOrderRequest, Quote } from "./schemas.gen.js";

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
   * Always carries an idempotency key. The service gives a repeated key its first response.
   *
   * `pay` does this with a record, checks and limits; prefer it.
   *
   * @throws {ApiError} with `isNotApplied(error)` this call changed nothing, e.g. the quote has expired. An earlier accept
   * of the same quote may have paid: resolve that one first. Without it the payment may have started, also after a 400,
   * 409, 422, 423 or 425, which may mean that the key is in use: give the error to `resolve`.
   * @throws {ConnectionError} without `isNotApplied(error)` the payment may have started: give the error to `resolve`.
   */
  accept(quoteId: string, options?: AcceptOptions): Promise<Order>;
  /**
   * Pays a QR code: prepares a quote, checks it against the balance and the limits, asks `approve`, has `beforeSend`
   * record the intent, and accepts the quote. One call accepts one quote under one key.
   *
   * The key is made from `externalOrderId` and `attempt`, so every process that pays the same id uses the same key. Give
   * a `beforeSend` that fails if the key is on record already: then one key belongs to one call, and a rejection proves
   * that nothing was paid. Without it, a rejection that may mean "key in use" leaves the outcome unknown.
   *
   * A refusal is about this call only: an earlier call for the same id may have paid. Resolve the intent on record
   * before you pay again, and then with the next `attempt`. More in docs/outcomes.md.
   *
   * @throws {RefusedError} nothing was sent: `balance-too-small`, `limit-exceeded`, `not-approved`, `quote-expired`, ...
   * @throws {ApiError} with `isNotApplied(error)` the service rejected the payment, or the QR code. Else see `resolve`.
   * @throws {ConnectionError} without `isNotApplied(error)` the payment may have started: give the error, or the intent
   * on record, to `resolve`. Also if the order that came back belongs to another payment.
   * @throws the signal's own reason, if it was aborted before the accept was sent.
   */
  pay(payment: Payment, options?: PayOptions): Promise<Order>;
  /**
   * Finds out what happened to an accept, by its error or by the intent on record. Never pays.
   *
   * It looks for the order. Until the quote has been expired for 60 s, anything else is unknown, and the error's
   * `retryAfterMs` says when to come back. After that it replays the accept, which can no longer pay, and the outcome is
   * known: an order, or not applied. This assumes that the service decides an accept, and shows its order, within 60 s
   * of the quote's end.
   *
   * @returns the order, also a failed one.
   * @throws {ApiError} with `isNotApplied(error)`: of a recorded intent, nothing was paid, and the next `attempt` may be
   * paid. Without a record it speaks only of that accept, and permits nothing.
   * @throws {ConnectionError} the outcome is unknown: resolve again after `retryAfterMs`, or do what the message says.
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
      const intent = { operation: "acceptOrder", quoteId: id, idempotencyKey, attempt: 1, recorded: false } as const;
      return accept(client, intent, { signal, deadlineMs });
    },
    pay: (payment, options) => pay(client, payment, options),
    resolve: (errorOrIntent, options) => resolvePayment(client, errorOrIntent, options),
    get: (id, options) => call("getOrder", { params: { path: { id } } }, options),
    wait: (id, options) => wait("getOrder", { params: { path: { id } } }, finalStates.OrderStatus, options),
    list: (filter, options) => listOrders(call, filter, options),
    page: (query, options) => readOrderPage(call, query, options),
  };
}
