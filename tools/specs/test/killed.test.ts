import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import { root } from "../src/document/apis.js";
import { paymentsFiles } from "./documents.js";
import { createWorkspace, type Workspace } from "./workspace.js";

/** A long run kills 200 times, at every step; else some steps are chosen. */
const kills = process.env["LUMKIT_RUNS"] === undefined ? 24 : 200;

/** Kills its own process before, in the middle of or after one of the changes that it makes on the disk. */
const killer = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const { KILL_AT, KILL_MOMENT, KILL_IN } = process.env;
const die = () => process.kill(process.pid, "SIGKILL");
let step = 0;
for (const name of ["mkdirSync", "writeFileSync", "renameSync", "rmSync"]) {
  const real = fs[name];
  fs[name] = (path, ...rest) => {
    if (!String(path).startsWith(KILL_IN)) return real(path, ...rest);
    step += 1;
    if (step !== Number(KILL_AT)) return real(path, ...rest);
    if (KILL_MOMENT === "before") die();
    if (KILL_MOMENT === "halfway" && name === "writeFileSync") {
      const bytes = Buffer.from(rest[0]);
      real(path, bytes.subarray(0, bytes.length / 2));
    } else real(path, ...rest);
    die();
  };
}
syncBuiltinESMExports();
process.on("exit", () => process.stdout.write(step + " steps"));
`;

/** Writes files as `update` does: several in several folders, one of them new, and one that is removed. */
const writer = `
import { writeFiles } from "./files.js";
const files = JSON.parse(process.env.FILES);
writeFiles(new Map(Object.entries(files)), undefined, ["specs/payments/superseded.md"]);
`;

/** A workspace with a program that writes files and can be killed. It is one file, which starts quickly. */
function createKillable(): Workspace {
  const workspace = createWorkspace({ ...paymentsFiles(), "killer.mjs": killer });
  buildSync({
    stdin: { contents: writer, resolveDir: `${root}tools/specs/src/cli` },
    ...{ bundle: true, platform: "node", format: "esm", outfile: `${workspace.folder}/tools/specs/src/cli/writer.mjs` },
  });
  return workspace;
}

/** Runs it until it is killed at a step, or to its end. */
function runWriter({ folder }: Workspace, files: Readonly<Record<string, string>>, at: number, moment: string) {
  const env = { KILL_AT: String(at), KILL_MOMENT: moment, KILL_IN: `${folder}/`, FILES: JSON.stringify(files) };
  const program = `${folder}/tools/specs/src/cli/writer.mjs`;
  return spawnSync(process.execPath, ["--import", `${folder}/killer.mjs`, program], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
}

/** The paths of every file outside the tool, so that no temporary one is missed. */
function pathsOf({ folder }: Workspace): string[] {
  return readdirSync(folder)
    .filter((name) => name !== "tools")
    .flatMap((name) =>
      statSync(`${folder}/${name}`).isDirectory()
        ? readdirSync(`${folder}/${name}`, { recursive: true, encoding: "utf8" }).map((path) => `${name}/${path}`)
        : [name],
    )
    .sort();
}

test("leaves the old files or the new ones when it is killed at any step of writing, and the next command says which", async () => {
  const workspace = createKillable();
  await workspace.specs("lock");
  const old = { ...workspace.files(), "specs/payments/superseded.md": "It goes.\n" };
  const files: Record<string, string> = { "packages/payments/deep/new.ts": "export {};\n" };
  for (const [path, text] of Object.entries(old))
    if (path.endsWith("yaml")) files[path] = `# Geändert: für jetzt\n${text}`;
  const reset = (): void => {
    rmSync(`${workspace.folder}/packages/payments/deep`, { recursive: true, force: true });
    for (const [path, text] of Object.entries(old)) workspace.write(path, text);
  };
  reset();
  const [before, oldPaths] = [workspace.files(), pathsOf(workspace)];
  const steps = Number.parseInt(runWriter(workspace, files, 0, "never").stdout, 10);
  expect(steps).toBeGreaterThan(8);
  const [after, newPaths] = [workspace.files(), pathsOf(workspace)];
  expect(after).not.toEqual(before);
  const moments = Array.from({ length: steps }, (_, index) => index + 1).flatMap((at) =>
    ["before", "halfway", "after"].map((moment) => ({ at, moment })),
  );
  const outcomes = { nothing: 0, dropped: 0, completed: 0 };
  for (let run = 0; run < kills; run += 1) {
    // Spread over all steps, from the first to the last one.
    const index =
      kills < moments.length ? Math.round((run * (moments.length - 1)) / (kills - 1)) : run % moments.length;
    const { at, moment } = moments[index] ?? { at: 1, moment: "before" };
    reset();
    expect(runWriter(workspace, files, at, moment)).toMatchObject({ signal: "SIGKILL", stderr: "" });
    const { stderr } = await workspace.specs("record", "payments", "99");
    const told = stderr.split("\n")[0] ?? "";
    const [found, paths] = [workspace.files(), pathsOf(workspace)];
    if (told.startsWith("An earlier command was stopped while it wrote its files: they are now all as it wanted: ")) {
      expect({ at, moment, found, paths }).toEqual({ at, moment, found: after, paths: newPaths });
      outcomes.completed += 1;
    } else if (told === "An earlier command was stopped before it wrote its files: they are all as they were") {
      expect({ at, moment, found, paths }).toEqual({ at, moment, found: before, paths: oldPaths });
      outcomes.dropped += 1;
    } else {
      // Killed before its first step or after its last one.
      const isOld = at === 1;
      expect({ at, moment, found, paths }).toEqual({
        ...{ at, moment },
        ...(isOld ? { found: before, paths: oldPaths } : { found: after, paths: newPaths }),
      });
      expect(at === 1 || at >= steps - 1).toBe(true);
      outcomes.nothing += 1;
    }
  }
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(0);
}, 600_000);

