import { quoteValue, refuse } from "@lumkit/core";
import { operations } from "../../operations.gen.js";
import { maxAttempt } from "../payment.js";

/** How long a key may be is not documented. Every server takes a header of this length. */
const maxLength = 255;

/**
 * The idempotency key of a payment, made from its id and, from the second on, the number of the attempt. Every process
 * that pays the same id makes the same key.
 */
export function paymentKey(externalOrderId: string, attempt: number): string {
  const key = `pay:${encodeURIComponent(externalOrderId)}`;
  return attempt === 1 ? key : `${key}:${attempt}`;
}

/** @throws {RefusedError} no key can be made from the id. */
export function checkExternalOrderId(id: unknown): string {
  const problem = problemOf(id);
  if (typeof id === "string" && problem === undefined) return id;
  return refuse(operations.acceptOrder, `externalOrderId ${quoteValue(id)} ${problem}`);
}

function problemOf(id: unknown): string | undefined {
  if (typeof id !== "string" || id.trim() === "")
    return "must be the id of the payment in your own system, a text such as 'inv-77'";
  // The service may trim an id, and two ids of one payment would have two keys.
  if (id.trim() !== id) return "begins or ends with a blank";
  if (/\p{Cs}/u.test(id)) return "holds half a character";
  const isTooLong = paymentKey(id, maxAttempt).length > maxLength;
  return isTooLong ? "is too long to make an idempotency key from it" : undefined;
}
