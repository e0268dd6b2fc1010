import type { Pool, PoolClient } from "pg";

/** Does some work in one transaction. If it throws, its connection is closed, and with it the transaction. */
export async function inTransaction<T>(pool: Pool, work: (transaction: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A connection that breaks between two statements reports it here; without a listener, the process would end. The
  // next statement throws.
  const ignore = (): void => {};
  client.on("error", ignore);
  let isDone = false;
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    isDone = true;
    return result;
  } finally {
    client.off("error", ignore).release(!isDone);
  }
}
