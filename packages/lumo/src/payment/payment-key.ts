import { quoteValue, RefusedError } from "@lumkit/core";
import { operations } from "./operations.gen.js";

/** Limits of a key are not documented; this is what a header can hold everywhere. */
const maxLength = 255;

/**
 * The idempotency key of a payment: made from the order's id alone, so that every process that pays the same order
 * climbs the same ladder. The next rung is for after a known rejection.
 *
 * @throws {RefusedError} no key can be made from the id.
 */
export function paymentKey(externalOrderId: unknown, rung: number): string {
  if (typeof externalOrderId !== "string" || externalOrderId.trim() === "") {
    throw refusal(externalOrderId, "must be the id of the payment in your own system, a text such as 'inv-77'");
  }
  const name = `pay:${encoded(externalOrderId)}`;
  if (name.length > maxLength - 5) throw refusal(externalOrderId, "is too long to make an idempotency key from it");
  return rung === 1 ? name : `${name}:${rung}`;
}

/** As what a header can hold, and never the same for two ids. */
function encoded(externalOrderId: string): string {
  try {
    return encodeURIComponent(externalOrderId);
  } catch {
    throw refusal(externalOrderId, "holds half a character");
  }
}

function refusal(value: unknown, problem: string): RefusedError {
  const message = `Cannot send ${operations.acceptOrder.id}: externalOrderId ${quoteValue(value)} ${problem}`;
  return new RefusedError("invalid-input", message, operations.acceptOrder);
}
