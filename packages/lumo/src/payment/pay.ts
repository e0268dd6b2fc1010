import { isNotApplied, runBeforeSend, startDeadline } from "@lumkit/core";
import type { LumoClient } from "../calls.js";
import { operations } from "../operations.gen.js";
import type { Order, Quote } from "../schemas.gen.js";
import { accept } from "./accept.js";
import { checkPayment, checkPayOptions } from "./check-payment.js";
import { checkQuote } from "./check-quote.js";
import type { Payment, PaymentIntent, PayOptions } from "./payment.js";
import { paymentKey } from "./payment-key.js";
import { checkQuoteTime, startQuoteTime } from "./quote-time.js";
import { refused } from "./refused.js";

const operation = operations.acceptOrder;

/** Pays a QR code with one quote, one intent and one accept. */
export async function pay(client: LumoClient, payment: Payment, options?: PayOptions): Promise<Order> {
  const { qrCode, externalOrderId, limits } = checkPayment(payment);
  const { approve, beforeSend, attempt, signal, deadlineMs } = checkPayOptions(options, client.deadlineMs);
  signal?.throwIfAborted();
  const preparation = startDeadline(operation, { deadlineMs, signal }, client.clock);
  try {
    const { quote, remainingMs } = await preparation.step(() =>
      prepare(client, { qrCode, externalOrderId }, preparation.rest()),
    );
    checkQuote(quote, limits);
    if (approve !== undefined) await preparation.step(() => runApprove(approve, quote));
    const intent: PaymentIntent = Object.freeze({
      operation: "acceptOrder",
      quoteId: quote.id,
      idempotencyKey: paymentKey(externalOrderId, attempt),
      externalOrderId,
      attempt,
      amountRub: quote.amountRub,
      expiresAt: quote.expiresAt,
      recorded: beforeSend !== undefined,
    });
    const about = ` for quote ${quote.id} under key ${intent.idempotencyKey}`;
    await preparation.step(() => runBeforeSend(operation, beforeSend, intent, about));
    return await accept(client, intent, {
      ...preparation.rest(),
      signal,
      beforeAttempt: () => checkQuoteTime(remainingMs(), quote),
    });
  } finally {
    preparation.release();
  }
}

/** A quote reserves nothing: whatever happens here, nothing was paid. */
async function prepare(
  { ask, clock }: LumoClient,
  body: { readonly qrCode: string; readonly externalOrderId: string },
  options: { readonly signal: AbortSignal | undefined; readonly deadlineMs: number },
): Promise<{ readonly quote: Quote; readonly remainingMs: () => number }> {
  const askedMs = clock.monotonic();
  try {
    const { data, headers } = await ask("prepareOrder", { body }, options);
    const remainingMs = startQuoteTime({ expiresAt: data.expiresAt, date: headers.get("date"), askedMs }, clock);
    return { quote: Object.freeze({ ...data }), remainingMs };
  } catch (cause) {
    if (isNotApplied(cause) || options.signal?.aborted) throw cause;
    throw refused("no-quote", `there is no quote${cause instanceof Error ? ` (${cause.message})` : ""}`, { cause });
  }
}

async function runApprove(approve: NonNullable<PayOptions["approve"]>, quote: Quote): Promise<void> {
  let approved: unknown;
  try {
    approved = await approve(quote);
  } catch (cause) {
    throw refused("not-approved", `approve failed for quote ${quote.id}, so nothing was sent`, { cause });
  }
  if (approved !== true) throw refused("not-approved", `approve did not return true for quote ${quote.id}`);
}
