import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Pool } from "pg";
import { PgBoss } from "pg-boss";
import { createQueues } from "../src/queues.ts";
import { inTransaction } from "../src/transaction.ts";
import { leaseSeconds } from "./chaos.ts";
import { dbOf, type Jobs } from "./operator.ts";
import { untilDone } from "./pause.ts";
import type { Random } from "./random.ts";
import type { Services } from "./services.ts";

/** The tables, with less patience for a withdrawal that is not found. */
export async function createTables(pool: Pool, folder: URL): Promise<void> {
  const schema = await readFile(new URL("schema.sql", folder), "utf8");
  const late = "alter table intent alter resolve_until set default now() + interval '15 seconds'";
  await untilDone(() =>
    inTransaction(pool, async (transaction) => {
      const { rows } = await transaction.query("select to_regclass('payout') is not null as exists");
      if (!rows[0].exists) await transaction.query(`${schema};${late}`);
    }),
  );
}

/** Two engines, which know nothing of each other. */
export async function createEngines(connectionString: string): Promise<readonly [PgBoss, PgBoss]> {
  async function create(schema: string): Promise<PgBoss> {
    const boss = new PgBoss({ connectionString, schema, max: 2, supervise: false, schedule: false });
    boss.on("error", () => {});
    await boss.start({ attempts: 10 });
    await untilDone(() => createQueues(boss, { leaseSeconds, retrySeconds: 3 }));
    return boss;
  }
  return Promise.all([create("pgboss"), create("engine2")]);
}

/** 12 payments and 12 payouts of equal amounts. */
export async function sendJobs(
  pool: Pool,
  engines: readonly PgBoss[],
  services: Services,
  random: Random,
  /** How many of them both engines deliver. */
  share: number,
): Promise<Jobs> {
  const jobs: Jobs = new Map();
  for (let number = 1; number <= 24; number++) {
    const kind = number % 2 === 0 ? "pay-qr" : "pay-out";
    const id = `${kind}-${String(number).padStart(2, "0")}`;
    const currency = number % 4 === 1 ? "ZAR" : "USDT";
    const details =
      kind === "pay-qr"
        ? { qrCode: `https://qr.nspk.ru/AS${number}?type=02&sum=95000&cur=RUB`, maxRub: "5000" }
        : { beneficiaryId: services.addBeneficiary(id, currency), amount: "100" };
    const delivering = random.chance(share) ? engines : [random.pick(engines)];
    const sent = delivering.map((boss) => ({ boss, queue: kind, id: randomUUID() }));
    const seconds = random.chance(0.2) ? random.between(10, 60) : 3600;
    await untilDone(() =>
      inTransaction(pool, async (transaction) => {
        await transaction.query(
          `insert into payout (id, kind, details, due_until) values ($1, $2, $3, now() + $4 * interval '1 second')
           on conflict do nothing`,
          [id, kind, JSON.stringify(details), seconds],
        );
        const singletonKey = kind === "pay-out" ? currency : id;
        for (const { boss, id: jobId } of sent)
          await boss.send(kind, { payoutId: id }, { id: jobId, db: dbOf(transaction), singletonKey });
      }),
    );
    jobs.set(id, sent);
  }
  return jobs;
}
