import {
  type CallOptions,
  checkDeadline,
  checkDecimal,
  checkHook,
  checkSignal,
  compareDecimals,
  type Decimal,
  ownOptions,
  quoteValue,
  RefusedError,
} from "@lumkit/core";
import { operations } from "./operations.gen.js";
import { paymentKey } from "./payment-key.js";
import type { Quote } from "./schemas.js";

/** What a payment may cost. A limit that is not given does not hold. */
export interface PaymentLimits {
  /** The most that may be paid, in USDT. */
  readonly maxUsdt?: Decimal | undefined;
  /** The most that may be paid, in roubles: the amount of the QR code. */
  readonly maxRub?: Decimal | undefined;
  /** The least that a USDT must be worth, in roubles: the lower the rate, the more the payment costs. */
  readonly minRate?: Decimal | undefined;
}

export interface Payment {
  /** The text of the scanned NSPK code. */
  readonly qrCode: string;
  /** The id of the payment in your own system. One id is one order, also a failed one: to pay again, take another id. */
  readonly externalOrderId: string;
  readonly limits: PaymentLimits;
}

/** What is known of a payment before it is sent. Plain JSON, without secrets; `orders.resolve` takes it back. */
export interface PaymentIntent {
  readonly operation: "acceptOrder";
  readonly quoteId: string;
  readonly idempotencyKey: string;
  /** Absent if the accept was not made by `pay`. */
  readonly externalOrderId?: string | undefined;
}

export interface PayOptions extends CallOptions {
  /** Sees the quote before it is accepted, within its lifetime of some 30 seconds. Only `true` goes on. */
  readonly approve?: ((quote: Quote) => boolean | Promise<boolean>) | undefined;
  /**
   * Awaited before the first byte of the accept, e.g. to write the intent down, so that `resolve` finds out even after a
   * crash. If it throws, nothing is sent. It is called anew for each quote.
   */
  readonly beforeSend?: ((intent: PaymentIntent) => unknown) | undefined;
}

const operation = operations.acceptOrder;
/** For a whole payment, unless the caller or the client says otherwise. */
export const defaultDeadlineMs = 60_000;

/** Checks what a payment is made of, and takes it out of the caller's hands. */
export function checkPayment(payment: Payment): Payment {
  const { qrCode, externalOrderId, limits } = ownOptions(operation, Object(payment) as Payment, [
    "qrCode",
    "externalOrderId",
    "limits",
  ]);
  if (typeof qrCode !== "string" || qrCode.trim() === "") throw refusal(`qrCode ${quoteValue(qrCode)} must be a text`);
  paymentKey(externalOrderId, 1);
  if (typeof limits !== "object") throw refusal("limits must be an object; {} sets none");
  const own = ownOptions(operation, limits, ["maxUsdt", "maxRub", "minRate"]);
  for (const [name, value] of Object.entries(own)) checkDecimal(operation, `limits.${name}`, value, { positive: true });
  return { qrCode, externalOrderId: String(externalOrderId), limits: own };
}

export function checkPayOptions(options: PayOptions | undefined, clientDeadlineMs: number | undefined) {
  const own = ownOptions(operation, options, ["approve", "beforeSend", "signal", "deadlineMs"]);
  const { approve, beforeSend } = own;
  checkHook(operation, "approve", approve);
  checkHook(operation, "beforeSend", beforeSend);
  return {
    approve,
    beforeSend,
    signal: checkSignal(operation, own.signal),
    deadlineMs: checkDeadline(operation, own.deadlineMs) ?? clientDeadlineMs ?? defaultDeadlineMs,
  };
}

/** @throws {RefusedError} the quote is not one to pay by. */
export function checkQuote(quote: Quote, { maxUsdt, maxRub, minRate }: PaymentLimits): void {
  const { id, amountUsdt, amountRub, rate } = quote;
  const exceeds = (name: string, value: Decimal, limit: Decimal | undefined, bad: -1 | 1): void => {
    if (limit === undefined || compareDecimals(value, limit) !== bad) return;
    throw refused("limit-exceeded", `${name} ${value} of quote ${id} is ${bad === 1 ? "above" : "below"} ${limit}`);
  };
  exceeds("amountUsdt", amountUsdt, maxUsdt, 1);
  exceeds("amountRub", amountRub, maxRub, 1);
  exceeds("rate", rate, minRate, -1);
  if (!quote.isBalanceSufficient) {
    throw refused("balance-too-small", `the balance does not cover the ${amountUsdt} USDT of quote ${id}`);
  }
}

export function refused(reason: RefusedError["reason"], problem: string, options?: ErrorOptions): RefusedError {
  return new RefusedError(reason, `Cannot send ${operation.id}: ${problem}`, operation, options);
}

function refusal(problem: string): RefusedError {
  return refused("invalid-input", problem);
}
