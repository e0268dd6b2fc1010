// Finishes the job that the previous process began, prints its outcome, and begins the next job, in which it is killed.
// Arguments: which job, whether it keeps its intents, their file, and the URLs of both rounds. Keys and inputs are in
// the environment.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo, isNotApplied, type Lumo } from "@lumkit/lumo";

const [job, keeps, file = "", previous = "", next = ""] = process.argv.slice(2);
const {
  LUMETRADE_API_KEY,
  LUMETRADE_API_SECRET,
  LUMO_API_KEY,
  QR_CODE = "",
  BENEFICIARY_ID = "",
  AMOUNT = "",
} = process.env;

/** How much faster the clock is: a search that would take a second takes 50 ms. Only a search waits. */
const speed = 20;
const patient = { deadlineMs: 600_000 };
/** The time that was advanced at the service, and so for this process. */
let passedMs = 0;
const clock = {
  now: () => Date.now() + passedMs,
  monotonic: () => performance.now() * speed,
  sleep: (ms: number, signal: AbortSignal) => sleep(ms / speed, undefined, { signal }).catch(() => {}),
};

/** The intents of a merchant's own table: one line for each. */
function intentsOf(url: string): unknown[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.startsWith(`${url} `)).map((line) => JSON.parse(line.slice(url.length + 1)));
}
const beforeSend = (url: string) => (intent: object) => appendFileSync(file, `${url} ${JSON.stringify(intent)}\n`);

/** Resolves the last intent in the table; a payment that is not applied is made with the next attempt. */
async function pay(url: string): Promise<string> {
  const lumo = createLumo({ baseUrl: url, apiKey: LUMO_API_KEY, clock, ...patient });
  const last = intentsOf(url).at(-1);
  try {
    if (last !== undefined && (await isPaid(lumo, url, last))) return "applied";
    const payment = { qrCode: QR_CODE, externalOrderId: "inv-77", limits: {} };
    const attempt = last === undefined ? 1 : Object(last).attempt + 1;
    await lumo.orders.pay(payment, keeps === "keeps" ? { attempt, beforeSend: beforeSend(url) } : {});
    return "applied";
  } catch (error) {
    return isNotApplied(error) ? "not-applied" : "unknown";
  }
}

async function withdraw(url: string): Promise<string> {
  const credentials = { apiKey: LUMETRADE_API_KEY, apiSecret: LUMETRADE_API_SECRET };
  const lumetrade = createLumetrade({ baseUrl: url, credentials, clock, ...patient });
  const intent = intentsOf(url).at(-1);
  try {
    if (intent !== undefined) {
      // Each account has one withdrawal, so the caller's ledger knows of no other.
      const others = { transactionIds: [], intents: [] };
      const { kind } = await lumetrade.withdrawals.resolve(intent, { others, deadlineMs: 30_000 });
      return kind === "found" ? "applied" : "not-applied";
    }
    const options = keeps === "keeps" ? { beforeSend: beforeSend(url) } : {};
    await lumetrade.withdrawals.create({ beneficiaryId: BENEFICIARY_ID, amount: AMOUNT }, options);
    return "applied";
  } catch (error) {
    return isNotApplied(error) ? "not-applied" : "unknown";
  }
}

/** Resolves again as often as `resolve` asks for it; false if nothing was paid. */
async function isPaid(lumo: Lumo, url: string, intent: unknown): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    try {
      await lumo.orders.resolve(intent);
      return true;
    } catch (error) {
      if (isNotApplied(error)) return false;
      const { retryAfterMs } = Object(error);
      if (retryAfterMs === undefined || tries === 3) throw error;
      await fetch(`${url}/advance/${retryAfterMs}`, { method: "POST" });
      passedMs += retryAfterMs;
    }
  }
}

const run = job === "pay" ? pay : withdraw;
if (previous !== "") process.stdout.write(`${await run(previous)}\n`);
if (next !== "") {
  process.stdout.write("begun\n");
  await run(next);
}
process.stdout.write("done\n");
process.exit();
