import { runBeforeSend, startDeadline } from "@lumkit/core";
import type { LumoClient } from "../../lumo-client.js";
import { operations } from "../../operations.gen.js";
import type { Order, Quote } from "../../schemas.gen.js";
import { accept } from "../accept.js";
import type { Payment, PaymentIntent, PayOptions } from "../payment.js";
import { checkPayment, checkPayOptions } from "./check-payment.js";
import { checkQuote } from "./check-quote.js";
import { paymentKey } from "./payment-key.js";
import { prepareQuote } from "./prepare-quote.js";
import { refused } from "./refused.js";

/** Pays a QR code with one quote, one intent and one accept. */
export async function pay(client: LumoClient, payment: Payment, options?: PayOptions): Promise<Order> {
  const { qrCode, externalOrderId, limits } = checkPayment(payment);
  const { approve, beforeSend, attempt, signal, deadlineMs = client.deadlineMs } = checkPayOptions(options);
  const operation = operations.acceptOrder;
  const deadline = startDeadline(operation, { deadlineMs, signal }, client.clock);
  try {
    const body = { qrCode, externalOrderId };
    const { quote, checkTime } = await deadline.step(() => prepareQuote(client, body, deadline.rest()));
    checkQuote(quote, limits);
    if (approve !== undefined) await deadline.step(() => runApprove(approve, quote));
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
    await deadline.step(() => runBeforeSend(operation, beforeSend, intent, about));
    return await accept(client, intent, { ...deadline.rest(), signal }, checkTime);
  } finally {
    deadline.release();
  }
}

async function runApprove(approve: NonNullable<PayOptions["approve"]>, quote: Readonly<Quote>): Promise<void> {
  let approved: unknown;
  try {
    approved = await approve(quote);
  } catch (cause) {
    throw refused("not-approved", `approve failed for quote ${quote.id}, so nothing was sent`, { cause });
  }
  if (approved !== true) throw refused("not-approved", `approve did not return true for quote ${quote.id}`);
}
