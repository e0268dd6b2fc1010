import {
  type CallOptions,
  callOptionNames,
  createOffsetList,
  type List,
  ownOptions,
  type WaitOptions,
} from "@lumkit/core";
import type { LumoCall, LumoWait } from "./client.js";
import { finalStates, operations } from "./operations.gen.js";
import type { Order, OrderList, OrderStatus, PrepareOrderRequest, Quote } from "./schemas.js";

export interface AcceptOptions extends CallOptions {
  /** Names this payment towards the service. Default: the quote's id. */
  readonly idempotencyKey?: string | undefined;
}

export interface OrderFilter {
  /** Only orders in this status. */
  readonly status?: OrderStatus | undefined;
}

export interface OrderPageQuery extends OrderFilter {
  /** How many orders at most; the service may give fewer. */
  readonly limit?: number | undefined;
  /** How many orders to skip. */
  readonly offset?: number | undefined;
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
   * @throws {ConnectionError} without it the payment may have started: accept again with the same key.
   */
  accept(quoteId: string, options?: AcceptOptions): Promise<Order>;
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
  /** Every order of the company, in the order the service gives them. */
  list(filter?: OrderFilter, options?: CallOptions): List<Order>;
  /** One page of orders as the service gives it. */
  page(query?: OrderPageQuery, options?: CallOptions): Promise<OrderList>;
}

export function createOrders(call: LumoCall, wait: LumoWait): Orders {
  const page: Orders["page"] = async (query, options) =>
    call(
      "listOrders",
      { params: { query: ownOptions(operations.listOrders, query, ["status", "limit", "offset"]) } },
      options,
    );
  return {
    prepare: (body, options) => call("prepareOrder", { body }, options),
    async accept(id, options) {
      const { idempotencyKey = id, ...rest } = ownOptions(operations.acceptOrder, options, [
        "idempotencyKey",
        ...callOptionNames,
      ]);
      return call("acceptOrder", { params: { path: { id }, header: { "Idempotency-Key": idempotencyKey } } }, rest);
    },
    get: (id, options) => call("getOrder", { params: { path: { id } } }, options),
    wait: (id, options) => wait("getOrder", { params: { path: { id } } }, finalStates.OrderStatus, options),
    list: (filter, options) =>
      createOffsetList(async (offset) => {
        const { orders, total } = await page(
          { ...ownOptions(operations.listOrders, filter, ["status"]), offset },
          options,
        );
        return { items: orders, total };
      }),
    page,
  };
}
