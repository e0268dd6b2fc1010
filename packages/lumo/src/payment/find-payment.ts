import type { LumoClient } from "../calls.js";
import type { Order, OrderStatus } from "../schemas.gen.js";
import type { ReadOptions } from "./order-pages.js";
import { isMadeBefore, readOrdersSince } from "./orders-since.js";
import type { PaymentIntent } from "./payment.js";
import { readTimeMs } from "./quote-time.js";
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

/** The statuses of an order that the pages show. A quote may have the id that its order will have, and another status. */
const orderStatuses: readonly OrderStatus[] = ["created", "in_progress", "success", "failed", "disputed"];

/**
 * Looks for the order of a payment: by the quote's id, then in the orders made since a moment. Only the list can show that
 * there is none.
 *
 * @throws {Error} the list cannot be read.
 */
export async function findPayment(
  client: LumoClient,
  intent: PaymentIntent,
  { sinceMs, isWholeHistory }: { readonly sinceMs: number; readonly isWholeHistory: boolean },
  options: () => ReadOptions,
): Promise<Finding> {
  const { quoteId } = intent;
  // Which status an unknown id has is not documented.
  const read = client.call("getOrder", { params: { path: { id: quoteId } }, isolated: true }, options());
  const own = await read.catch(() => undefined);
  const ownMatch = own === undefined ? "other" : matchOrder(intent, own, true);
  const isOrder = own !== undefined && orderStatuses.includes(own.status);
  if (isOrder && ownMatch === "same") return { order: own };
  let doubt = own === undefined ? undefined : doubtOf(ownMatch === "same" ? "unsure" : ownMatch, intent, own);

  const { serverMs, orders } = await readOrdersSince(
    client,
    isWholeHistory ? Number.NEGATIVE_INFINITY : sinceMs,
    options,
  );
  let newest: Order | undefined;
  for await (const order of orders) {
    const match = matchOrder(intent, order, order.id === quoteId);
    if (match === "same" && (order.id !== quoteId || orderStatuses.includes(order.status))) {
      if (intent.attempt === 1 || order.id === quoteId) return { order };
      // An earlier attempt may have made an order too, which has failed.
      if (!(readTimeMs(order.createdAt) <= readTimeMs(newest?.createdAt))) newest = order;
    }
    // What is older than the quote is not its order, so that only an equal id says anything.
    const mayBeIt = match === "unsure" && !isMadeBefore(order, sinceMs);
    if (match === "other-amount" || mayBeIt) doubt ??= doubtOf(match, intent, order);
  }
  return newest === undefined ? { doubt, serverMs } : { order: newest, serverMs };
}
