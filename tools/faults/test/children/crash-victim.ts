// Finishes one job, whatever became of it in the process before, prints its final word, and begins the next one, in
// which it is killed. Arguments: which job, whether it keeps its intents, their file, and the URLs of both rounds. What
// it is about, and the keys, are in the environment.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo, isNotApplied } from "@lumkit/lumo";

const [job, keeps, file = "", previous = "", next = ""] = process.argv.slice(2);
const {
  LUMETRADE_API_KEY,
  LUMETRADE_API_SECRET,
  LUMO_API_KEY,
  QR_CODE = "",
  BENEFICIARY_ID = "",
  AMOUNT = "",
} = process.env;

/** So much faster than the real one: a search that would take a second takes 50 ms. Only a search waits. */
const speed = 20;
const patient = { deadlineMs: 600_000 };
const clock = {
  now: () => Date.now(),
  monotonic: () => performance.now() * speed,
  sleep: (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(end, ms / speed);
      function end(): void {
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        resolve();
      }
      signal.addEventListener("abort", end);
    }),
};

/** What a merchant's own table would hold: one line for each intent. */
function intentOf(url: string): unknown {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.startsWith(`${url} `));
  const last = lines.at(-1);
  return last === undefined ? undefined : JSON.parse(last.slice(url.length + 1));
}
const beforeSend = (url: string) => (intent: object) => appendFileSync(file, `${url} ${JSON.stringify(intent)}\n`);

async function pay(url: string): Promise<string> {
  const lumo = createLumo({ baseUrl: url, apiKey: LUMO_API_KEY, clock, ...patient });
  const intent = intentOf(url);
  try {
    if (intent !== undefined && (await isPaid(() => lumo.orders.resolve(intent)))) return "applied";
    const payment = { qrCode: QR_CODE, externalOrderId: "inv-77", limits: {} };
    await lumo.orders.pay(payment, keeps === "keeps" ? { beforeSend: beforeSend(url) } : {});
    return "applied";
  } catch (error) {
    return isNotApplied(error) ? "not-applied" : "unknown";
  }
}

async function withdraw(url: string): Promise<string> {
  const credentials = { apiKey: LUMETRADE_API_KEY, apiSecret: LUMETRADE_API_SECRET };
  const lumetrade = createLumetrade({ baseUrl: url, credentials, clock, ...patient });
  const intent = intentOf(url);
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

/** False if it was rejected for sure. */
async function isPaid(resolve: () => Promise<unknown>): Promise<boolean> {
  try {
    await resolve();
    return true;
  } catch (error) {
    if (isNotApplied(error)) return false;
    throw error;
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
