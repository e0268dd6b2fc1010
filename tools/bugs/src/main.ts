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
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

setPriority(10);
const copy = copyRepository();
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));

await checkTypes(copy, selected);
const clean = await runTests(copy, [...new Set(selected.flatMap(({ tests }) => tests))], 1_800_000);
if (!clean.why.startsWith("survives")) throw new Error(`Cannot test bugs: the tests fail without any, ${clean.why}`);
print(`without a bug: all tests pass (${clean.seconds} s)`);

let caught = 0;
for (const bug of selected) {
  const file = join(copy, bug.file);
  const source = readFileSync(file, "utf8");
  writeFileSync(file, withBug(source, bug));
  const { isCaught, why, seconds } = await runTests(copy, bug.tests);
  writeFileSync(file, source);
  if (isCaught) caught++;
  print(`${isCaught ? "caught  " : "SURVIVES"} ${bug.name} (${seconds} s)\n         ${why}`);
}
print(`${caught} of ${selected.length} bugs caught`);
if (caught < selected.length) process.exitCode = 1;
