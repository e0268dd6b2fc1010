import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fin, respond } from "../src/reactions/index.js";
import { subjects } from "./harness/subject.js";
import { soon, useFaultServer } from "./harness/use-fault-server.js";

const server = useFaultServer();
const run = promisify(execFile);

/** Bun 1.3 and Deno send a POST again by themselves if the server closes the reused connection that it was sent on. */
const runtimes = [
  { name: "node", condition: "node", binary: process.execPath, args: [] },
  { name: "bun", condition: "bun", binary: inPackage("@oven/bun-linux-x64", "bin/bun"), args: [] },
  {
    name: "deno",
    condition: "deno",
    binary: inPackage("@deno/linux-x64-glibc", "deno"),
    args: ["run", "--no-config", "--allow-all"],
  },
] as const;

function inPackage(name: string, file: string): string | undefined {
  try {
    const path = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
    execFileSync(path, ["--version"], { stdio: "ignore" });
    return path;
  } catch {
    return undefined;
  }
}

describe.each(runtimes)("on $name", ({ name, condition, binary, args }) => {
  const folder = mkdtempSync(join(tmpdir(), "lumkit-runtime-"));
  const outfile = join(folder, "deliveries.mjs");
  beforeAll(() =>
    build({
      entryPoints: [fileURLToPath(new URL("children/deliveries.ts", import.meta.url))],
      outfile,
      bundle: true,
      format: "esm",
      platform: "neutral",
      conditions: ["@lumkit/source", condition],
    }),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  test.for([
    ["once", 1],
    ["keyed", 3],
  ] as const)("each attempt of a %s call is delivered once", async ([safety, attempts], { skip }) => {
    const isExpected = process.platform === "linux" && process.arch === "x64";
    if (binary === undefined && !isExpected) return skip(`${name} does not run on this machine`);
    if (binary === undefined) throw new Error(`${name} is not installed: run npm run setup`);
    const lane = await server().lane();
    const { id, warm } = subjects[safety];
    await lane.script([{ effect: "never", reaction: respond({ body: warm }) }], {
      fallback: { effect: "before", reaction: fin() },
    });
    const { stdout } = await run(binary, [...args, outfile, lane.url, safety, id]);
    const { effects, requests } = await lane.settled();
    process.stdout.write(`on ${name}, a ${safety} call of ${attempts} attempts: ${effects} deliveries\n`);
    expect(JSON.parse(stdout)).toEqual({ ended: "unknown", attempts });
    expect({ effects, requests: requests.length }).toEqual({ effects: attempts, requests: 1 + attempts });
    const product = safety === "keyed" ? "lumo" : "lumetrade";
    const { version } = createRequire(import.meta.url)(`../../../packages/${product}/package.json`);
    const saidBy = new RegExp(`^lumkit-${product}/${version} \\(${name} \\d+\\.\\d+\\.\\d+\\)$`);
    for (const { headers } of requests) expect(headers["user-agent"]).toMatch(saidBy);
    await expect.poll(async () => (await lane.report()).openConnections, soon).toBe(0);
  });
});
