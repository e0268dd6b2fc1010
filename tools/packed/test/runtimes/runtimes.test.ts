import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, type TestContext, test } from "vitest";
import { installOrSkip } from "../../src/install.js";
import { run } from "../../src/run.js";
import { type ClosingServer, startClosingServer } from "./closing-server.js";
import { hasBinaries, packages, runtimes } from "./runtime.js";
import { type ServedSandbox, serveSandbox } from "./sandboxes.js";
import { askWorker, freePort } from "./workerd.js";

const project = inject("project");
const folder = join(project, "runtimes");

let closing: ClosingServer;
let lumo: ServedSandbox;
let lumetrade: ServedSandbox;

beforeAll(async () => {
  [closing, lumo, lumetrade] = await Promise.all([
    startClosingServer(),
    serveSandbox(project, "lumo"),
    serveSandbox(project, "lumetrade"),
  ]);
});
afterAll(() => Promise.all([closing.close(), lumo.close(), lumetrade.close()]));
beforeEach(() => closing.reset());

const urls = async () =>
  JSON.stringify({
    closing: closing.url,
    lumo: lumo.url,
    lumetrade: lumetrade.url,
    nothing: `http://127.0.0.1:${await freePort()}`,
  });

async function installed({ skip }: TestContext): Promise<string> {
  if (hasBinaries) return installOrSkip(packages, skip);
  return skip("The npm packages of the runtimes are for Linux on x64");
}

function expectOneDeliveryAnAttempt(attempts: Readonly<Record<string, number>>): void {
  expect(attempts).toEqual({ "once-fin": 1, "keyed-fin": 3, "once-rst": 1, "keyed-rst": 3 });
  const deliveries = Object.keys(attempts).map((name) => [name, closing.deliveries(name)]);
  expect(Object.fromEntries(deliveries)).toEqual(attempts);
}

function expectUserAgents(runtime: RegExp): void {
  const [lumetrade, lumo, ...more] = closing.userAgents();
  expect(more).toEqual([]);
  expect(lumetrade).toMatch(new RegExp(`^lumkit-lumetrade/\\d+\\.\\d+\\.\\d+ \\(${runtime.source}\\)$`));
  expect(lumo).toMatch(new RegExp(`^lumkit-lumo/\\d+\\.\\d+\\.\\d+ \\(${runtime.source}\\)$`));
}

describe.each(runtimes)("on $name", ({ binary, args, repeats, knowsRefusal, userAgent }) => {
  test("every method works, and each attempt is delivered once", async (context) => {
    const program = join(await installed(context), binary);
    const printed = await run(program, [...args, "main.mjs", await urls()], { cwd: folder });
    const { attempts, refusedConnection } = JSON.parse(printed);
    expectOneDeliveryAnAttempt(attempts);
    // If this runtime repeats a POST of a plain fetch, a second delivery would have been seen.
    expect(closing.deliveries("plain-fin")).toBe(repeats ? 2 : 1);
    expect(refusedConnection).toBe(knowsRefusal ? "not-applied" : "unknown");
    expectUserAgents(userAgent);
  });
});

describe.each([{ flags: [] }, { flags: ["nodejs_compat"] }])("on workerd with the flags $flags", ({ flags }) => {
  test("every method works, and each attempt is delivered once", async (context) => {
    const program = join(await installed(context), "node_modules/workerd/bin/workerd");
    const printed = await askWorker(program, { folder, flags, body: await urls() });
    expectOneDeliveryAnAttempt(JSON.parse(printed).attempts);
    expectUserAgents(/workerd/);
  });
});
