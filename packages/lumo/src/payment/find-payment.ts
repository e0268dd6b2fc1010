import { ApiError } from "@lumkit/core";
import type { LumoClient } from "../calls.js";
import type { Order } from "../schemas.js";
import { type ReadOptions, readOrdersSince } from "./orders-since.js";
import type { PaymentIntent } from "./payment.js";
import { matchOrder } from "./rules.js";
import { doubtOf } from "./unresolved.js";

/** What the orders of the company show about a payment. */
export interface Finding {
  /** The order of the payment. */
  readonly order?: Order;
  /** Otherwise, why it cannot be said that there is none. */
  readonly doubt?: string | undefined;
  /** The service's own time before the list was read, in milliseconds since 1970; absent if it gives no `Date`. */
  readonly serverMs?: number | undefined;
}

/** Looks for the order of a payment: by the quote's id, then in the orders made since a moment. */
export async function findPayment(
  client: LumoClient,
  intent: PaymentIntent,
  sinceMs: number,
  options: () => ReadOptions,
): Promise<Finding> {
  const matchOf = (order: Order) => matchOrder(intent, order, order.id === intent.quoteId);
  const own = await readOrderOfQuote(client, intent.quoteId, options());
  if (own !== undefined && matchOf(own) === "same") return { order: own };

  const { serverMs, orders } = await readOrdersSince(client, sinceMs, options);
  let other: Order | undefined;
  let unsure: Order | undefined;
  let showsIds = false;
  for await (const order of orders) {
    const match = matchOf(order);
    if (match === "same") return { order };
    if (match === "other-amount") other = order;
    if (match === "unsure") unsure = order;
    showsIds ||= (order.externalOrderId ?? undefined) !== undefined;
  }
  if (other !== undefined) return { doubt: doubtOf("other-amount", intent, other), serverMs };
  // Where the list shows ids, an order without one was made without one.
  const isIdless = showsIds && intent.externalOrderId !== undefined;
  return { doubt: unsure && !isIdless ? doubtOf("unsure", intent, unsure) : undefined, serverMs };
}

/** Reads the order of a quote. In the one example known it has the quote's id, which is not documented. */
async function readOrderOfQuote(
  { call }: LumoClient,
  quoteId: string,
  options: ReadOptions,
): Promise<Order | undefined> {
  try {
    return await call("getOrder", { params: { path: { id: quoteId } } }, options);
  } catch (error) {
    // Which status an unknown id has is not documented.
    if (error instanceof ApiError && [400, 403, 404, 410, 422].includes(error.status)) return undefined;
    throw error;
  }
}
