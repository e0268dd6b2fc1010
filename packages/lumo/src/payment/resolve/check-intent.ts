import { memberOf, notAnIntent } from "@lumkit/core";
import { operations } from "../../operations.gen.js";
import { isAttempt, type PaymentIntent } from "../payment.js";
import { readTimeMs } from "../read-time.js";
import { isAmount } from "../rules.js";

/**
 * Checks an intent that comes back from its record.
 *
 * @throws {RefusedError} it is not the intent of a payment. Refused like a read, because it says nothing about the payment.
 */
export function checkIntent(value: unknown): PaymentIntent {
  const member = (name: keyof PaymentIntent): unknown => memberOf(value, name) ?? undefined;
  const [quoteId, idempotencyKey] = [member("quoteId"), member("idempotencyKey")];
  const isNamed = member("operation") === operations.acceptOrder.id && isText(quoteId) && isText(idempotencyKey);
  const [externalOrderId, amountRub, expiresAt] = [member("externalOrderId"), member("amountRub"), member("expiresAt")];
  const isOfQuote =
    (externalOrderId === undefined || isText(externalOrderId)) &&
    (amountRub === undefined || isAmount(amountRub)) &&
    (expiresAt === undefined || (isText(expiresAt) && !Number.isNaN(readTimeMs(expiresAt))));
  const [attempt = 1, recorded = false] = [member("attempt"), member("recorded")];
  if (!isNamed || !isOfQuote || !isAttempt(attempt) || typeof recorded !== "boolean")
    throw notAnIntent("the payment", operations.getOrder);
  const own = { quoteId, idempotencyKey, externalOrderId, attempt, amountRub, expiresAt, recorded };
  return { operation: "acceptOrder", ...own };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
