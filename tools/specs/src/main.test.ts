import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { root } from "./apis.js";

const tsx = createRequire(`${root}package.json`).resolve("tsx");

function run(...options: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", tsx, `${import.meta.dirname}/main.ts`, ...options],
    {
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

test("prints its usage when asked", () => {
  const { status, stdout, stderr } = run("--help");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(
    /^Usage: specs <command> \[api \.\.\.\] .*\n.* generate .* check .* diff .* changeset .*: lumetrade, lumo\n$/s,
  );
});

test("refuses an unknown command and shows its usage", () => {
  const { status, stdout, stderr } = run("publish");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^Unknown command "publish"\nUsage: specs /);
});

test("refuses an unknown API and names those there are", () => {
  expect(run("check", "lumo", "limo")).toEqual({
    status: 1,
    stdout: "",
    stderr: 'Unknown API "limo": specs/ has lumetrade, lumo\n',
  });
});

test("refuses an unknown option without a stack", () => {
  const { status, stderr } = run("check", "--fast");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Unknown option '--fast'/);
  expect(stderr).not.toContain("    at ");
});

test("prints the usage of one command when asked", () => {
  const { status, stdout } = run("diff", "--help");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: specs diff \[api \.\.\.\] \[<before> <after>\] \[--json\]\n/);
});

test("compares two files, and tells it as JSON", () => {
  const file = `${root}specs/lumo/openapi.gen.yaml`;
  const { status, stdout } = run("diff", file, file, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual([{ name: file, before: file, after: file, bump: "none", findings: [] }]);
});

test.each([
  ["one file", ["a.yaml"], 'Cannot compare "a.yaml": give two files or git revisions, or none\n'],
  ["what is nowhere", ["nowhere", "HEAD"], 'Cannot read "nowhere": it is neither a file nor a git revision\n'],
  ["an option of git", ["lumo", "--", "-x", "HEAD"], 'Cannot read "-x": it is neither a file nor a git revision\n'],
  [
    "another API",
    [`${root}specs/lumo/openapi.gen.yaml`, `${root}specs/lumetrade/openapi.gen.yaml`],
    `Cannot compare "${root}specs/lumo/openapi.gen.yaml" with "${root}specs/lumetrade/openapi.gen.yaml": they have no operation in common\n`,
  ],
  [
    "no document",
    [`${root}package.json`, `${root}package.json`],
    `Cannot read "${root}package.json": it is no OpenAPI 3 document with an operation\n`,
  ],
])("refuses to compare %s in one line", (_, words, line) => {
  expect(run("diff", ...words)).toEqual({ status: 1, stdout: "", stderr: line });
});
