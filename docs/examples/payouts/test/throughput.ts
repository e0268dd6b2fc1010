import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { createLumo } from "@lumkit/lumo";
import { Pool } from "pg";
import { PgBoss } from "pg-boss";
import { startDatabase } from "../src/database.ts";
import { createQueues } from "../src/queues.ts";
import { pause } from "./pause.ts";
import { createTables } from "./prepare.ts";
import { createRandom } from "./random.ts";
import { openServices } from "./services.ts";

/** Pays so many queued payments by three workers, and by a bare loop: the rate, the CPU of a payment, the memory. Linux. */
const count = Number(process.argv[2] ?? 10_000);
process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
const database = await startDatabase();
const pool = new Pool({ connectionString: database.url });
await createTables(pool, new URL("../", import.meta.url));
const services = await openServices(createRandom(1), "enough");
services.lumo.setPolicies({ acceptTakesMs: 0, listLagMs: 0 });
services.lumo.deposits.receive({ amount: "1000000" });
const boss = new PgBoss({ connectionString: database.url, supervise: false, schedule: false });
await boss.start();
await createQueues(boss);

const qrCode = "https://qr.nspk.ru/AS1?type=02&sum=95000&cur=RUB";
const numbers = Array.from({ length: count }, (_, index) => `inv-${index}`);
await pool.query(
  "insert into payout (id, kind, details, due_until) select id, 'pay-qr', $2, now() + interval '1 day' from unnest($1::text[]) id",
  [numbers, JSON.stringify({ qrCode, maxRub: "5000" })],
);
for (let start = 0; start < count; start += 1000)
  await boss.insert(
    "pay-qr",
    numbers.slice(start, start + 1000).map((payoutId) => ({ data: { payoutId } })),
  );

/** Seconds of CPU, and MB of memory, of a process. */
function usageOf(pid: number | undefined) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, mb: Math.round(Number(memory) / 1024) };
}
const env = { ...process.env, DATABASE_URL: database.url, ...services.env(services.lumoUrl, services.lumetradeUrl) };
const workers = [1, 2, 3].map(() => fork(new URL("../src/worker.ts", import.meta.url), { env }));
const usages = () => workers.map(({ pid }) => usageOf(pid));
const sent = async (): Promise<number> => {
  const { rows } = await pool.query("select count(*)::int as sent from intent where state = 'applied'");
  return rows[0].sent;
};
while ((await sent()) === 0) await pause(100);
const [startMs, atStart] = [Date.now(), usages()];
const memory: number[][] = [];
for (let done = 0; done < count; ) {
  await pause(1000);
  done = await sent();
  if (done >= (memory.length * count) / 5) memory.push(usages().map(({ mb }) => mb));
}
const seconds = (Date.now() - startMs) / 1000;
const cpu = usages().reduce((sum, usage, index) => sum + usage.cpu - (atStart[index]?.cpu ?? 0), 0);
for (const worker of workers) worker.kill();

const lumo = createLumo({ baseUrl: services.lumoUrl, apiKey: services.lumo.clientOptions.apiKey });
const bare = Math.min(count, 1000);
// The sandbox runs in this process: what it costs is measured by the same calls past the network.
const before = process.cpuUsage();
const bareMs = Date.now();
for (let number = 0; number < bare; number++)
  await lumo.orders.pay({ qrCode, externalOrderId: `bare-${number}`, limits: {} }, { beforeSend: () => {} });
const bareUsed = process.cpuUsage(before);
const bareSeconds = (Date.now() - bareMs) / 1000;
process.stdout.write(
  `${JSON.stringify({
    payments: count,
    perSecond: Math.round(count / seconds),
    workerCpuMsEach: Number(((cpu * 1000) / count).toFixed(2)),
    workerMb: memory,
    bareLoopPerSecond: Math.round(bare / bareSeconds),
    bareLoopAndSandboxCpuMsEach: Number(((bareUsed.user + bareUsed.system) / 1000 / bare).toFixed(2)),
  })}\n`,
);
await boss.stop({ graceful: false });
await pool.end();
await services.close();
await database.stop();
process.exit();
