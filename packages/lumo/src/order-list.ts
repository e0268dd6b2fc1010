import { type CallOptions, createPagedList, type List, ownOptions } from "@lumkit/core";
import type { LumoCall } from "./calls.js";
import { operations } from "./operations.gen.js";
import type { Order, OrderList, OrderStatus } from "./schemas.gen.js";

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

/** Reads the orders of the company in pages. */
export function listOrders(call: LumoCall, filter?: OrderFilter, options?: CallOptions): List<Order> {
  return createPagedList(operations.listOrders, async (part) => {
    const own = ownOptions(operations.listOrders, filter, ["status"]);
    const { orders, total } = await readOrderPage(call, { ...own, ...part }, options);
    return { items: orders, total };
  });
}

export async function readOrderPage(call: LumoCall, query?: OrderPageQuery, options?: CallOptions): Promise<OrderList> {
  const own = ownOptions(operations.listOrders, query, ["status", "limit", "offset"]);
  return call("listOrders", { params: { query: own } }, options);
}
