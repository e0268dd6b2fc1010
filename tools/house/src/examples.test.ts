import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type PrismMock, startPrism } from "@lumkit/testing/prism";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type MoneyService, startMoneyService } from "../../faults/src/money-service.js";
import { readExamples } from "./examples.js";
import { root } from "./root.js";

/** Inside this package, so that the examples find what they import; git does not see it. */
const folder = fileURLToPath(new URL("../.examples/", import.meta.url));
const examples = readExamples().map((example, index) => ({ ...example, file: `${folder}example-${index + 1}.ts` }));

let mocks: Record<"lumo" | "lumetrade", PrismMock>;
let money: MoneyService;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  for (const { file, code } of examples) writeFileSync(file, code);
  money = await startMoneyService();
  mocks = { lumo: await startPrism("lumo"), lumetrade: await startPrism("lumetrade") };
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await money.close();
  for (const mock of Object.values(mocks)) await mock.close();
});

test("there is an example for each API in the README", () => {
  expect(examples.filter(({ name }) => name.startsWith("README.md")).length).toBeGreaterThanOrEqual(2);
});

test("every example compiles", () => {
  const config = {
    extends: `${root}tsconfig.json`,
    compilerOptions: { noUnusedLocals: false },
    files: examples.map(({ file }) => file),
    include: [],
  };
  writeFileSync(`${folder}tsconfig.json`, JSON.stringify(config));
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  execFileSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8", stdio: "pipe" });
});

test.each(examples)("$name runs", async ({ name, file, code }) => {
  const api = code.includes("createLumetrade(") ? "lumetrade" : "lumo";
  for (const name of ["LUMO_API_KEY", "LUMETRADE_API_KEY", "LUMETRADE_API_SECRET"])
    process.env[name] = "a-key-for-the-mock";
  const runnable = file.replace(".ts", ".run.ts");
  // A mock's quote expired long ago: what pays needs a service that makes one.
  const url = code.includes("orders.pay(") ? money.url(encodeURIComponent(name)) : mocks[api].url;
  writeFileSync(runnable, code.replace(/environment: "\w+"/, `baseUrl: "${url}"`));
  const before = mocks[api].seen().length;
  await import(runnable);
  const seen = mocks[api].seen().slice(before);
  expect(seen.flatMap(({ requestViolations }) => requestViolations)).toEqual([]);
});
