import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { apiNames, root } from "./document/apis.js";

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
  expect(stdout).toMatch(/^Usage: specs <command> .*\n.* pull .* check .*$/s);
  expect(stdout).toContain(`all of them: ${apiNames.join(", ")}\n`);
});

test("refuses an unknown command and shows its usage", () => {
  const { status, stdout, stderr } = run("publish");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^Unknown command "publish"\nUsage: specs /);
});

test("refuses an unknown API and names the known ones", () => {
  expect(run("check", "lumo", "limo")).toEqual({
    status: 1,
    stdout: "",
    stderr: `Unknown API "limo": specs/ has ${apiNames.join(", ")}\n`,
  });
});

test("refuses an unknown option without a stack", () => {
  const { status, stderr } = run("check", "--fast");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Unknown option '--fast'/);
  expect(stderr).not.toContain("    at ");
});
