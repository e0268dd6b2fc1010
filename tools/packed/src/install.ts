import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { run } from "./run.js";

/** What these packages depend on in turn is taken as it was on this day, so that a run is the same on any other. */
const day = "2026-11-28";

/**
 * Installs packages with npm, and gives the folder with their `node_modules`. The folder is kept in the user's cache:
 * the runtimes have more than a gigabyte, and no other checkout needs another copy.
 *
 * @throws {Error} npm cannot install them, e.g. without a network; the message is its first line.
 */
export async function install(dependencies: Readonly<Record<string, string>>): Promise<string> {
  const manifest = JSON.stringify({ private: true, dependencies });
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

/** The same, in a test that is skipped with the reason if npm cannot install them. */
export async function installOrSkip(
  dependencies: Readonly<Record<string, string>>,
  skip: (note: string) => never,
): Promise<string> {
  return install(dependencies).catch((error: Error) => {
    process.stdout.write(`Skipped: ${error.message}\n`);
    return skip(error.message);
  });
}

/** Installs packages into a folder, without running what they would like to run. */
export async function npmInstall(cwd: string, args: readonly string[]): Promise<void> {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  await run("npm", ["install", ...quiet, ...args], { cwd });
}
