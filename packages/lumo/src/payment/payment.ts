import type { CallOptions, Decimal } from "@lumkit/core";
import type { Quote } from "../schemas.gen.js";

/** What a payment may cost. A limit that is left out does not apply. One that is `undefined` may be a mistake: refused. */
export interface PaymentLimits {
  /** The most that may be paid, in USDT. */
  readonly maxUsdt?: Decimal;
  /** The most that may be paid, in roubles: the amount of the QR code. */
  readonly maxRub?: Decimal;
  /** The least that a USDT must be worth, in roubles: the lower the rate, the more the payment costs. */
  readonly minRate?: Decimal;
}

export interface Payment {
  /** The text of the scanned NSPK code. */
  readonly qrCode: string;
  /**
   * The id of the payment in your own system. One id is one order. To pay again after a failed order, take another id.
   */
  readonly externalOrderId: string;
  readonly limits: PaymentLimits;
}

/**
 * The record of a payment, made before it is sent. Plain JSON without secrets; `orders.resolve` takes it back.
 *
 * What `orders.accept` cannot know is absent from its intents. So that `resolve` can settle an accept, add `amountRub` and
 * `expiresAt` of the quote, and the `externalOrderId` that it was prepared with.
 */
export interface PaymentIntent {
  readonly operation: "acceptOrder";
  readonly quoteId: string;
  readonly idempotencyKey: string;
  readonly externalOrderId?: string | undefined;
  /** Which attempt at this payment it is, from 1. */
  readonly attempt: number;
  readonly amountRub?: Decimal | undefined;
  /** When the quote expires, as the service wrote it. */
  readonly expiresAt?: string | undefined;
  /** `beforeSend` recorded it, so no other call uses its key. */
  readonly recorded: boolean;
}

export const maxAttempt = 9999;

export function isAttempt(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= maxAttempt;
}

export interface PayOptions extends CallOptions {
  /** How long the whole payment may take, from the quote to the order, in milliseconds. Default: 60,000. */
  readonly deadlineMs?: number | undefined;
  /** Sees a copy of the quote before it is accepted, within its lifetime of about 30 seconds. Only `true` accepts it. */
  readonly approve?: ((quote: Readonly<Quote>) => boolean | Promise<boolean>) | undefined;
  /**
   * Writes the intent into your database before the first byte of the accept, so that `resolve` can settle it after a
   * crash. It must fail if the intent's `idempotencyKey` is on record already (a unique index): then another call has
   * that key, and nothing is sent. Resolve the intent on record instead.
   */
  readonly beforeSend?: ((intent: PaymentIntent) => unknown) | undefined;
  /**
   * The number of this attempt at the payment. Default: 1. Use 2 only after the recorded intent of attempt 1 has ended
   * as `not-applied`; above 1, `beforeSend` is required. A failed order is not `not-applied`: pay it again under another
   * `externalOrderId`.
   */
  readonly attempt?: number | undefined;
}
