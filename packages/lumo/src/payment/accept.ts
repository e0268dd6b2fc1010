import { type CallOptions, carryIntent } from "@lumkit/core";
import type { LumoClient } from "../lumo-client.js";
import type { Order } from "../schemas.gen.js";
import type { PaymentIntent } from "./payment.js";
import { matchOrder } from "./rules.js";
import { doubtOf, unresolved } from "./unresolved.js";

/**
 * Accepts a quote under a key, and returns the order only if it is the one of the payment. Errors of an unknown outcome
 * carry the intent.
 *
 * `beforeFirstByte` is called in the tick of the first byte, unless an earlier attempt may have arrived. A repetition
 * under the same key cannot pay twice.
 */
export async function accept(
  { call }: LumoClient,
  intent: PaymentIntent,
  options: CallOptions,
  beforeFirstByte?: () => void,
): Promise<Order> {
  const { quoteId, idempotencyKey, recorded } = intent;
  const params = { path: { id: quoteId }, header: { "Idempotency-Key": idempotencyKey } };
  const input = { params, beforeFirstByte, isKeyRecorded: recorded };
  const order = await call("acceptOrder", input, options).catch((error: unknown) => {
    carryIntent(error, intent);
    throw error;
  });
  const match = matchOrder(intent, order, true);
  if (match === "same") return order;
  throw unresolved(intent, doubtOf(match, intent, order), { stage: "content" });
}
