import type { Order } from "@lumkit/lumo";
import { Rejection } from "../sandbox/handlers.js";
import type { LumoHandlers } from "./not-simulated.js";
import type { LumoOrderControls } from "./order-controls.js";
import type { LumoWorld, QuoteRow } from "./state.js";

/** The one example has `paymentUntil` 5 minutes after `createdAt` (guides/quickstart.md). */
const paymentMs = 5 * 60_000;
/** Policy: progress. */
const startMs = 1000;
const successMs = 10_000;

/**
 * A key that was used before gets the stored first response (apis.md). Policies: acceptTakesMs, keyInProgress,
 * keyOfAnotherQuoteInProgress, keyOfAnotherQuote, rejectionUnderKey.
 */
export function createAccept(world: LumoWorld, controls: LumoOrderControls): LumoHandlers["acceptOrder"] {
  const { clock, policies } = world;

  return ({ path: { id: quoteId }, headers, storedFailure }) => {
    const { state } = world;
    const { replays, acceptsInProgress } = state;
    const key = headers.get("idempotency-key");
    const first = key === null ? undefined : (replays.get(key) ?? acceptsInProgress.get(key));
    if (first !== undefined) {
      const isOther = first.quoteId !== quoteId;
      if ("decision" in first) {
        if (isOther && policies.keyOfAnotherQuote !== "first-response")
          throw new Rejection(policies.keyOfAnotherQuote, "This key has been used for another quote");
        return give(first.decision);
      }
      const inProgress = isOther ? policies.keyOfAnotherQuoteInProgress : policies.keyInProgress;
      if (inProgress !== "first-response")
        throw new Rejection(inProgress, "The first accept with this key is still in progress");
      return { takesMs: first.endsAtMs - clock.monotonic(), finish: () => give(first.decide()) };
    }

    const arrivedAtMs = clock.now();
    let decision: Order | Rejection | undefined;
    const decide = (): Order | Rejection => {
      if (decision !== undefined) return decision;
      decision = storedFailure ?? accept(world, controls, quoteId, arrivedAtMs);
      if (key === null) return decision;
      acceptsInProgress.delete(key);
      const isKept = decision === storedFailure || policies.rejectionUnderKey === "stored";
      if (isKept || !(decision instanceof Rejection)) replays.put({ id: key, quoteId, decision });
      return decision;
    };
    const takesMs = policies.acceptTakesMs;
    if (key !== null) acceptsInProgress.set(key, { quoteId, endsAtMs: clock.monotonic() + takesMs, decide });
    const finish = (): Order => {
      if (world.state !== state) throw new Rejection(policies.unknownId, "The sandbox has been reset");
      return give(decide());
    };
    return { takesMs, finish };
  };
}

function give(decision: Order | Rejection): Order {
  if (decision instanceof Rejection) throw decision;
  return decision;
}

function accept(
  world: LumoWorld,
  controls: LumoOrderControls,
  quoteId: string,
  arrivedAtMs: number,
): Order | Rejection {
  const { clock, policies, state } = world;
  const { ids, ledger, quotes, orders } = state;
  const quote = quotes.get(quoteId);
  // Policy: unknownId.
  if (quote === undefined) return new Rejection(policies.unknownId, `There is no quote with the id ${quoteId}`);
  const accepted = orders.get(quote.orderId ?? "");
  if (accepted !== undefined) {
    if (policies.acceptedAgain === "its-order") return accepted.shown;
    return new Rejection(policies.acceptedAgain, `Quote ${quoteId} has been accepted already`);
  }
  // After expiry a new quote must be made (guides/quickstart.md). Policy: expiredQuote.
  if (arrivedAtMs >= Date.parse(quote.shown.expiresAt))
    return new Rejection(policies.expiredQuote, `Quote ${quoteId} has expired`);
  // Policy: insufficientBalance.
  if (ledger.balance("available") < quote.amount)
    return new Rejection(policies.insufficientBalance, `The balance does not cover quote ${quoteId}`);
  // Accept holds the amount (apis.md, POST /orders/accept/{id}).
  ledger.move("available", "frozen", quote.amount);
  const id = policies.orderId === "id-of-quote" ? quoteId : ids.uuid();
  quotes.put({ ...quote, orderId: id });
  const { shown } = orders.put({ id, amount: quote.amount, refunded: 0n, shown: newOrder(world, quote, id) });
  const isStill = (...statuses: readonly string[]): boolean =>
    statuses.includes(world.state.orders.get(id)?.shown.status ?? "");
  if (policies.progress === "by-clock") {
    clock.after(startMs, () => isStill("created") && controls.start(id));
    clock.after(successMs, () => isStill("created", "in_progress") && controls.succeed(id));
  }
  return shown;
}

/** Policy: acceptedStatus. */
function newOrder({ policies, dateText }: LumoWorld, { shown, externalOrderId }: QuoteRow, id: string): Order {
  const { amountUsdt, amountRub, merchantName } = shown;
  return {
    id,
    amountUsdt,
    amountRub,
    status: policies.acceptedStatus,
    paymentUntil: dateText(paymentMs),
    merchantName,
    ...(externalOrderId === undefined ? {} : { externalOrderId }),
    createdAt: dateText(),
  };
}
