/** `npm run test:bugs`: adds each bug to a copy of the repository, and shows which test notices it. An argument selects by name. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { withBug } from "./bug.js";
import { bugs } from "./bugs/all-bugs.js";
import { checkTypes } from "./run/check-types.js";
import { copyRepository } from "./run/copy-repository.js";
import { runTests } from "./run/run-tests.js";

const part = process.argv.slice(2).join(" ").toLowerCase();
const selected = bugs.filter(({ name }) => name.toLowerCase().includes(part));
if (selected.length === 0) throw new Error(`Cannot find a bug with "${part}" in its name`);
const maxCleanMs = 1_800_000;
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

setPriority(10);
const copy = copyRepository();
process.on("exit", () => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }));
process.on("SIGINT", () => process.exit(130));

await checkTypes(copy, selected);
for (const only of new Set(selected.map((bug) => bug.only))) {
  const files = selected.filter((bug) => bug.only === only).flatMap(({ tests }) => tests);
  const { kind, why, seconds } = await runTests(copy, [...new Set(files)], only, maxCleanMs);
  if (kind !== "survives") throw new Error(`Cannot test bugs: the tests fail without any, ${why}`);
  print(`without a bug: all tests pass (${seconds} s)`);
}

let caught = 0;
for (const bug of selected) {
  const file = join(copy, bug.file);
  const source = readFileSync(file, "utf8");
  writeFileSync(file, withBug(source, bug));
  const { kind, why, seconds } = await runTests(copy, bug.tests, bug.only);
  writeFileSync(file, source);
  if (kind === "caught") caught++;
  print(`${kind.padEnd(8)} ${bug.name} (${seconds} s)\n         ${why}`);
}
print(`${caught} of ${selected.length} bugs caught`);
if (caught < selected.length) process.exitCode = 1;
