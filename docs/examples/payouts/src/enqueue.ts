import type { Pool } from "pg";
import type { PgBoss } from "pg-boss";
import { inTransaction } from "./transaction.ts";
import type { Owed } from "./work.ts";

/** Writes a payout down, and sends its job, in one transaction. `account` names the lane of a withdrawal. */
export async function enqueue(
  pool: Pool,
  boss: PgBoss,
  { id, kind, details }: Omit<Owed, "state">,
  account?: string,
): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    const row = [id, kind, JSON.stringify(details)];
    await transaction.query("insert into payout (id, kind, details) values ($1, $2, $3)", row);
    const db = { executeSql: (text: string, values?: unknown[]) => transaction.query(text, values) };
    await boss.send(kind, { payoutId: id }, { db, ...(account === undefined ? {} : { singletonKey: account }) });
  });
}
