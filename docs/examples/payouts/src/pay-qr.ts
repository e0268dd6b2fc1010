import { isNotApplied, type Lumo, type PaymentIntent } from "@lumkit/lumo";
import {
  closeNotApplied,
  closeOwn,
  giveUpIfLate,
  type IntentRow,
  lastIntent,
  recordIntent,
  writeApplied,
} from "./record.ts";
import { inTransaction } from "./transaction.ts";
import type { Work } from "./work.ts";

/** Pays a QR code once. Whatever it throws, the engine runs it again, and it begins with what is on record. */
export async function payQr(work: Work, lumo: Lumo): Promise<void> {
  if (work.payout.state !== "due") return;
  const last = await lastIntent(work);
  if (last?.state === "unresolved" && (await resolve(work, lumo, last)) === "applied") return;
  if (last?.state === "applied" || (await giveUpIfLate(work))) return;
  await pay(work, lumo, (last?.attempt ?? 0) + 1);
}

/** Looks what the intent has done; never pays. While that is unknown, it throws. */
async function resolve(work: Work, lumo: Lumo, { key, intent }: IntentRow): Promise<"applied" | "not-applied"> {
  const order = await lumo.orders.resolve(intent, { signal: work.signal }).catch((error: unknown) => {
    if (isNotApplied(error)) return undefined;
    throw error;
  });
  if (order === undefined) {
    await closeNotApplied(work, key);
    return "not-applied";
  }
  await inTransaction(work.pool, (transaction) => writeApplied(transaction, work, key, order.id));
  return "applied";
}

async function pay(work: Work, lumo: Lumo, attempt: number): Promise<void> {
  const { id: externalOrderId, details } = work.payout;
  const payment = { qrCode: String(details["qrCode"]), externalOrderId, limits: { maxRub: String(details["maxRub"]) } };
  let own: PaymentIntent | undefined;
  const beforeSend = (intent: PaymentIntent): Promise<void> => {
    own = intent;
    return recordIntent(work, intent.idempotencyKey, attempt, intent);
  };
  try {
    const order = await lumo.orders.pay(payment, { attempt, beforeSend, signal: work.signal });
    // Also by a worker that has lost its lease: it is the result of its own call.
    const { idempotencyKey = "" } = own ?? {};
    await inTransaction(work.pool, (transaction) => writeApplied(transaction, work, idempotencyKey, order.id));
  } catch (error) {
    if (own !== undefined) await closeOwn(work, own.idempotencyKey, own, error);
    throw error;
  }
}
