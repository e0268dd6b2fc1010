import type { Job, PgBoss } from "pg-boss";
import type { Work } from "./work.ts";

export interface JobData {
  readonly payoutId: string;
}

/** A lease is the time that the engine gives a run of a job. After it, the job is given to another worker. */
export async function createQueues(boss: PgBoss, { leaseSeconds = 60, retrySeconds = 5 } = {}): Promise<void> {
  // The engine may run a job as often as it likes, because a job begins with what is on record.
  const options = { expireInSeconds: leaseSeconds, retryLimit: 10_000, retryDelay: retrySeconds };
  await boss.createQueue("pay-qr", options);
  // One lane for each account: while a withdrawal is unresolved, none of the same account is sent.
  await boss.createQueue("pay-out", { ...options, policy: "key_strict_fifo" });
  await boss.createQueue("follow", options);
}

/** The lease of pg-boss: `retry_count` is another one in each run of the job. */
export function leaseOf({ name, id, retryCount }: Job, schema: string): Work["holdLease"] {
  return async (transaction) => {
    const { rowCount } = await transaction.query(
      `select from ${schema}.job where name = $1 and id = $2 and retry_count = $3 and state = 'active' for share`,
      [name, id, retryCount],
    );
    if (rowCount !== 1) throw new Error(`Cannot go on with job ${id}: this worker has lost its lease`);
  };
}
