import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { Pool } from "pg";
import { PgBoss } from "pg-boss";
import { follow } from "./follow.ts";
import { payOut } from "./pay-out.ts";
import { payQr } from "./pay-qr.ts";
import { type JobData, leaseOf } from "./queues.ts";
import type { Owed, Work } from "./work.ts";

const { DATABASE_URL = "", ENGINE_SCHEMA: schema = "pgboss", LUMO_URL = "", LUMETRADE_URL = "" } = process.env;

// With your vendor's environment instead of an address: createLumo({ environment: "production", apiKey }).
const lumo = createLumo({ baseUrl: LUMO_URL, apiKey: process.env["LUMO_API_KEY"] });
const lumetrade = createLumetrade({
  baseUrl: LUMETRADE_URL,
  credentials: { apiKey: process.env["LUMETRADE_API_KEY"], apiSecret: process.env["LUMETRADE_API_SECRET"] },
});

const pool = new Pool({
  connectionString: DATABASE_URL,
  max: 8,
  connectionTimeoutMillis: 5000,
  // A worker that stands still within a transaction must not hold its locks for longer than a lease.
  idle_in_transaction_session_timeout: 2000,
});
const boss = new PgBoss({
  connectionString: DATABASE_URL,
  schema,
  max: 4,
  schedule: false,
  // How soon a lost worker is noticed, and a long queue.
  superviseIntervalSeconds: 2,
  monitorIntervalSeconds: 2,
  queueCacheIntervalSeconds: 2,
});
const report = (error: Error): void => void process.stderr.write(`${error.message}\n`);
pool.on("error", report);
boss.on("error", report);
process.once("disconnect", () => process.exit());

async function work(name: string, localConcurrency: number, run: (work: Work) => Promise<void>): Promise<void> {
  const options = { localConcurrency, pollingIntervalSeconds: 1, burstWhenReadyExceeds: 1 };
  await boss.work<JobData>(name, options, async ([job]) => {
    if (job === undefined) return;
    const { rows } = await pool.query<Owed>("select * from payout where id = $1", [job.data.payoutId]);
    const [payout] = rows;
    if (payout === undefined) throw new Error(`Cannot run job ${job.id}: there is no payout ${job.data.payoutId}`);
    await run({
      pool,
      payout,
      signal: job.signal,
      holdLease: leaseOf(job, schema),
      sendFollow: (transaction) =>
        boss.send("follow", job.data, { db: { executeSql: (text, values) => transaction.query(text, values) } }),
    });
  });
}

await boss.start({ attempts: 5 });
await work("pay-qr", 3, (given) => payQr(given, lumo));
await work("pay-out", 2, (given) => payOut(given, lumetrade));
await work("follow", 3, (given) => follow(given, lumo, lumetrade));
