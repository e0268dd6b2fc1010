import { ApiError, ConnectionError, type ConnectionStage, carryIntent, quoteValue } from "@lumkit/core";
import { operations } from "../operations.gen.js";
import type { Order } from "../schemas.gen.js";
import type { PaymentIntent } from "./payment.js";
import type { OrderMatch } from "./rules.js";

interface Details extends ErrorOptions {
  readonly stage?: ConnectionStage;
  /** Default: that of the cause. */
  readonly retryAfterMs?: number;
}

/** The error of a payment whose outcome is unknown; it carries the intent. */
export function unresolved(intent: PaymentIntent, problem: string, details: Details = {}): ConnectionError {
  const { stage = "sent", cause } = details;
  const isOurs = cause instanceof ApiError || cause instanceof ConnectionError;
  const { retryAfterMs = isOurs ? cause.retryAfterMs : undefined } = details;
  const why = cause instanceof Error ? ` (${cause.message})` : "";
  const { idempotencyKey } = intent;
  const failure = { operation: operations.acceptOrder, outcome: "unknown", idempotencyKey, retryAfterMs } as const;
  const error = new ConnectionError(failure, stage, `the outcome is unknown: ${problem}${why}`, details);
  carryIntent(error, intent);
  return error;
}

/** Why an order keeps the outcome of a payment unknown. */
export function doubtOf(match: Exclude<OrderMatch, "same">, intent: PaymentIntent, order: Order): string {
  const { id, status, externalOrderId, amountRub } = order;
  const shown = `order ${id} (${status}) has the externalOrderId ${quoteValue(externalOrderId)} and the amountRub ${amountRub}`;
  const why =
    match === "other-amount"
      ? `not ${intent.amountRub}: the id was used for another payment`
      : `and may be the payment ${quoteValue(intent.externalOrderId)}`;
  return `${shown}, ${why}; ask the vendor which payment was made`;
}
