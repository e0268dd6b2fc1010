import type { CallOptions } from "@lumkit/core";
import type { LumoClient } from "../../lumo-client.js";
import type { Order, OrderStatus } from "../../schemas.gen.js";
import type { PaymentIntent } from "../payment.js";
import { readTimeMs } from "../read-time.js";
import { idLength, isWholeId, matchOrder, maxQuoteLifeMs, type OrderMatch } from "../rules.js";
import { doubtOf } from "../unresolved.js";
import { openOrderPages } from "./order-pages.js";
import { isMadeBefore, readOrdersSince } from "./orders-since.js";

/** What the orders of the company show about a payment. */
export interface PaymentEvidence {
  /** The order of the payment. */
  readonly order?: Order | undefined;
  /** Otherwise, why it cannot be said that there is none. */
  readonly doubt?: string | undefined;
  /** The service's own time before the list was read, in milliseconds since 1970; absent if it gives no `Date`. */
  readonly serverMs?: number | undefined;
}

/**
 * Looks for the order of a payment: by the quote's id, then in the orders made since its intent, or in all. Only the
 * list can show that there is none.
 *
 * @throws {Error} the list cannot be read.
 */
export async function findPayment(
  client: LumoClient,
  intent: PaymentIntent,
  scope: "since" | "all",
  options: () => CallOptions,
): Promise<PaymentEvidence> {
  const { quoteId, attempt, expiresAt } = intent;
  const earliestMs = readTimeMs(expiresAt) - maxQuoteLifeMs;
  const sinceMs = Number.isNaN(earliestMs) ? client.clock.now() : earliestMs;
  let doubt: string | undefined;
  let newest: Order | undefined;
  const unsure: Order[] = [];
  /** Of the ids that the list shows. */
  let longest = 0;

  const read = client.call("getOrder", { params: { path: { id: quoteId } }, isolated: true }, options());
  // Which status an unknown id has is not documented.
  const own = await read.catch(() => undefined);
  if (own !== undefined) {
    const match = matchShown(intent, own, true);
    if (match === "same") return { order: own };
    doubt = doubtOf(match, intent, own);
  }
  const pages = await openOrderPages(client, options);
  for await (const order of readOrdersSince(pages, scope === "all" ? Number.NEGATIVE_INFINITY : sinceMs)) {
    const match = matchShown(intent, order, order.id === quoteId);
    if (match === "same") {
      if (attempt === 1 || order.id === quoteId) return { order };
      // An earlier attempt may have made an order, which has failed.
      if (!(readTimeMs(order.createdAt) <= readTimeMs(newest?.createdAt))) newest = order;
    }
    // An order that is older than the quote is not its order, unless it has the same id.
    if (match === "unsure" && !isMadeBefore(order, sinceMs)) unsure.push(order);
    if (match === "other-amount") doubt ??= doubtOf(match, intent, order);
    longest = Math.max(longest, idLength(order.externalOrderId));
  }
  const mayBeIt = unsure.find(
    (order) => order.id === quoteId || !isWholeId(intent.externalOrderId, order.externalOrderId, longest),
  );
  if (mayBeIt !== undefined) doubt ??= doubtOf("unsure", intent, mayBeIt);
  return { order: newest, doubt, serverMs: pages.serverMs };
}

const orderStatuses: readonly OrderStatus[] = ["created", "in_progress", "success", "failed", "disputed"];

/** The service may show a quote under the id that its order will have. Only a known status of orders tells them apart. */
function matchShown(intent: PaymentIntent, order: Order, isOfQuote: boolean): OrderMatch {
  const match = matchOrder(intent, order, isOfQuote);
  return match === "same" && isOfQuote && !orderStatuses.includes(order.status) ? "unsure" : match;
}
