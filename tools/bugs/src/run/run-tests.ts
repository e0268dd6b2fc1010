import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { JsonTestResults } from "vitest/node";
import { runCommand } from "./run-command.js";
import { type Verdict, verdictOf } from "./verdict.js";

/** Longer than the time-out of a test, so that a hang ends by that. */
const maxMs = 300_000;

/** Runs these files of the copy, up to the first test that fails. */
export async function runTests(
  copy: string,
  files: readonly string[],
  only?: string,
  limitMs = maxMs,
): Promise<Verdict & { readonly seconds: number }> {
  const reportFile = join(copy, "report.json");
  rmSync(reportFile, { force: true });
  const projects = [...new Set(files.map(projectOf))].flatMap((project) => ["--project", project]);
  const rest = ["--bail=1", "--maxWorkers=1", "--reporter=json", `--outputFile=${reportFile}`];
  const named = only === undefined ? [] : ["--testNamePattern", only];
  const args = ["node_modules/vitest/vitest.mjs", "run", ...projects, ...files, ...named, ...rest];
  const { status, seconds } = await runCommand(copy, args, limitMs);
  if (status === undefined) return { kind: "unjudged", why: `not over after ${limitMs / 1000} s`, seconds };
  const report: JsonTestResults | undefined = existsSync(reportFile)
    ? JSON.parse(readFileSync(reportFile, "utf8"))
    : undefined;
  return { ...verdictOf(report, copy), seconds };
}

/** The project of a test, as vitest.config.ts names them. */
function projectOf(file: string): string {
  const [parent, name] = file.split("/");
  return parent === "packages" ? `@lumkit/${name}` : `tools/${name}`;
}
