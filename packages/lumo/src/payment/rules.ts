import { compareDecimals, type Decimal, mayMeanKeyInUse } from "@lumkit/core";
import type { PaymentIntent } from "./payment.js";

// The rules by which `pay` and `resolve` tell what happened. They are pure, so that payment.model.test.ts checks the same
// functions in every order of events.

/**
 * How long after the end of its quote an accept may still be decided, and its order still be missing from the list. Not
 * documented, but assumed, as is that the service keeps an idempotency key at least that long.
 */
export const graceMs = 60_000;

/** `pay` accepts no quote that lives longer, so that `resolve` knows how far back its order can be. Today one lives 30 s. */
export const maxQuoteLifeMs = 3_600_000;

/**
 * What an order shows about the payment of an intent.
 *
 * `same`: it is the order of the payment. `other-amount`: it has the payment's id and another amount, so the id was used
 * for another payment. `unsure`: it may be the order of the payment, because its id is missing or written in another way.
 * `other`: it is the order of another payment.
 */
export type OrderMatch = "same" | "other-amount" | "unsure" | "other";

/**
 * Compares an order with an intent. `isOfQuote`: it is the response to the accept of the intent's own quote, or has the
 * quote's id. Only then may it leave out the `externalOrderId`. Equal amounts prove nothing.
 */
export function matchOrder(
  { externalOrderId, amountRub }: Pick<PaymentIntent, "externalOrderId" | "amountRub">,
  order: { readonly externalOrderId?: unknown; readonly amountRub: unknown },
  isOfQuote: boolean,
): OrderMatch {
  const hasAmount =
    amountRub === undefined || (isAmount(order.amountRub) && compareDecimals(amountRub, order.amountRub) === 0);
  const ids = compareIds(externalOrderId, order.externalOrderId ?? undefined);
  if (ids === "same" || (ids === "missing" && isOfQuote)) return hasAmount ? "same" : "other-amount";
  return isOfQuote || (ids !== "other" && hasAmount) ? "unsure" : "other";
}

/** A decimal that is not negative: what a quote, an intent and an order show as an amount. */
export function isAmount(value: unknown): value is Decimal {
  return typeof value === "string" && /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value);
}

/** The service may trim an id, write it as a number, cut it off, or change its case. The first two lose nothing: `same`. */
function compareIds(expected: string | undefined, shown: unknown): "same" | "similar" | "missing" | "other" {
  if (expected === undefined || shown === undefined) return "missing";
  const [own, other] = [trimmed(expected), trimmed(String(shown))];
  if (other === "") return "missing";
  const isText = typeof shown === "string" || Number.isSafeInteger(shown);
  if (own === other) return isText ? "same" : "similar";
  const isSimilar = own.toLowerCase().startsWith(other.toLowerCase()) || Number(own) === Number(other);
  return isSimilar ? "similar" : "other";
}

/**
 * Whether an id that is the beginning of the payment's id is another one all the same. A service that cuts ids off there
 * shows none that is longer. `longest` is the {@link idLength} of the longest id that it shows.
 */
export function isWholeId(expected: unknown, shown: unknown, longest: number): boolean {
  const length = idLength(shown);
  return length > 0 && length < Math.min(idLength(expected), longest) && Number(expected) !== Number(shown);
}

/** 0 for anything but visible ASCII: other texts have several lengths, and their blanks may be lost. */
export function idLength(id: unknown): number {
  return typeof id === "string" && /^[\x21-\x7e]*$/.test(id) ? id.length : 0;
}

function trimmed(id: string): string {
  return id.trim().normalize("NFC");
}

/**
 * The milliseconds until the quote is dead, by the slowest of these clocks. With 0 or less it is dead: nothing can be
 * paid by it any more. Before that a rejection proves nothing, because the first accept may still be on its way.
 */
export function untilDeadMs(expiresMs: number, clocksMs: readonly number[]): number {
  return expiresMs + graceMs - Math.min(...clocksMs);
}

/**
 * What a rejection proves if the accept of a dead quote is replayed, and the orders made since the intent do not include
 * the payment. `envelope`: the body has the form of the vendor's error body.
 *
 * `look-further`: the key may belong to an earlier call, whose order can be older than the intent.
 */
export function verdictOf(
  { status, envelope }: { readonly status: number; readonly envelope: boolean },
  { recorded }: Pick<PaymentIntent, "recorded">,
): "not-applied" | "look-further" | "unknown" {
  const isRejection = status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
  // A stored 500 comes back at every replay. Any other 5xx says that the service cannot tell now.
  if (!envelope || !(isRejection || status === 500)) return "unknown";
  return !recorded && (mayMeanKeyInUse(status) || status === 500) ? "look-further" : "not-applied";
}
