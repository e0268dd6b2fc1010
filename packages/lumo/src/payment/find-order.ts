import { ApiError } from "@lumkit/core";
import type { LumoClient } from "./calls.js";
import { listOrders, readOrderPage } from "./order-list.js";
import type { Order } from "./schemas.js";

interface Options {
  readonly signal: AbortSignal | undefined;
  readonly deadlineMs: number;
}

/**
 * Looks through all orders for the one of a payment: the API has no filter for it.
 *
 * @throws {Error} the list cannot be read, or is longer than it says.
 */
export async function findOrder(
  { call }: LumoClient,
  externalOrderId: string,
  options: Options,
): Promise<Order | undefined> {
  let count = 0;
  for await (const order of listOrders(call, {}, options)) {
    if (order.externalOrderId === externalOrderId) return order;
    count++;
  }
  // That `total` counts the whole list is inferred; if it did not, what is looked for could lie behind it.
  const { orders } = await readOrderPage(call, { offset: count, limit: 1 }, options);
  if (orders.length > 0) throw new Error(`the list goes on after the ${count} orders that it says it has`);
  return undefined;
}

/** Reads the order of a quote. In the one example known it has the quote's id, which is not documented. */
export async function findOrderOfQuote(
  { call }: LumoClient,
  quoteId: string,
  options: Options,
): Promise<Order | undefined> {
  try {
    return await call("getOrder", { params: { path: { id: quoteId } } }, options);
  } catch (error) {
    // Which status an unknown id has is not documented.
    if (error instanceof ApiError && [400, 403, 404].includes(error.status)) return undefined;
    throw error;
  }
}
