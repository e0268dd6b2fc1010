import { isNotApplied } from "@lumkit/lumo";
import type { PoolClient } from "pg";
import { inTransaction } from "./transaction.ts";
import type { Work } from "./work.ts";

export interface IntentRow {
  readonly key: string;
  readonly attempt: number;
  readonly intent: unknown;
  readonly state: "unresolved" | "applied" | "not-applied";
  readonly recorded_at: Date;
  readonly is_late: boolean;
}

/** What is on record for the payout, of its newest attempt. Every job begins with it. */
export async function lastIntent({ pool, payout }: Work): Promise<IntentRow | undefined> {
  const text =
    "select *, resolve_until < now() as is_late from intent where payout_id = $1 order by attempt desc limit 1";
  const { rows } = await pool.query<IntentRow>(text, [payout.id]);
  return rows[0];
}

/**
 * Records an intent, for `beforeSend`. If it throws, nothing is sent: this worker has lost its lease, the payout is not due
 * any more, or another call has the key.
 */
export async function recordIntent(work: Work, key: string, attempt: number, intent: unknown): Promise<void> {
  await inTransaction(work.pool, async (transaction) => {
    await work.holdLease(transaction);
    const { rowCount } = await transaction.query(
      `insert into intent (key, payout_id, attempt, intent)
       select $1, id, $2, $3 from payout where id = $4 and state = 'due' for update`,
      [key, attempt, JSON.stringify(intent), work.payout.id],
    );
    if (rowCount !== 1) throw new Error(`Cannot record ${key}: payout ${work.payout.id} is not due`);
  });
}

/** Writes down the order or the withdrawal of an intent. Its payout is then followed to its end. */
export async function writeApplied(transaction: PoolClient, work: Work, key: string, resultId: string): Promise<void> {
  const applied = await transaction.query(
    "update intent set state = 'applied' where key = $1 and state = 'unresolved' returning key",
    [key],
  );
  if (applied.rowCount === 0) {
    // Another worker may have been faster. If it was told something else, a person must know.
    const { rowCount } = await transaction.query("select from ledger where intent_key = $1 and result_id = $2", [
      key,
      resultId,
    ]);
    if (rowCount === 0) throw new Error(`Cannot write ${resultId} down: intent ${key} has ended in another way`);
    return;
  }
  await transaction.query("insert into ledger (result_id, intent_key, payout_id) values ($1, $2, $3)", [
    resultId,
    key,
    work.payout.id,
  ]);
  await transaction.query("update payout set state = 'sent' where id = $1 and state in ('due', 'parked')", [
    work.payout.id,
  ]);
  await work.sendFollow(transaction);
}

/** Closes the row of an intent that is known to have changed nothing. The next attempt is permitted. */
export async function closeNotApplied({ pool }: Work, key: string): Promise<void> {
  await pool.query("update intent set state = 'not-applied' where key = $1 and state = 'unresolved'", [key]);
}

/**
 * The same after an error of the call that made the intent, if that error says that nothing was sent or changed. The row
 * under the key may be that of another call: then it stays as it is.
 */
export async function closeOwn({ pool, signal }: Work, key: string, intent: object, error: unknown): Promise<void> {
  // An abort throws the signal's own reason only where nothing was sent.
  if (!isNotApplied(error) && !(signal.aborted && error === signal.reason)) return;
  await pool.query(
    "update intent set state = 'not-applied' where key = $1 and state = 'unresolved' and intent = $2::jsonb",
    [key, JSON.stringify(intent)],
  );
}

/** Ends a payout whose time is over, and of which nothing is on record that may have paid. */
export async function giveUpIfLate({ pool, holdLease, payout }: Work): Promise<boolean> {
  return inTransaction(pool, async (transaction) => {
    await holdLease(transaction);
    // A statement sees what was committed before it began: the row is locked first, and the intents are read after.
    await transaction.query("select from payout where id = $1 for update", [payout.id]);
    const { rowCount } = await transaction.query(
      `update payout set state = 'failed' where id = $1 and state = 'due' and due_until < now()
       and not exists (select from intent where payout_id = $1 and state <> 'not-applied')`,
      [payout.id],
    );
    return rowCount === 1;
  });
}

/** Leaves a payout to a person. */
export async function park({ pool, holdLease, payout }: Work): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    await holdLease(transaction);
    await transaction.query("update payout set state = 'parked' where id = $1 and state = 'due'", [payout.id]);
  });
}
