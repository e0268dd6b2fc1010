import { quoteValue, type RefusedError } from "@lumkit/core";
import { refused } from "./refused.js";

/** Limits of a key are not documented; this is what a header can hold everywhere. */
const maxLength = 255;

/**
 * The idempotency key of a payment, made from its id and, from the second on, the number of the attempt. Every process
 * that pays the same id makes the same key.
 *
 * @throws {RefusedError} no key can be made from the id.
 */
export function paymentKey(externalOrderId: unknown, attempt: number): string {
  if (typeof externalOrderId !== "string" || externalOrderId.trim() === "") {
    throw refusal(externalOrderId, "must be the id of the payment in your own system, a text such as 'inv-77'");
  }
  // The service may trim an id, and two ids of one payment would have two keys.
  if (externalOrderId.trim() !== externalOrderId) throw refusal(externalOrderId, "begins or ends with a blank");
  const name = `pay:${encoded(externalOrderId)}`;
  if (name.length > maxLength - 5) throw refusal(externalOrderId, "is too long to make an idempotency key from it");
  return attempt === 1 ? name : `${name}:${attempt}`;
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
  return refused("invalid-input", `externalOrderId ${quoteValue(value)} ${problem}`);
}
