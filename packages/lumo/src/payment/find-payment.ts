import { ApiError } from "@lumkit/core";
import type { LumoClient } from "../calls.js";
import type { Order } from "../schemas.js";
import { type ReadOptions, readOrdersSince } from "./orders-since.js";
import type { PaymentIntent } from "./payment.js";
import { matchOrder, type OrderMatch } from "./rules.js";

/** What the orders of the company show about a payment. */
export interface Finding {
  readonly order?: Order;
  /** `same`: `order` is it. Otherwise `order`, if there is one, is what keeps the outcome unknown. */
  readonly match: OrderMatch;
  /** The service's own time before the list was read, in milliseconds since 1970; absent if it gives no `Date`. */
  readonly serverMs: number | undefined;
}

/** Looks for the order of a payment: by the quote's id, then in the orders made since a moment. */
export async function findPayment(
  client: LumoClient,
  intent: PaymentIntent,
  sinceMs: number,
  options: () => ReadOptions,
): Promise<Finding> {
  const own = await readOrderOfQuote(client, intent.quoteId, options());
  const ownMatch = own === undefined ? "other" : matchOrder(intent, own, own.id === intent.quoteId);
  if (ownMatch === "same" && own !== undefined) return { order: own, match: "same", serverMs: undefined };

  const { serverMs, orders } = await readOrdersSince(client, sinceMs, options);
  let found: Pick<Finding, "order" | "match"> =
    ownMatch === "other-amount" && own !== undefined ? { order: own, match: ownMatch } : { match: "other" };
  let showsIds = false;
  for await (const order of orders) {
    showsIds ||= (order.externalOrderId ?? undefined) !== undefined;
    const match = matchOrder(intent, order, order.id === intent.quoteId);
    if (match === "same") return { order, match, serverMs };
    if (match === "other-amount" || (match === "unsure" && found.match === "other")) found = { order, match };
  }
  // Where the list shows ids, an order without one was made without one.
  if (found.match === "unsure" && showsIds && intent.externalOrderId !== undefined) return { match: "other", serverMs };
  return { ...found, serverMs };
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
