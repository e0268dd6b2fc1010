import { ApiError, type CallOptions, intentOf, isNotApplied, memberOf, ownOptions, startDeadline } from "@lumkit/core";
import type { LumoClient } from "../calls.js";
import { operations } from "../operations.gen.js";
import { readError } from "../read-error.js";
import type { Order } from "../schemas.gen.js";
import { accept } from "./accept.js";
import { checkIntent } from "./check-intent.js";
import { defaultDeadlineMs } from "./check-payment.js";
import { type Finding, findPayment } from "./find-payment.js";
import type { ReadOptions } from "./order-pages.js";
import type { PaymentIntent } from "./payment.js";
import { readTimeMs } from "./quote-time.js";
import { maxQuoteLifeMs, untilDeadMs, verdictOf } from "./rules.js";
import { unresolved } from "./unresolved.js";

const operation = operations.acceptOrder;

/**
 * Finds out what happened to an accept, and never pays: it looks for the order; once the quote is dead, it replays the
 * accept with its own quote and key, which can no longer pay.
 */
export async function resolvePayment(
  client: LumoClient,
  errorOrIntent: unknown,
  options?: CallOptions,
): Promise<Order> {
  const intent = checkIntent(intentOf(errorOrIntent));
  const own = ownOptions(operations.getOrder, options, ["signal", "deadlineMs"]);
  const { signal, deadlineMs = client.deadlineMs ?? defaultDeadlineMs } = own;
  signal?.throwIfAborted();
  const time = startDeadline(operation, { deadlineMs, signal }, client.clock);

  /** What cannot be read leaves the outcome unknown. */
  async function find(sinceMs: number, isWholeHistory = false): Promise<Finding> {
    try {
      return await time.step(() => findPayment(client, intent, { sinceMs, isWholeHistory }, time.rest));
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      throw unresolved(
        intent,
        `its order could not be looked for; with many orders, give resolve a longer deadlineMs than ${deadlineMs}`,
        { cause },
      );
    }
  }
  try {
    const startMs = client.clock.now();
    const expiresMs = readTimeMs(intent.expiresAt);
    const isDatedIntent = !Number.isNaN(expiresMs);
    const sinceMs = isDatedIntent ? expiresMs - maxQuoteLifeMs : startMs;
    const { order, doubt, serverMs = startMs } = await find(sinceMs);
    const waitMs = untilDeadMs(expiresMs, [startMs, serverMs]);
    // Of a later attempt, the list may show the order of an earlier one until its own is shown.
    const isOwn = intent.attempt === 1 || order?.id === intent.quoteId || waitMs <= 0;
    if (order !== undefined && isOwn) return order;
    if (!isDatedIntent) {
      const problem = "its order is not found, and its intent does not say when the quote expires";
      throw unresolved(intent, `${problem}: add expiresAt, amountRub and externalOrderId of the quote to the intent`);
    }
    if (waitMs > 0) {
      // A `Date` has whole seconds, so the service's clock is up to one second ahead of it.
      const seconds = Math.ceil(waitMs / 1000) + 1;
      const problem = `its order is not found, and the accept may still be on its way: resolve it again in ${seconds} s, when its quote has been expired for 60 s`;
      throw unresolved(intent, problem, { retryAfterMs: seconds * 1000 });
    }
    const rejection = await replay(client, intent, { ...time.rest(), signal });
    if (!(rejection instanceof ApiError)) return rejection;
    const { status, body } = rejection;
    const verdict = verdictOf({ status, envelope: isErrorBody(rejection) }, intent);
    if (verdict === "unknown") throw unresolved(intent, `its replay was rejected with ${status}`, { cause: rejection });
    const further = verdict === "look-further" ? await find(sinceMs, true) : { doubt };
    if (further.order !== undefined) return further.order;
    if (further.doubt !== undefined) throw unresolved(intent, further.doubt, { stage: "content" });
    const { idempotencyKey } = intent;
    throw new ApiError({ operation, outcome: "not-applied", idempotencyKey }, status, readError(body), body);
  } finally {
    time.release();
  }
}

/** Whether it has the form of the vendor's error body. None of its members is required; a gateway's 5xx may look alike. */
function isErrorBody({ status, body }: ApiError): boolean {
  const [statusCode, message, error] = ["statusCode", "message", "error"].map((name) => memberOf(body, name));
  if (statusCode !== undefined || status >= 500) return statusCode === status;
  return message !== undefined || error !== undefined;
}

/** Accepts the dead quote once more under its own key: the service gives its stored response, or rejects it. */
async function replay(client: LumoClient, intent: PaymentIntent, options: ReadOptions): Promise<Order | ApiError> {
  try {
    return await accept(client, intent, options);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw isNotApplied(error) ? unresolved(intent, "it could not be replayed", { cause: error }) : error;
  }
}
