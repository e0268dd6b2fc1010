import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { type PrismMock, startPrism } from "@lumkit/testing/prism";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../src/root.js";
import { readExamples } from "./examples.js";

/** Inside this package, so that the examples find what they import; git ignores it. */
const folder = fileURLToPath(new URL("../.examples/", import.meta.url));
const examples = readExamples().map((example, index) => ({ ...example, file: `${folder}example-${index + 1}.ts` }));

mkdirSync(folder, { recursive: true });
for (const { file, code } of examples) writeFileSync(file, code);

const sandbox = createLumoSandbox({ realTime: true });

/** By the name of the API. */
const mocks = new Map<string, PrismMock>();
let server: Awaited<ReturnType<typeof sandbox.listen>>;

beforeAll(async () => {
  // Time passes with each request, so that an order has ended by the next one.
  server = await sandbox.listen({ onRequest: () => sandbox.clock.advance({ seconds: 10 }) });
  for (const api of readdirSync(`${root}specs`)) mocks.set(api, await startPrism(api));
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
  for (const mock of mocks.values()) await mock.close();
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
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  const named = examples.reduce((text, { name, file }) => text.replaceAll(basename(file), name), stdout);
  expect(named).toBe("");
});

const testFiles = examples.filter(({ code }) => code.includes("beforeAll("));

// An example with hooks declares its own tests.
describe.each(testFiles)("$name", async ({ file }) => {
  await import(file);
});

test.each(examples.filter((example) => !testFiles.includes(example)))("$name runs", async ({ file, code }) => {
  const creates = /\bcreate(\w+)\(\{/.exec(code)?.[1]?.toLowerCase() ?? "";
  const mock = mocks.get(creates) ?? mocks.get("lumo");
  if (mock === undefined) throw new Error("Cannot run the examples: there is no mock of lumo");
  for (const [, name = ""] of code.matchAll(/process\.env\["(\w+)"\]/g)) process.env[name] = "a-key-for-the-mock";
  process.env["LUMO_API_KEY"] = sandbox.clientOptions.apiKey;
  const runnable = file.replace(".ts", ".run.ts");
  // The quote of a mock expired long ago: only a sandbox makes one that can be paid.
  const url = code.includes("orders.pay(") ? server.url : mock.url;
  writeFileSync(runnable, code.replace(/environment: "\w+"/, `baseUrl: "${url}"`));
  const before = mock.seen().length;
  await import(runnable);
  const seen = mock.seen().slice(before);
  expect(seen.flatMap(({ requestViolations }) => requestViolations)).toEqual([]);
});
