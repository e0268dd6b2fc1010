import { memberOf, refuseIntent } from "@lumkit/core";
import { operations } from "../operations.gen.js";
import { isAttempt } from "./check-payment.js";
import type { PaymentIntent } from "./payment.js";
import { readTimeMs } from "./quote-time.js";

/**
 * Checks an intent that comes back from where it was recorded.
 *
 * @throws {RefusedError} it is not the intent of a payment. Refused as a read is: that says nothing about the payment.
 */
export function checkIntent(value: unknown): PaymentIntent {
  const member = (name: keyof PaymentIntent): unknown => memberOf(value, name) ?? undefined;
  const [quoteId, idempotencyKey, externalOrderId] = [
    member("quoteId"),
    member("idempotencyKey"),
    member("externalOrderId"),
  ];
  const [amountRub, expiresAt] = [member("amountRub"), member("expiresAt")];
  const [attempt = 1, recorded = false] = [member("attempt"), member("recorded")];
  const isNamed = member("operation") === operations.acceptOrder.id && isText(quoteId) && isText(idempotencyKey);
  const isOptional = isTextIfAny(externalOrderId) && isTextIfAny(amountRub) && isTextIfAny(expiresAt);
  const isReadable =
    (amountRub === undefined || /^\d+(?:\.\d+)?$/.test(String(amountRub))) &&
    (expiresAt === undefined || !Number.isNaN(readTimeMs(expiresAt)));
  if (isNamed && isOptional && isReadable && isAttempt(attempt) && typeof recorded === "boolean") {
    return {
      operation: "acceptOrder",
      quoteId,
      idempotencyKey,
      externalOrderId,
      attempt,
      amountRub,
      expiresAt,
      recorded,
    };
  }
  throw refuseIntent("the payment", operations.getOrder);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTextIfAny(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}
