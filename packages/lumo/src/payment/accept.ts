import { ConnectionError, carryIntent } from "@lumkit/core";
import type { LumoClient } from "../calls.js";
import { operations } from "../operations.gen.js";
import type { Order } from "../schemas.js";
import type { PaymentIntent } from "./payment.js";
import { matchOrder, type OrderMatch } from "./rules.js";

const operation = operations.acceptOrder;

export interface AcceptRequest {
  readonly signal: AbortSignal | undefined;
  readonly deadlineMs: number | undefined;
  /** Called in the tick of the first byte, unless an earlier attempt may have arrived: its repetition pays nothing more. */
  readonly beforeAttempt?: (() => void) | undefined;
}

/**
 * Accepts a quote under a key, and returns the order only if it is the one of the payment.
 *
 * Errors of an unknown outcome carry the intent.
 */
export async function accept(
  { call }: Pick<LumoClient, "call">,
  intent: PaymentIntent,
  { beforeAttempt, ...options }: AcceptRequest,
): Promise<Order> {
  const { quoteId, idempotencyKey, recorded } = intent;
  const params = { path: { id: quoteId }, header: { "Idempotency-Key": idempotencyKey } };
  try {
    const order = await call("acceptOrder", { params, beforeAttempt, isKeyRecorded: recorded }, options);
    const match = matchOrder(intent, order, true);
    if (match === "same") return order;
    throw otherPayment(intent, order, match);
  } catch (error) {
    carryIntent(error, intent);
    throw error;
  }
}

/** An order that is, or may be, another one than the payment's keeps the outcome unknown. */
export function otherPayment(intent: PaymentIntent, order: Order, match: Exclude<OrderMatch, "same">): ConnectionError {
  const { externalOrderId, amountRub, idempotencyKey } = intent;
  const problems: Readonly<Record<typeof match, string>> = {
    other: `order ${order.id} has another externalOrderId than ${externalOrderId}`,
    "other-amount": `order ${order.id} has the externalOrderId ${externalOrderId} and the amountRub ${order.amountRub}, not ${amountRub}: the id was used for another payment`,
    unsure: `order ${order.id} has the amountRub ${order.amountRub} and shows no externalOrderId: it may be this payment`,
  };
  const problem = `the outcome is unknown: ${problems[match]}; ask the vendor which payment was made`;
  return new ConnectionError({ operation, outcome: "unknown", idempotencyKey }, "content", problem);
}
