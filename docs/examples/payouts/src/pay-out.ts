import type { Lumetrade, OtherCalls, WithdrawalIntent } from "@lumkit/lumetrade";
import { closeOwn, giveUpIfLate, type IntentRow, lastIntent, park, recordIntent, writeApplied } from "./record.ts";
import { inTransaction } from "./transaction.ts";
import type { Work } from "./work.ts";

/** Pays out to a beneficiary once. Whatever it throws, the engine runs it again, and it begins with what is on record. */
export async function payOut(work: Work, lumetrade: Lumetrade): Promise<void> {
  if (work.payout.state !== "due") return;
  const last = await lastIntent(work);
  if (last?.state === "unresolved") return resolve(work, lumetrade, last);
  if (last?.state === "applied" || (await giveUpIfLate(work))) return;
  await create(work, lumetrade, (last?.attempt ?? 0) + 1);
}

/** Looks for the withdrawal; never sends. It stays unknown if it was never sent: after some time a person must look. */
async function resolve(work: Work, lumetrade: Lumetrade, { key, intent, ...row }: IntentRow): Promise<void> {
  const { signal } = work;
  const others = (): Promise<OtherCalls<WithdrawalIntent>> => readOthers(work, row.recorded_at);
  const finding = await lumetrade.withdrawals.resolve(intent, { others, deadlineMs: 5000, signal });
  if (finding.kind !== "found") {
    if (row.is_late) return park(work);
    throw new Error(`Cannot resolve ${key} yet: ${finding.kind}`);
  }
  const { transactionId } = finding.withdrawal;
  await inTransaction(work.pool, async (transaction) => {
    await work.holdLease(transaction);
    await writeApplied(transaction, work, key, transactionId);
  });
}

/** Every other withdrawal since shortly before the intent, of all workers. */
async function readOthers({ pool }: Work, since: Date): Promise<OtherCalls<WithdrawalIntent>> {
  const { rows } = await pool.query(
    `select
       (select coalesce(jsonb_agg(l.result_id), '[]') from ledger l join payout p on p.id = l.payout_id
         where p.kind = 'pay-out' and l.booked_at > $1::timestamptz - interval '1 hour') as "transactionIds",
       (select coalesce(jsonb_agg(i.intent), '[]') from intent i join payout p on p.id = i.payout_id
         where p.kind = 'pay-out' and i.state = 'unresolved') as intents`,
    [since],
  );
  return rows[0];
}

async function create(work: Work, lumetrade: Lumetrade, attempt: number): Promise<void> {
  const { id, details } = work.payout;
  const { beneficiaryId = "", amount = "" } = details;
  const key = `${id}:${attempt}`;
  let own: WithdrawalIntent | undefined;
  const beforeSend = (intent: WithdrawalIntent): Promise<void> => {
    own = intent;
    return recordIntent(work, key, attempt, intent);
  };
  try {
    // Equal payouts are told apart by the table, in which all workers see them.
    const options = { beforeSend, allowTwin: true, deadlineMs: 30_000, signal: work.signal };
    const { transactionId } = await lumetrade.withdrawals.create({ beneficiaryId, amount }, options);
    // Also by a worker that has lost its lease: it is the result of its own call.
    await inTransaction(work.pool, (transaction) => writeApplied(transaction, work, key, transactionId));
  } catch (error) {
    if (own !== undefined) await closeOwn(work, key, own, error);
    throw error;
  }
}
