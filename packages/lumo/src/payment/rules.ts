import { compareDecimals, mayMeanKeyInUse } from "@lumkit/core";
import type { PaymentIntent } from "./payment.js";

/**
 * The rules by which `pay` and `resolve` tell what happened. Pure, so that `payment.model.test.ts` checks the same
 * functions in every order of events.
 *
 * They assume that the service decides an accept, and shows its order, within 60 s of the end of its quote, and that it
 * keeps an idempotency key at least that long.
 */
export const graceMs = 60_000;

/** A quote lives 30 s today. One that lives longer than this is not accepted, so that its order is looked for far enough back. */
export const maxQuoteLifeMs = 3_600_000;

/** What the response to an accept, or an order of the list, shows about the payment of an intent. */
export type OrderMatch =
  /** It is the order of the payment. */
  | "same"
  /** It has the payment's id and another amount: the id was used for another payment. */
  | "other-amount"
  /** It may be the order of the payment: what would tell is missing, or written in another way. */
  | "unsure"
  | "other";

/** The members of an order that are compared; the service may write an id as a number, or leave it out. */
export interface ShownOrder {
  readonly externalOrderId?: unknown;
  readonly amountRub: unknown;
}

/**
 * Compares an order with an intent. `isOfQuote`: it is the response to the accept of the intent's own quote, or has the
 * quote's id; only then may it leave out the `externalOrderId`. Equal amounts prove nothing.
 */
export function matchOrder(
  intent: Pick<PaymentIntent, "externalOrderId" | "amountRub">,
  order: ShownOrder,
  isOfQuote: boolean,
): OrderMatch {
  const { externalOrderId, amountRub } = intent;
  const hasAmount = amountRub === undefined || isSameAmount(amountRub, order.amountRub);
  const ids = compareIds(externalOrderId, order.externalOrderId ?? undefined);
  if (ids === "same" || (ids === "missing" && isOfQuote)) return hasAmount ? "same" : "other-amount";
  return isOfQuote || (ids !== "other" && hasAmount) ? "unsure" : "other";
}

function isSameAmount(expected: string, shown: unknown): boolean {
  return typeof shown === "string" && /^-?\d+(?:\.\d+)?$/.test(shown) && compareDecimals(expected, shown) === 0;
}

/** The service may trim an id, write it as a number, cut it off, or change its case. Only what is lossless is the same. */
function compareIds(expected: string | undefined, shown: unknown): "same" | "similar" | "missing" | "other" {
  if (expected === undefined || shown === undefined) return "missing";
  const [own, other] = [expected, String(shown)].map((id) => id.trim().normalize("NFC"));
  if (own === undefined || other === undefined || other === "") return "missing";
  const isText = typeof shown === "string" || Number.isSafeInteger(shown);
  if (own === other) return isText ? "same" : "similar";
  const isSimilar = own.toLowerCase().startsWith(other.toLowerCase()) || Number(own) === Number(other);
  return isSimilar ? "similar" : "other";
}

/**
 * How long until nothing can be paid by the quote any more, by the slowest of these clocks, in milliseconds; 0 or less:
 * it is dead. Before that a rejection proves nothing, because the first accept may still be on its way.
 */
export function untilDeadMs(expiresMs: number, clocksMs: readonly number[]): number {
  return expiresMs + graceMs - Math.min(...clocksMs);
}

/** A response to the replay of an accept whose quote is dead. */
export interface ReplayRejection {
  readonly status: number;
  /** It is an error body of the vendor's form. */
  readonly envelope: boolean;
}

/**
 * What the rejection of a replay proves, if the orders made since the intent do not hold the payment.
 *
 * `look-further`: the key may belong to an earlier call, whose order can be older than the intent.
 */
export function verdictOf(
  { status, envelope }: ReplayRejection,
  { recorded }: Pick<PaymentIntent, "recorded">,
): "not-applied" | "look-further" | "unknown" {
  const isRejection = status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
  // A stored failure is repeated for ever. Any other 5xx says that the service cannot tell now.
  if (!envelope || !(isRejection || status === 500)) return "unknown";
  return !recorded && (mayMeanKeyInUse(status) || status === 500) ? "look-further" : "not-applied";
}
