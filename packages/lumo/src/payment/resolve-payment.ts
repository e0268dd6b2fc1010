import {
  type CallOptions,
  ConnectionError,
  carryIntent,
  checkDeadline,
  checkSignal,
  intentOf,
  isNotApplied,
  memberOf,
  ownOptions,
  refuseIntent,
  startPreparation,
} from "@lumkit/core";
import type { LumoClient } from "./calls.js";
import { findOrder, findOrderOfQuote } from "./find-order.js";
import { operations } from "./operations.gen.js";
import { accept, isRejection, saysNo } from "./pay.js";
import { defaultDeadlineMs, type PaymentIntent } from "./payment.js";
import type { Order } from "./schemas.js";

const operation = operations.acceptOrder;
/** What is wrong with the call of `resolve` says nothing about the payment: it is refused as a read is. */
const finding = operations.getOrder;

/** Finds out what came of an accept, by making it again with its own quote and its own key. */
export async function resolvePayment(
  client: LumoClient,
  errorOrIntent: unknown,
  options?: CallOptions,
): Promise<Order> {
  const intent = checkIntent(intentOf(errorOrIntent));
  const own = ownOptions(finding, options, ["signal", "deadlineMs"]);
  const signal = checkSignal(finding, own.signal);
  const deadlineMs = checkDeadline(finding, own.deadlineMs) ?? client.deadlineMs ?? defaultDeadlineMs;
  const preparation = startPreparation(operation, { deadlineMs, signal }, client.clock);
  try {
    return await accept(client, intent, { signal, deadlineMs });
  } catch (error) {
    if (!isNotApplied(error)) throw error;
    if (!saysNo(error)) throw stillUnknown(intent, "it could not be repeated", error);
    // A repeated key is answered with the first answer, says the document: then this is it. A service that rejects a
    // used key would say the same of an order that exists, so it is looked for.
    const order = await preparation
      .step(() => look(client, intent, preparation.rest()))
      .catch((cause) => {
        throw signal?.aborted ? cause : stillUnknown(intent, "its order could not be looked for", cause);
      });
    if (order !== undefined) return order;
    if (!isRejection(error)) throw stillUnknown(intent, "it may be under way, and is not found", error);
    // Without an id of one's own the order could only be looked for by the quote's id, which it need not have.
    if (intent.externalOrderId === undefined) throw stillUnknown(intent, "it is rejected, and not found", error);
    throw error;
  } finally {
    preparation.release();
  }
}

async function look(
  client: LumoClient,
  { quoteId, externalOrderId }: PaymentIntent,
  options: { readonly signal: AbortSignal | undefined; readonly deadlineMs: number },
): Promise<Order | undefined> {
  const order = await findOrderOfQuote(client, quoteId, options);
  if (externalOrderId === undefined || order?.externalOrderId === externalOrderId) return order;
  return findOrder(client, externalOrderId, options);
}

function stillUnknown(intent: PaymentIntent, problem: string, cause: unknown): ConnectionError {
  const { idempotencyKey } = intent;
  const why = cause instanceof Error ? ` (${cause.message})` : "";
  const failure = { operation, outcome: "unknown", idempotencyKey } as const;
  const error = new ConnectionError(failure, "sent", `what came of it is still unknown: ${problem}${why}`, { cause });
  carryIntent(error, intent);
  return error;
}

function checkIntent(value: unknown): PaymentIntent {
  const [name, quoteId, idempotencyKey, externalOrderId] = [
    "operation",
    "quoteId",
    "idempotencyKey",
    "externalOrderId",
  ].map((member) => memberOf(value, member));
  const hasOwnId = externalOrderId === undefined || typeof externalOrderId === "string";
  if (name === operation.id && typeof quoteId === "string" && typeof idempotencyKey === "string" && hasOwnId) {
    return { operation: "acceptOrder", quoteId, idempotencyKey, externalOrderId };
  }
  throw refuseIntent("the payment", finding);
}
