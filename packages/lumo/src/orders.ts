import {
  type CallOptions,
  callOptionNames,
  createPagedList,
  type List,
  ownOptions,
  type WaitOptions,
} from "@lumkit/core";
import type { LumoClient } from "./lumo-client.js";
import { finalStates, operations } from "./operations.gen.js";
import { accept } from "./payment/accept.js";
import { pay } from "./payment/pay/pay.js";
import type { Payment, PayOptions } from "./payment/payment.js";
import { resolve } from "./payment/resolve/resolve.js";
import type { Order, OrderList, OrderStatus, PrepareOrderRequest, Quote } from "./schemas.gen.js";
import type { StatusFilter } from "./status-filter.js";

export interface OrderFilter {
  /** Only orders in this status. */
  readonly status?: StatusFilter<"listOrders", OrderStatus> | undefined;
}

export interface OrderPageQuery extends OrderFilter {
  /** How many orders at most; the service may give fewer. */
  readonly limit?: number | undefined;
  /** How many orders to skip. */
  readonly offset?: number | undefined;
}

export interface AcceptOptions extends CallOptions {
  /** Names this payment towards the service. Default: the quote's id. */
  readonly idempotencyKey?: string | undefined;
}

export interface Orders {
  /** Makes a quote for a scanned NSPK QR code. It holds no money and expires at `expiresAt`, 30 seconds later today. */
  prepare(request: PrepareOrderRequest, options?: CallOptions): Promise<Quote>;
  /**
   * Accepts a quote: holds its amount on the company balance and starts the payment. The service gives a repeated
   * idempotency key its first response. Prefer `pay`, which records, checks and limits the payment.
   *
   * @throws {RefusedError} nothing was sent.
   * @throws {ApiError | ConnectionError} with `isNotApplied(error)`: this call changed nothing. Another accept of the
   * quote may have paid.
   * @throws {ApiError | ConnectionError} any other, e.g. 400, 409 or 422: the payment may have started. `resolve` the error.
   * @throws the signal's own reason: it was aborted before anything was sent.
   */
  accept(quoteId: string, options?: AcceptOptions): Promise<Order>;
  /**
   * Pays a QR code: prepares a quote, checks it, asks `approve`, has `beforeSend` record the intent, and accepts the quote.
   * One call accepts one quote under one key, made from `externalOrderId` and `attempt`. See docs/outcomes.md.
   *
   * @throws {RefusedError} no accept was sent, e.g. `limit-exceeded`. After `before-send-failed`, `resolve` the intent on
   * record before you pay again: the call that wrote it may have paid.
   * @throws {ApiError | ConnectionError} with `isNotApplied(error)`: this call paid nothing.
   * @throws {ApiError | ConnectionError} any other: the payment may have started. `resolve` the error.
   * @throws the signal's own reason: it was aborted before the accept was sent.
   */
  pay(payment: Payment, options?: PayOptions): Promise<Order>;
  /**
   * Finds out what happened to an accept, by its error or by the intent on record. Never pays. The outcome is known once
   * the quote has been expired for 60 s; what this assumes of the service is in docs/outcomes.md.
   *
   * @returns the order, also a failed one.
   * @throws {ApiError} with `isNotApplied(error)`: that accept paid nothing. If `beforeSend` recorded its intent, the next
   * `attempt` may be paid. Without a record nothing is known about other accepts.
   * @throws {ConnectionError} the outcome is unknown: resolve again after `retryAfterMs`, or do what the message says.
   * @throws {RefusedError} it is neither an intent nor an error that carries one. The payment may have been made.
   * @throws the signal's own reason: the outcome is still unknown.
   */
  resolve(errorOrIntent: unknown, options?: CallOptions): Promise<Order>;
  /** Reads an order. */
  get(orderId: string, options?: CallOptions): Promise<Order>;
  /**
   * Reads an order until it succeeds, fails or is disputed. A failed order is returned, not thrown. A status that the
   * document does not know does not end the wait.
   *
   * The order may still change: a dispute moves `success` and `failed` to `disputed`, and what follows is not documented.
   *
   * @throws {ConnectionError} with stage `wait` and the last order that was read (`lastSeen`): the deadline has passed,
   * which says nothing about how the payment ends. Wait again.
   */
  wait(orderId: string, options?: WaitOptions<Order>): Promise<Order>;
  /**
   * Every order of the company, in the service's own sequence, read page by page; `deadlineMs` is for each page.
   *
   * No order is returned twice. No order that was there at the start is missed while the list grows only at its front or
   * at its end. With a `status` some may be missed: an order that changes its status leaves the list and moves those
   * behind it forward.
   */
  list(filter?: OrderFilter, options?: CallOptions): List<Order>;
  /** One page of orders as the service returns it, and the number of all (`total`; its meaning is inferred). */
  page(query?: OrderPageQuery, options?: CallOptions): Promise<OrderList>;
}

export function createOrders(client: LumoClient): Orders {
  const { call, wait } = client;
  const { acceptOrder, listOrders } = operations;
  return {
    prepare: (body, options) => call("prepareOrder", { body }, options),
    async accept(id, options) {
      const own = ownOptions(acceptOrder, options, ["idempotencyKey", ...callOptionNames]);
      const { idempotencyKey = id, ...rest } = own;
      const intent = { operation: "acceptOrder", quoteId: id, idempotencyKey, attempt: 1, recorded: false } as const;
      return accept(client, intent, rest);
    },
    pay: (payment, options) => pay(client, payment, options),
    resolve: (errorOrIntent, options) => resolve(client, errorOrIntent, options),
    get: (id, options) => call("getOrder", { params: { path: { id } } }, options),
    wait: (id, options) => wait("getOrder", { params: { path: { id } } }, finalStates.OrderStatus, options),
    list: (filter, options) =>
      createPagedList(listOrders, async (part) => {
        const query = { ...ownOptions(listOrders, filter, ["status"]), ...part };
        const { orders, total } = await call("listOrders", { params: { query } }, options);
        return { items: orders, total };
      }),
    async page(query, options) {
      const own = ownOptions(listOrders, query, ["status", "limit", "offset"]);
      return call("listOrders", { params: { query: own } }, options);
    },
  };
}
