import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import type { Owed, Work } from "../src/work.ts";

/** A lease for an engine whose own lease SQL cannot see: the run that has claimed a payout last holds it. */
export async function claim(pool: Pool, payoutId: string, signal = new AbortController().signal): Promise<Work> {
  const run = randomUUID();
  const { rows } = await pool.query<Owed>("update payout set run = $2 where id = $1 returning *", [payoutId, run]);
  const [payout] = rows;
  if (payout === undefined) throw new Error(`Cannot claim payout ${payoutId}: there is none`);
  return {
    pool,
    payout,
    signal,
    async holdLease(transaction) {
      const own = "select from payout where id = $1 and run = $2 for update";
      const { rowCount } = await transaction.query(own, [payoutId, run]);
      if (rowCount !== 1) throw new Error(`Cannot go on with payout ${payoutId}: another run has claimed it`);
    },
    // The engine's next step follows it.
    sendFollow: async () => {},
  };
}
