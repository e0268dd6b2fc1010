import { parseArgs } from "node:util";
import { startDatabase } from "../src/database.ts";
import { controls, cutOut } from "./controls.ts";
import { pause } from "./pause.ts";
import { type Report, runRound } from "./round.ts";

/**
 * Kills and stops workers, restarts the database and loses responses, round after round, and compares each payout with
 * what happened at the services. `--without lease`: a control, which must lose something.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "6" },
    "at-once": { type: "string", default: "6" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    without: { type: "string" },
    restate: { type: "boolean", default: false },
  },
});
const [rounds, atOnce, seed] = [values.rounds, values["at-once"], values.seed].map(Number);
if (rounds === undefined || atOnce === undefined || seed === undefined) throw new Error("Cannot read the options");
const control = controls.find((name) => name === values.without);
if (values.without !== undefined && control === undefined)
  throw new Error(`Cannot run without ${values.without}: it is one of ${controls.join(", ")}`);

const root = new URL("../", import.meta.url);
const folder = control === undefined ? root : await cutOut(control, root);
process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
const database = await startDatabase();
const startMs = Date.now();
const totals: Record<string, number> = {};
const losses: Record<string, number> = { double: 0, lost: 0, "wrong word": 0 };
let [isOver, restarts, done, next] = [false, 0, 0, 0];

function add({ counts, losses: found }: Report, roundSeed: number): void {
  for (const [name, count] of Object.entries(counts)) totals[name] = (totals[name] ?? 0) + count;
  for (const { kind, text } of found) {
    losses[kind] = (losses[kind] ?? 0) + 1;
    process.stdout.write(`seed ${roundSeed}: ${kind}: ${text}\n`);
  }
  done++;
  process.stdout.write(`round ${done} of ${rounds}, seed ${roundSeed}: ${JSON.stringify(counts)}\n`);
}
async function runRounds(): Promise<void> {
  while (next < Number(rounds)) {
    const roundSeed = Number(seed) + next++;
    add(await runRound(roundSeed, database.url, folder, control !== undefined), roundSeed);
  }
}
async function restartAgainAndAgain(): Promise<void> {
  for (let waitedMs = 0; !isOver; waitedMs += 500) {
    await pause(500);
    if (waitedMs < 45_000 || isOver) continue;
    waitedMs = 0;
    restarts++;
    await database.restart?.();
  }
}
try {
  const restarting = restartAgainAndAgain();
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, rounds) }, runRounds));
  } finally {
    isOver = true;
    await restarting;
  }
} finally {
  await database.stop();
}
const seconds = Math.round((Date.now() - startMs) / 1000);
process.stdout.write(`${JSON.stringify({ rounds: done, seconds, restarts, ...totals })}\n${JSON.stringify(losses)}\n`);
const isLost = Object.values(losses).some((count) => count > 0);
if (control !== undefined)
  process.stdout.write(`Without ${control}: ${isLost ? "it loses, as it must" : "nothing was lost"}\n`);
process.exitCode = isLost === (control !== undefined) ? 0 : 1;
if (values.restate) await import("./run-restate.ts");
