import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { freePort, startDatabase } from "../src/database.ts";
import { openGateway } from "./gateway.ts";
import { judge } from "./judge.ts";
import { pause, untilDone } from "./pause.ts";
import { createTables } from "./prepare.ts";
import { createRandom } from "./random.ts";
import { openServices } from "./services.ts";
import { openSlot, type WorkerSlot } from "./worker-slot.ts";

/** Runs the recipe of Restate on its own server, kills the process of its handlers again and again, and counts. */
const random = createRandom(Date.now());
process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
const folder = mkdtempSync(join(tmpdir(), "payouts-restate-"));
let server: ChildProcess | undefined;
process.once("exit", () => {
  server?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const [ingress, admin, node, handlers] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
if (!["linux", "darwin"].includes(process.platform))
  throw new Error("Cannot run Restate here: npm has no server for it");
const find = createRequire(new URL("../recipes/package.json", import.meta.url)).resolve;
const binary = find(`@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`);
server = spawn(binary, ["--no-logo", "--listen-mode", "tcp", "--bind-ip", "127.0.0.1", "--bind-port", String(node)], {
  cwd: folder,
  stdio: "ignore",
  env: {
    RESTATE_BASE_DIR: join(folder, "data"),
    RESTATE_INGRESS__BIND_PORT: String(ingress),
    RESTATE_ADMIN__BIND_PORT: String(admin),
    RESTATE_DISABLE_TELEMETRY: "true",
    RESTATE_DEFAULT_NUM_PARTITIONS: "1",
    RESTATE_ROCKSDB_TOTAL_MEMORY_SIZE: "256 MiB",
  },
});
const post = (port: number, path: string, body: unknown): Promise<void> =>
  untilDone(async () => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
  });

const database = await startDatabase();
const pool = new Pool({ connectionString: database.url });
await createTables(pool, new URL("../", import.meta.url));
const services = await openServices(random, "enough");
const lost = { responses: 0 };
let isCalm = false;
let slot: WorkerSlot | undefined;
const fate: Parameters<typeof openGateway>[1] = {
  async before() {
    if (!isCalm && random.chance(0.06)) slot?.kill();
    return "forward";
  },
  async after(passed) {
    services.note(passed);
    if (!isCalm && random.chance(0.06)) slot?.kill();
    if (isCalm || passed.method === "GET" || !random.chance(0.2)) return "respond";
    lost.responses++;
    return "lose";
  },
};
const gateways = await Promise.all([openGateway(services.lumoUrl, fate), openGateway(services.lumetradeUrl, fate)]);
const env = { DATABASE_URL: database.url, PORT: String(handlers), ...services.env(gateways[0].url, gateways[1].url) };
slot = openSlot(new URL("../recipes/restate.ts", import.meta.url), "", env);
await post(admin, "/deployments", { uri: `http://127.0.0.1:${handlers}`, use_http_11: false });

for (let number = 1; number <= 20; number++) {
  const kind = number % 2 === 0 ? "pay-qr" : "pay-out";
  const id = `${kind}-${String(number).padStart(2, "0")}`;
  const currency = number % 4 === 1 ? "ZAR" : "USDT";
  const qr = { qrCode: `https://qr.nspk.ru/AS${number}?type=02&sum=95000&cur=RUB`, maxRub: "5000" };
  const details = kind === "pay-qr" ? qr : { beneficiaryId: services.addBeneficiary(id, currency), amount: "100" };
  const row = [id, kind, JSON.stringify(details)];
  await pool.query("insert into payout (id, kind, details) values ($1, $2, $3)", row);
  await post(ingress, `/payouts/${kind === "pay-qr" ? id : currency}/settle/send`, id);
}
// A withdrawal whose process was killed before it was sent is parked, for a person.
const startMs = Date.now();
for (let open = 1; open > 0 && Date.now() - startMs < 600_000; ) {
  await pause(1000);
  isCalm ||= Date.now() - startMs > 60_000;
  const { rows } = await pool.query("select count(*)::int as open from payout where state in ('due', 'sent')");
  open = rows[0].open;
}
slot.close();
const losses = (await judge(pool, await services.effects(), new Set())).filter(
  ({ text }) => !text.includes("'parked'"),
);
const { rows } = await pool.query("select state, count(*)::int from payout group by state");
const ends = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
process.stdout.write(`Restate: ${JSON.stringify({ kills: slot.counts.kills, lost: lost.responses, ...ends })}\n`);
for (const { kind, text } of losses) process.stdout.write(`${kind}: ${text}\n`);
for (const gateway of gateways) gateway.close();
await pool.end();
await services.close();
await database.stop();
process.exit(losses.length === 0 ? process.exitCode : 1);
