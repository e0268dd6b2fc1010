import { ApiError } from "@lumkit/core";
import type { PaymentClient } from "./payment.js";
import type { Order } from "./schemas.js";

interface Options {
  readonly signal: AbortSignal | undefined;
  readonly deadlineMs: number;
}

/** Looks through all orders for the one of a payment: the API has no filter for it. */
export async function findOrder(
  { list }: PaymentClient,
  externalOrderId: string,
  options: Options,
): Promise<Order | undefined> {
  for await (const order of list({}, options)) if (order.externalOrderId === externalOrderId) return order;
  return undefined;
}

/** Reads the order of a quote. In the one example known it has the quote's id, which is not documented. */
export async function findOrderOfQuote(
  { call }: PaymentClient,
  quoteId: string,
  options: Options,
): Promise<Order | undefined> {
  try {
    return await call("getOrder", { params: { path: { id: quoteId } } }, options);
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 400)) return undefined;
    throw error;
  }
}
