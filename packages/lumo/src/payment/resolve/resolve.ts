import {
  ApiError,
  type CallOptions,
  callOptionNames,
  intentOf,
  isNotApplied,
  memberOf,
  ownOptions,
  startDeadline,
} from "@lumkit/core";
import type { LumoClient } from "../../lumo-client.js";
import { operations } from "../../operations.gen.js";
import { readError } from "../../read-error.js";
import type { Order } from "../../schemas.gen.js";
import { accept } from "../accept.js";
import type { PaymentIntent } from "../payment.js";
import { readTimeMs } from "../read-time.js";
import { untilDeadMs, verdictOf } from "../rules.js";
import { unresolved } from "../unresolved.js";
import { checkIntent } from "./check-intent.js";
import { findPayment, type PaymentEvidence } from "./find-payment.js";

const operation = operations.acceptOrder;

/**
 * Finds out what happened to an accept, and never pays. It looks for the order. Once the quote is dead, it replays the
 * accept with its own quote and key, which can no longer pay.
 */
export async function resolve(client: LumoClient, errorOrIntent: unknown, options?: CallOptions): Promise<Order> {
  const intent = checkIntent(intentOf(errorOrIntent));
  const { signal, deadlineMs = client.deadlineMs } = ownOptions(operations.getOrder, options, callOptionNames);
  const deadline = startDeadline(operation, { deadlineMs, signal }, client.clock);

  async function find(scope: "since" | "all"): Promise<PaymentEvidence> {
    try {
      return await deadline.step(() => findPayment(client, intent, scope, deadline.rest));
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      const advice = `with many orders, give resolve a longer deadlineMs than ${deadlineMs}`;
      throw unresolved(intent, `its order could not be looked for; ${advice}`, { cause });
    }
  }
  try {
    const startMs = client.clock.now();
    const { order, doubt, serverMs = startMs } = await find("since");
    const waitMs = untilDeadMs(readTimeMs(intent.expiresAt), [startMs, serverMs]);
    // Before the order of a later attempt, the list may show that of an earlier one.
    const isOwn = intent.attempt === 1 || order?.id === intent.quoteId || waitMs <= 0;
    if (order !== undefined && isOwn) return order;
    checkDead(intent, waitMs);
    const rejection = await replay(client, intent, { ...deadline.rest(), signal });
    if (!(rejection instanceof ApiError)) return rejection;
    const { status, body } = rejection;
    const verdict = verdictOf({ status, envelope: isErrorBody(rejection) }, intent);
    if (verdict === "unknown") throw unresolved(intent, `its replay was rejected with ${status}`, { cause: rejection });
    const further = verdict === "look-further" ? await find("all") : { doubt };
    if (further.order !== undefined) return further.order;
    if (further.doubt !== undefined) throw unresolved(intent, further.doubt, { stage: "content" });
    const { idempotencyKey } = intent;
    throw new ApiError({ operation, outcome: "not-applied", idempotencyKey }, status, readError(body), body);
  } finally {
    deadline.release();
  }
}

/** @throws {ConnectionError} the quote is not dead yet, or the intent does not say when it will be. */
function checkDead(intent: PaymentIntent, waitMs: number): void {
  if (waitMs <= 0) return;
  if (Number.isNaN(waitMs)) {
    const problem = "its order is not found, and its intent does not say when the quote expires";
    throw unresolved(intent, `${problem}: add expiresAt, amountRub and externalOrderId of the quote to the intent`);
  }
  // A `Date` has whole seconds, so the service's clock is up to one second ahead of it.
  const seconds = Math.ceil(waitMs / 1000) + 1;
  const problem = "its order is not found, and the accept may still be on its way";
  const advice = `resolve it again in ${seconds} s, when its quote has been expired for 60 s`;
  throw unresolved(intent, `${problem}: ${advice}`, { retryAfterMs: seconds * 1000 });
}

/** Accepts the dead quote once more under its own key: the service gives its stored response, or rejects it. */
function replay(client: LumoClient, intent: PaymentIntent, options: CallOptions): Promise<Order | ApiError> {
  return accept(client, intent, options).catch((error: unknown) => {
    if (error instanceof ApiError) return error;
    throw isNotApplied(error) ? unresolved(intent, "it could not be replayed", { cause: error }) : error;
  });
}

/** Whether it has the form of the vendor's error body, of which no member is required. A gateway's 5xx may look alike. */
function isErrorBody({ status, body }: ApiError): boolean {
  const [statusCode, message, error] = ["statusCode", "message", "error"].map((name) => memberOf(body, name));
  if (statusCode !== undefined || status >= 500) return statusCode === status;
  return message !== undefined || error !== undefined;
}
