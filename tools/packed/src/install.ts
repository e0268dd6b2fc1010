import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { type RunOptions, run } from "./run.js";

/** What these packages depend on in turn is taken as it was on this day, so that a run is the same on any other. */
const day = "2026-11-28";

type Versions = Readonly<Record<string, string>>;

/**
 * Installs packages with npm, and gives the folder with their `node_modules`. The folder is kept in the user's cache:
 * the runtimes have more than a gigabyte, and no other checkout needs another copy.
 *
 * @throws {Error} npm cannot install them, e.g. without a network; the message is its first line.
 */
export async function install(dependencies: Versions, overrides?: Versions): Promise<string> {
  const manifest = JSON.stringify({ private: true, dependencies, overrides });
  const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "lumkit-packed");
  const folder = join(cache, createHash("sha256").update(`${day} ${manifest}`).digest("hex").slice(0, 16));
  if (existsSync(folder)) return folder;
  const unfinished = join(cache, randomUUID());
  await mkdir(unfinished, { recursive: true });
  try {
    await writeFile(join(unfinished, "package.json"), manifest);
    await npmInstall(unfinished, [`--before=${day}`]);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true });
    // Another test was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Installs packages into a folder, without running what they would like to run. */
export async function npmInstall(cwd: string, args: readonly string[], env: RunOptions["env"] = {}): Promise<void> {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  await run("npm", ["install", ...quiet, ...args], { cwd, env });
}
