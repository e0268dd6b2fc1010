import type { Pool, PoolClient } from "pg";
import type { PgBoss } from "pg-boss";
import { writeApplied } from "../src/record.ts";
import { inTransaction } from "../src/transaction.ts";
import type { Owed, Work } from "../src/work.ts";
import type { Effect } from "./services.ts";

export const dbOf = (transaction: PoolClient) => ({
  executeSql: (text: string, values?: unknown[]) => transaction.query(text, values),
});

/** By the name of the payout: the jobs that were sent for it, of each engine. */
export type Jobs = Map<string, { readonly boss: PgBoss; readonly queue: string; readonly id: string }[]>;

/**
 * Cancels the jobs of a payout in the engines, as a person does who looks only at the engine.
 *
 * @returns whether nothing was on record by then: from now on, nothing may be paid.
 */
export async function cancelJobs(pool: Pool, jobs: Jobs, payoutId: string): Promise<boolean> {
  return inTransaction(pool, async (transaction) => {
    for (const { boss, queue, id } of jobs.get(payoutId) ?? []) await boss.cancel(queue, id, { db: dbOf(transaction) });
    const { rowCount } = await transaction.query("select from intent where payout_id = $1", [payoutId]);
    return rowCount === 0;
  });
}

/** What a person does with a parked payout, who has looked at the service long after nothing could be on its way. */
export async function judgeParked(pool: Pool, boss: PgBoss, payout: Owed, effect: Effect | undefined): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    const { rows } = await transaction.query<{ key: string }>(
      "select key from intent where payout_id = $1 and state = 'unresolved' for update",
      [payout.id],
    );
    const [row] = rows;
    if (row === undefined) return;
    if (effect !== undefined) {
      const sendFollow = () => boss.send("follow", { payoutId: payout.id }, { db: dbOf(transaction) });
      const work: Work = { pool, payout, sendFollow, holdLease: async () => {}, signal: new AbortController().signal };
      return writeApplied(transaction, work, row.key, effect.id);
    }
    await transaction.query("update intent set state = 'not-applied' where key = $1", [row.key]);
    await transaction.query(
      "update payout set state = 'due', due_until = greatest(due_until, now() + interval '40 seconds') where id = $1",
      [payout.id],
    );
    await boss.send("pay-out", { payoutId: payout.id }, { db: dbOf(transaction), singletonKey: payout.id });
  });
}
