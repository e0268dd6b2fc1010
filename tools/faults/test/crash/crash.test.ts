import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CrashService, startCrashService } from "./crash-service.js";

/** Of payments and of withdrawals; more in a long run. */
const rounds = process.env["LUMKIT_RUNS"] === undefined ? 50 : 200;
/** Longer than a job takes, so that some jobs end before the kill. */
const latestKillMs = 30;

let folder: string;
let service: CrashService;

beforeAll(async () => {
  service = await startCrashService();
  folder = mkdtempSync(join(tmpdir(), "crash-"));
  // In one file, so that a process starts fast.
  await build({
    entryPoints: [fileURLToPath(new URL("crash-victim.ts", import.meta.url))],
    outfile: join(folder, "victim.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["@lumkit/source", "node"],
    logLevel: "silent",
  });
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

interface Round {
  readonly name: string;
  outcome?: string;
  isKilled?: boolean;
}

/** Each process finishes the job in which the one before was killed, and is killed in the next one. */
async function play(job: string, keeps: "keeps" | "forgets", count: number): Promise<Round[]> {
  const played = Array.from({ length: count }, (_, index): Round => ({ name: `${job}-${keeps}-${index}` }));
  const urlOf = (round: Round | undefined): string => (round === undefined ? "" : service.url(round.name));
  for (let index = 0; index <= count; index++) {
    const [previous, next] = [played[index - 1], played[index]];
    const args = [
      join(folder, "victim.mjs"),
      job,
      keeps,
      join(folder, `${job}-${keeps}`),
      urlOf(previous),
      urlOf(next),
    ];
    const env = { ...process.env, ...service.environment };
    const victim = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    let isDone = false;
    const lines = createInterface(victim.stdout);
    lines.on("line", (line) => {
      if (line === "done") isDone = true;
      else if (line === "begun") setTimeout(() => victim.kill("SIGKILL"), Math.random() * latestKillMs);
      else if (previous !== undefined) previous.outcome = line;
    });
    await new Promise((resolve) => victim.once("close", resolve));
    if (next !== undefined) next.isKilled = !isDone;
  }
  return played;
}

/** How often the outcome that was printed is wrong, and how often the service had two effects. */
function tally(played: readonly Round[]): { readonly wrong: number; readonly twice: number; readonly killed: number } {
  const truth = ["not-applied", "applied"];
  return {
    wrong: played.filter(({ name, outcome }) => outcome !== truth[service.effects(name)]).length,
    twice: played.filter(({ name }) => service.effects(name) > 1).length,
    killed: played.filter(({ isKilled }) => isKilled).length,
  };
}

test("a payment and a withdrawal that are killed anywhere and started again happen once, and their outcomes are true", async () => {
  const [payments, withdrawals, forgotten] = await Promise.all([
    play("pay", "keeps", rounds),
    play("withdraw", "keeps", rounds),
    play("withdraw", "forgets", 40),
  ]);
  const [paid, withdrawn, control] = [payments, withdrawals, forgotten].map(tally);
  process.stdout.write(
    `killed in ${rounds} rounds each: payments ${JSON.stringify(paid)}, withdrawals ${JSON.stringify(withdrawn)}, ` +
      `and in ${forgotten.length} without beforeSend ${JSON.stringify(control)}\n`,
  );
  expect(paid).toMatchObject({ wrong: 0, twice: 0 });
  expect(withdrawn).toMatchObject({ wrong: 0, twice: 0 });
  // Many were killed in the middle, and without recorded intents some outcomes are wrong.
  for (const one of [paid, withdrawn]) expect(one?.killed).toBeGreaterThan(rounds / 4);
  expect(control?.wrong).toBeGreaterThan(0);
}, 600_000);