test("does not overwrite what a person has changed after a command was killed", async () => {
  const workspace = createKillable();
  const [path, text] = ["specs/payments/overlay.yaml", workspace.read("specs/payments/overlay.yaml")];
  // The third step is the first one after the journal.
  expect(runWriter(workspace, { [path]: `# New.\n${text}` }, 3, "before")).toMatchObject({ signal: "SIGKILL" });
  workspace.write(path, `# A person's.\n${text}`);
  const { status, stderr } = await workspace.specs("build");
  expect(status).toBe(1);
  expect(stderr).toContain(`${path} changed since; restore it with git and repeat this, or delete .specs-writing.json`);
  expect(workspace.read(path)).toBe(`# A person's.\n${text}`);
  workspace.write(path, text);
  expect((await workspace.specs("build")).stderr).toContain("they are now all as it wanted");
  expect(workspace.read(path)).toBe(`# New.\n${text}`);
});

test("leaves all files as they were if one cannot be written", async () => {
  const workspace = createKillable();
  const before = workspace.files();
  const files = { "specs/payments/overlay.yaml": "new", "packages/payments/src/index.ts/b.ts": "in a file" };
  const { status, stderr } = runWriter(workspace, files, 0, "never");
  expect(status).toBe(1);
  expect(stderr).toContain("Cannot write specs/payments/overlay.yaml, packages/payments/src/index.ts/b.ts: ");
  expect(workspace.files()).toEqual(before);
  expect(pathsOf(workspace)).not.toContain(".specs-writing.json");
});

test("removes the temporary folders of killed commands, and not those of running ones", async () => {
  const workspace = createWorkspace(paymentsFiles());
  const { pid } = spawnSync(process.execPath, ["--eval", ""]);
  const [dead, own] = [pid, process.pid].map((id) => `${tmpdir()}/lumkit-specs-${id}-test`);
  for (const path of [dead, own]) {
    mkdirSync(`${path}`, { recursive: true });
    writeFileSync(`${path}/openapi.json`, "{}");
  }
  await workspace.specs("build");
  expect([dead, own].map((path) => existsSync(`${path}`))).toEqual([false, true]);
  rmSync(`${own}`, { recursive: true });
});
