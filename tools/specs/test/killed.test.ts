import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "../src/document/apis.js";
import { paymentsFiles } from "./documents.js";
import { createWorkspace, type Workspace } from "./workspace.js";

/** In a long run every step is killed at, and 200 times in all; else a few of each. */
const isLong = process.env["LUMKIT_RUNS"] !== undefined;

/**
 * Runs in the process that is to be killed: kills it before, in the middle of or after the n-th change of the disk.
 * It counts from the first write on.
 */
const killer = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const [at, moment] = [Number(process.env.KILL_AT), process.env.KILL_MOMENT];
const die = () => process.kill(process.pid, "SIGKILL");
let step = 0;
for (const name of ["mkdirSync", "writeFileSync", "renameSync", "rmSync"]) {
  const real = fs[name];
  fs[name] = (path, ...rest) => {
    // What is written elsewhere, such as a compiler's cache, is no part of it.
    if (!String(path).startsWith(process.env.KILL_IN)) return real(path, ...rest);
    step += 1;
    if (step !== at) return real(path, ...rest);
    if (moment === "before") die();
    if (moment === "halfway" && name === "writeFileSync") real(path, rest[0].slice(0, rest[0].length / 2));
    else real(path, ...rest);
    die();
  };
}
syncBuiltinESMExports();
process.on("exit", () => fs.writeSync(2, \`\${step} steps\`));
`;

/** A workspace with a killer for its commands. */
function createKillable(): Workspace & {
  kill(at: number, moment: string, ...words: readonly string[]): ReturnType<typeof spawnSync>;
} {
  const workspace = createWorkspace(paymentsFiles());
  const { folder } = workspace;
  mkdirSync(`${folder}/temporary`);
  writeFileSync(`${folder}/killer.mjs`, killer);
  return {
    ...workspace,
    kill: (at, moment, ...words) =>
      spawnSync(
        process.execPath,
        ["--import", "tsx", "--import", `${folder}/killer.mjs`, `${folder}/tools/specs/src/main.ts`, ...words],
        {
          cwd: root,
          encoding: "utf8",
          env: {
            ...process.env,
            KILL_AT: String(at),
            KILL_MOMENT: moment,
            KILL_IN: `${folder}/`,
            TSX_DISABLE_CACHE: "1",
          },
        },
      ),
  };
}

/** Every file of the workspace, so that no temporary one is missed. */
function allFiles({ folder }: Workspace): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => !path.startsWith("tools"))
    .sort();
}

const changedOverlay = (text: string): string => text.replace("summary: Makes a payment.", "summary: Pays — at once.");

test("a command that is killed at any step of its writing leaves the old files or the new ones, and the next one says which", async () => {
  const workspace = createKillable();
  const { read, write, kill } = workspace;
  await workspace.specs("lock");
  await workspace.specs("generate");
  const overlay = read("specs/payments/overlay.yaml");
  const [old, names] = [workspace.files(), allFiles(workspace)];
  write("specs/payments/overlay.yaml", changedOverlay(overlay));
  const whole = kill(0, "never", "generate");
  expect(whole).toMatchObject({ status: 0 });
  const steps = Number(/(\d+) steps/.exec(String(whole.stderr))?.[1]);
  expect(steps).toBeGreaterThan(6);
  const fresh = workspace.files();
  const kills = Array.from({ length: steps }, (_, index) => index + 1).flatMap((at) =>
    ["before", "halfway", "after"].map((moment) => ({ at, moment })),
  );
  const outcomes = { old: 0, completed: 0, done: 0 };
  const chosen = isLong ? Array.from({ length: 200 }, (_, index) => index % kills.length) : kills.keys();
  for (const index of chosen) {
    const { at, moment } = kills[index] ?? { at: 0, moment: "" };
    if (!isLong && index % 4 !== 0) continue;
    for (const [path, text] of Object.entries(old)) write(path, text);
    write("specs/payments/overlay.yaml", changedOverlay(overlay));
    const before = workspace.files();
    expect({ at, moment, signal: kill(at, moment, "generate").signal }).toEqual({ at, moment, signal: "SIGKILL" });
    const { stderr } = await workspace.specs("lock");
    const after = workspace.files();
    expect(allFiles(workspace)).toEqual(names);
    if (stderr.startsWith("An earlier command was stopped while it wrote its files: they are now all as it wanted: ")) {
      expect(after).toEqual(fresh);
      outcomes.completed += 1;
    } else if (stderr === "") {
      const isOld = JSON.stringify(after) === JSON.stringify(before);
      expect(after).toEqual(isOld ? before : fresh);
      outcomes[isOld ? "old" : "done"] += 1;
    } else {
      expect(stderr).toBe("An earlier command was stopped before it wrote its files: they are all as they were\n");
      expect(after).toEqual(before);
      outcomes.old += 1;
    }
  }
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(0);
}, 1_200_000);
