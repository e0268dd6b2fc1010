import {
  ApiError,
  type CallOptions,
  ConnectionError,
  carryIntent,
  intentOf,
  isNotApplied,
  ownOptions,
  startDeadline,
} from "@lumkit/core";
import type { LumoClient } from "../calls.js";
import { operations } from "../operations.gen.js";
import { readError } from "../read-error.js";
import type { Order } from "../schemas.js";
import { accept, otherPayment } from "./accept.js";
import { checkIntent } from "./check-intent.js";
import { defaultDeadlineMs } from "./check-payment.js";
import { type Finding, findPayment } from "./find-payment.js";
import type { ReadOptions } from "./orders-since.js";
import type { PaymentIntent } from "./payment.js";
import { readTimeMs } from "./quote-time.js";
import { maxQuoteLifeMs, untilDeadMs, verdictOf } from "./rules.js";

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

  /** Reads what shows the order of the payment; what cannot be read leaves the outcome unknown. */
  async function find(sinceMs: number): Promise<Finding> {
    const finding = await time
      .step(() => findPayment(client, intent, sinceMs, time.rest))
      .catch((cause: unknown) => {
        throw signal?.aborted ? cause : unresolved(intent, "its order could not be looked for", { cause });
      });
    return finding;
  }
  try {
    const startMs = client.clock.now();
    const expiresMs = readTimeMs(intent.expiresAt);
    const finding = await find(Number.isNaN(expiresMs) ? Number.NEGATIVE_INFINITY : expiresMs - maxQuoteLifeMs);
    if (finding.match === "same" && finding.order !== undefined) return finding.order;
    if (Number.isNaN(expiresMs)) {
      throw unresolved(
        intent,
        "its order is not found, and its intent does not say when the quote expires: add expiresAt and amountRub of the quote to the intent",
      );
    }
    const waitMs = untilDeadMs(expiresMs, [startMs, finding.serverMs ?? startMs]);
    if (waitMs > 0) {
      // A `Date` has whole seconds, so the service's clock is up to one second ahead of it.
      const seconds = Math.ceil(waitMs / 1000) + 1;
      const problem = `its order is not found, and the accept may still be on its way: resolve it again in ${seconds} s, when its quote has been expired for 60 s`;
      throw unresolved(intent, problem, { retryAfterMs: seconds * 1000 });
    }
    return await replay(client, intent, { finding, find, rest: () => ({ ...time.rest(), signal }) });
  } finally {
    time.release();
  }
}

interface Replay {
  /** What the orders made since the intent have shown: not the payment. */
  readonly finding: Finding;
  readonly find: (sinceMs: number) => Promise<Finding>;
  readonly rest: () => ReadOptions;
}

/** Accepts the dead quote once more under its own key: the service gives its stored response, or rejects it. */
async function replay(client: LumoClient, intent: PaymentIntent, { finding, find, rest }: Replay): Promise<Order> {
  let rejection: ApiError;
  try {
    return await accept(client, intent, rest());
  } catch (error) {
    if (!(error instanceof ApiError))
      throw isNotApplied(error) ? unresolved(intent, "it could not be replayed", { cause: error }) : error;
    rejection = error;
  }
  const { status } = rejection;
  const details = readError(rejection.body);
  const verdict = verdictOf({ status, envelope: details.status === status }, intent);
  if (verdict === "unknown")
    throw unresolved(intent, `the service responded to its replay with ${status}`, { cause: rejection });
  const further = verdict === "look-further" ? await find(Number.NEGATIVE_INFINITY) : finding;
  const { match, order } = further.match === "other" ? finding : further;
  if (match === "same" && order !== undefined) return order;
  if (order !== undefined && match !== "same") throw carrying(intent, otherPayment(intent, order, match));
  const { idempotencyKey } = intent;
  throw new ApiError({ operation, outcome: "not-applied", idempotencyKey }, status, details, rejection.body);
}

function unresolved(
  intent: PaymentIntent,
  problem: string,
  { cause, retryAfterMs }: { readonly cause?: unknown; readonly retryAfterMs?: number } = {},
): ConnectionError {
  const why = cause instanceof Error ? ` (${cause.message})` : "";
  const failure = { operation, outcome: "unknown", idempotencyKey: intent.idempotencyKey, retryAfterMs } as const;
  return carrying(
    intent,
    new ConnectionError(
      failure,
      "sent",
      `the outcome is unknown: ${problem}${why}`,
      cause === undefined ? {} : { cause },
    ),
  );
}

function carrying(intent: PaymentIntent, error: ConnectionError): ConnectionError {
  carryIntent(error, intent);
  return error;
}
