import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Bug, withBug } from "../bug.js";
import { runCommand } from "./run-command.js";

/**
 * Compiles all bugs at once: each stands in a file of its own, next to the one that it changes. What does not compile
 * would be noticed without any test.
 *
 * @throws {Error} one of them does not compile.
 */
export async function checkTypes(copy: string, bugs: readonly Bug[]): Promise<void> {
  const files = bugs.map((bug, index) => {
    const file = bug.file.replace(/\.ts$/, `.bug-${index}.ts`);
    writeFileSync(join(copy, file), withBug(readFileSync(join(copy, bug.file), "utf8"), bug));
    return file;
  });
  // A check that is dropped leaves its variables behind.
  const unused = ["--noUnusedLocals", "false", "--noUnusedParameters", "false"];
  const { status, output } = await runCommand(copy, ["node_modules/typescript/bin/tsc", "-p", ".", ...unused], 600_000);
  for (const file of files) rmSync(join(copy, file));
  if (status === 0) return;
  const named = output.replaceAll(/\S+\.bug-(\d+)\.ts/g, (file, index) => `${file} ("${bugs[Number(index)]?.name}")`);
  throw new Error(`Cannot use these bugs: they do not compile, so no test is needed to notice them\n${named}`);
}
