import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, type TestContext, test } from "vitest";
import { installOrSkip } from "../src/install.js";
import { run } from "../src/run.js";
import { hasBinaries, packages } from "./runtimes/runtime.js";
import { useFolder } from "./setup/use-folder.js";

const env = { CI: "true", NO_COLOR: "1" };

/** A binary of a runtime from npm. */
async function runtime(binary: string, { skip }: TestContext): Promise<string> {
  if (!hasBinaries) return skip("The npm packages of the runtimes are for Linux on x64");
  return join(await installOrSkip(packages, skip), "node_modules", binary);
}

test.for(["3.2.4", "4.1.12", "5.1.2"])("vitest %s", async (version, context) => {
  // Vitest 5 needs a newer Node than these packages do.
  const node = version.startsWith("5") ? await runtime("node-24/bin/node", context) : process.execPath;
  const cwd = await useFolder("runners", `vitest-${version}`, { vitest: version }, context.skip);
  const args = ["node_modules/vitest/vitest.mjs", "run", "--root", cwd, "vitest.test.mjs"];
  // This test has them from its own vitest.
  const printed = await run(node, args, { cwd, env: { ...env, VITEST: "", VITEST_WORKER_ID: "", VITEST_POOL_ID: "" } });
  expect(printed).toMatch(/Tests\s+1 passed/);
});

test("node:test", async () => {
  const cwd = join(inject("project"), "runners");
  const printed = await run(process.execPath, ["--test", "--test-reporter=tap", "node.test.mjs"], { cwd, env });
  expect(printed).toContain("# pass 1");
});

test.for(["bun-1.3", "bun-1.4"])("%s test", async (name, context) => {
  const cwd = join(inject("project"), "runners");
  const bun = await runtime(`${name}/bin/bun`, context);
  await run(bun, ["test", "./globals.test.js"], { cwd, env });
});

test("Jest 30 and ts-jest, by the recipe of the README", async ({ skip }) => {
  const cwd = await useFolder(
    "runners",
    "jest",
    {
      jest: "30.5.2",
      "babel-jest": "30.5.2",
      "@babel/core": "7.29.0",
      "@babel/preset-env": "7.29.0",
      "ts-jest": "29.4.15",
      typescript: "5.9.3",
    },
    skip,
  );
  const readme = await readFile(join(inject("project"), "node_modules/@lumkit/testing/README.md"), "utf8");
  const [, recipe = ""] = /^```js\n(\/\/ jest\.config\.mjs\n.*?)^```$/ms.exec(readme) ?? [];
  await writeFile(join(cwd, "jest.config.mjs"), recipe);
  const command = '"$0" node_modules/jest/bin/jest.js globals.test.js ts.test.ts 2>&1';
  const printed = await run("sh", ["-c", command, process.execPath], { cwd, env });
  expect(printed).toMatch(/Tests:\s+2 passed, 2 total/);
});
