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
  if (typeof id !== "string" || id.trim() === "")
    refuseId(id, "must be the id of the payment in your own system, a text such as 'inv-77'");
  // The service may trim an id, and two ids of one payment would have two keys.
  if (id.trim() !== id) refuseId(id, "begins or ends with a blank");
  if (/\p{Cs}/u.test(id)) refuseId(id, "holds half a character");
  if (paymentKey(id, maxAttempt).length > maxLength) refuseId(id, "is too long to make an idempotency key from it");
  return id;
}

function refuseId(id: unknown, problem: string): never {
  refuse(operations.acceptOrder, `externalOrderId ${quoteValue(id)} ${problem}`);
}
