import { ApiError, ConnectionError, carryIntent, isNotApplied, runBeforeSend, startPreparation } from "@lumkit/core";
import type { LumoClient } from "./calls.js";
import { findOrder } from "./find-order.js";
import { operations } from "./operations.gen.js";
import {
  checkPayment,
  checkPayOptions,
  checkQuote,
  type Payment,
  type PaymentIntent,
  type PayOptions,
  refused,
} from "./payment.js";
import { paymentKey } from "./payment-key.js";
import { type QuoteTime, startQuoteTime } from "./quote-time.js";
import type { Order, Quote } from "./schemas.js";

/** Too much may happen to an accept on its way to be sent with less than this. */
const marginMs = 2000;

/** How often one call tries, each time with a quote of its own. */
const maxTries = 6;

/**
 * Rejected under one key, a payment is tried under the next; but the first key is tried twice. A service that does not
 * store a rejection then pays under it, and no later call finds it unused below the one that has paid.
 */
const rungOf = (count: number): number => Math.max(1, count - 1);

const operation = operations.acceptOrder;

/** Pays a QR code once, however often, and in however many processes, it is called for the same `externalOrderId`. */
export async function pay(client: LumoClient, payment: Payment, options?: PayOptions): Promise<Order> {
  const { qrCode, externalOrderId, limits } = checkPayment(payment);
  const { approve, beforeSend, signal, deadlineMs } = checkPayOptions(options, client.deadlineMs);
  signal?.throwIfAborted();
  const preparation = startPreparation(operation, { deadlineMs, signal }, client.clock);
  try {
    for (let count = 1; ; count++) {
      const { quote, time } = await preparation.step(() =>
        prepare(client, { qrCode, externalOrderId }, preparation.rest()),
      );
      checkQuote(quote, limits);
      if (approve !== undefined) await preparation.step(() => runApprove(approve, quote));
      const idempotencyKey = paymentKey(externalOrderId, rungOf(count));
      const intent: PaymentIntent = Object.freeze({
        operation: "acceptOrder",
        quoteId: quote.id,
        idempotencyKey,
        externalOrderId,
      });
      await preparation.step(() =>
        runBeforeSend(operation, beforeSend, intent, ` for quote ${quote.id} under key ${idempotencyKey}`),
      );
      preparation.check();
      try {
        return await accept(client, intent, { ...preparation.rest(), signal }, (earlierAttempts) => {
          if (!earlierAttempts) checkTime(time, quote, idempotencyKey);
        });
      } catch (error) {
        if (!saysNo(error)) throw error;
        const order = await preparation
          .step(() => findOrder(client, externalOrderId, preparation.rest()))
          .catch(() => null);
        if (order) return order;
        // It could not be looked for, or there is no next key: what the service said is all there is.
        if (order === null || !isRejection(error) || count === maxTries) throw error;
      }
    }
  } finally {
    preparation.release();
  }
}

/**
 * Accepts a quote under a key, and takes no other order for the one that was meant.
 *
 * Errors of an unknown outcome carry the intent.
 */
export async function accept(
  { call }: Pick<LumoClient, "call">,
  intent: PaymentIntent,
  options: { readonly signal: AbortSignal | undefined; readonly deadlineMs: number | undefined },
  beforeAttempt?: (earlierAttempts: boolean) => void,
): Promise<Order> {
  const { quoteId, idempotencyKey, externalOrderId } = intent;
  const params = { path: { id: quoteId }, header: { "Idempotency-Key": idempotencyKey } };
  try {
    const order = await call("acceptOrder", { params, beforeAttempt }, options);
    if (externalOrderId === undefined || order.externalOrderId === externalOrderId) return order;
    const problem = `the service answered with an order of another externalOrderId than ${externalOrderId}`;
    throw new ConnectionError({ operation, outcome: "unknown", idempotencyKey }, "content", problem);
  } catch (error) {
    carryIntent(error, intent);
    throw error;
  }
}

/** What a service says about the caller (401, 403) or about too many calls (429). */
const foreign = [401, 403, 429];
/** A call with this key is still under way, perhaps of another process; or has been, as some may mean it, with its order. */
const conflicting = [409, 423, 425];

/** Whether the service has said no to this key or this quote: there may be an order all the same. */
export function saysNo(error: unknown): error is ApiError {
  return error instanceof ApiError && isNotApplied(error) && !foreign.includes(error.status);
}

/** Whether the service has said no to the payment itself, for good. */
export function isRejection(error: ApiError): boolean {
  return !conflicting.includes(error.status);
}

/** A quote reserves nothing: whatever happens here, nothing was paid. */
async function prepare(
  { ask, clock }: LumoClient,
  body: { readonly qrCode: string; readonly externalOrderId: string },
  options: { readonly signal: AbortSignal | undefined; readonly deadlineMs: number },
): Promise<{ readonly quote: Quote; readonly time: QuoteTime }> {
  const askedMs = clock.monotonic();
  try {
    const { data: quote, headers } = await ask("prepareOrder", { body }, options);
    const time = startQuoteTime({ expiresAt: quote.expiresAt, date: headers.get("date"), askedMs }, clock);
    return { quote, time };
  } catch (cause) {
    if (isNotApplied(cause) || options.signal?.aborted) throw cause;
    throw refused("no-quote", `no quote came${cause instanceof Error ? ` (${cause.message})` : ""}`, { cause });
  }
}

async function runApprove(approve: NonNullable<PayOptions["approve"]>, quote: Quote): Promise<void> {
  let answer: unknown;
  try {
    answer = await approve(quote);
  } catch (cause) {
    throw refused("not-approved", `approve failed for quote ${quote.id}, so nothing was sent`, { cause });
  }
  if (answer !== true) throw refused("not-approved", `approve did not give true for quote ${quote.id}`);
}

function checkTime(time: QuoteTime, { id, expiresAt }: Quote, key: string): void {
  const remainingMs = time.remainingMs();
  if (remainingMs >= marginMs) return;
  const left = Number.isNaN(remainingMs) ? "nobody can tell how much" : `${Math.round(remainingMs)} ms`;
  throw refused(
    "quote-expired",
    `of the time of quote ${id}, until ${expiresAt}, ${left} is left (key ${key}): pay again`,
  );
}
