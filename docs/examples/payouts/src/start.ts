import { fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { Pool } from "pg";
import { PgBoss } from "pg-boss";
import { startDatabase } from "./database.ts";
import { enqueue } from "./enqueue.ts";
import { createQueues } from "./queues.ts";
import { printTable, readCounts } from "./table.ts";

/** Starts a database, a sandbox of each service and three workers, and pays 200 payouts. */
const database = await startDatabase();
const pool = new Pool({ connectionString: database.url });
await pool.query(await readFile(new URL("../schema.sql", import.meta.url), "utf8"));

const lumo = createLumoSandbox({ realTime: true, balances: { usdt: "100000" } });
const lumetrade = createLumetradeSandbox({ realTime: true, balances: { ZAR: "100000", USDT: "100000" } });
const [lumoServer, lumetradeServer] = await Promise.all([lumo.listen(), lumetrade.listen()]);

const boss = new PgBoss({ connectionString: database.url, supervise: false, schedule: false });
boss.on("error", (error) => process.stderr.write(`${error.message}\n`));
await boss.start();
await createQueues(boss);
const beneficiaries = ["ZAR", "USDT"].map((currency) => lumetrade.addBeneficiary({ currency }));
for (let number = 1; number <= 100; number++) {
  // No id is the beginning of another one.
  const name = String(number).padStart(3, "0");
  const qrCode = `https://qr.nspk.ru/AS${number}?type=02&sum=${number * 1000}&cur=RUB`;
  const beneficiary = beneficiaries[number % 2];
  if (beneficiary === undefined) throw new Error("There is no beneficiary");
  await enqueue(pool, boss, { id: `inv-${name}`, kind: "pay-qr", details: { qrCode, maxRub: "5000" } });
  const details = { beneficiaryId: beneficiary.id, amount: String((number % 10) + 1) };
  await enqueue(pool, boss, { id: `salary-${name}`, kind: "pay-out", details }, beneficiary.currency);
}

const { apiKey, apiSecret } = lumetrade.clientOptions.credentials;
const env = {
  ...process.env,
  DATABASE_URL: database.url,
  LUMO_URL: lumoServer.url,
  LUMO_API_KEY: lumo.clientOptions.apiKey,
  LUMETRADE_URL: lumetradeServer.url,
  LUMETRADE_API_KEY: apiKey,
  LUMETRADE_API_SECRET: apiSecret,
};
const workers = [1, 2, 3].map(() => fork(new URL("worker.ts", import.meta.url), { env }));
process.once("SIGINT", () => process.exit(130));
process.stdout.write(
  `The workers are ${workers.map(({ pid }) => pid).join(", ")}: kill one, and see that nothing is lost.\n`,
);
process.stdout.write(`The services: ${lumoServer.url}/_sandbox/ and ${lumetradeServer.url}/_sandbox/\n`);

for (let isSettled = false; !isSettled; ) {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const counts = await readCounts(pool);
  printTable(counts);
  isSettled = counts.every(({ due, sent }) => due + sent === 0);
}
for (const worker of workers) worker.disconnect();
await boss.stop({ graceful: false });
await pool.end();
await Promise.all([lumoServer.close(), lumetradeServer.close()]);
await database.stop();
