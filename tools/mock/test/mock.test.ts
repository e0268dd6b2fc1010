import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { freePorts } from "../src/free-ports.js";
import { isInUse } from "../src/prism-command.js";
import { readArguments } from "../src/read-arguments.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const tsx = createRequire(new URL("package.json", `file://${root}`)).resolve("tsx");
const apis = readdirSync(`${root}specs`);
const host = "127.0.0.1";

/** Runs what `npm run mock -- <words>` runs. */
function start(...words: readonly string[]) {
  const child = spawn(process.execPath, ["--import", tsx, main, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGTERM"));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const end = Promise.all([once(child, "exit"), text(child.stderr)]);
  return {
    child,
    async lines(count: number): Promise<string[]> {
      const read: string[] = [];
      while (read.length < count) read.push((await lines.next()).value);
      return read;
    },
    async ended() {
      const [[status], stderr] = await end;
      return { status, stderr };
    },
  };
}

/** Makes the request of a curl command. */
function send(curl: string): Promise<Response> {
  const headers = [...curl.matchAll(/-H "([^:]+): ([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  return fetch(/http:\S+$/.exec(curl)?.[0] ?? "none", { headers: Object.fromEntries(headers) });
}

test.each(["SIGINT", "SIGTERM"] as const)(
  "serves every API, each with the request of the README, until %s",
  async (signal) => {
    const first = await freePorts(apis.length);
    const { child, lines, ended } = start("--port", String(first), "--errors");
    const shown = await lines(apis.length);
    const documented = [...readFileSync(`${root}README.md`, "utf8").matchAll(/^curl .*:401\d\/.*$/gm)].map(String);
    const moved = documented.map((line) => line.replace(/:401(\d)/, (_, index: string) => `:${first + Number(index)}`));
    expect(shown).toEqual(apis.map((api, index) => `${api}: ${moved[index]}`));
    for (const curl of moved) {
      expect((await send(curl)).status, curl).toBe(200);
      // With --errors Prism rejects by itself what it would have mocked as the documented error.
      const { status, headers } = await send(curl.replace(/ -H "x-api-key: any-key"/, ""));
      expect([status, headers.get("content-type")]).toEqual([401, expect.stringContaining("json")]);
    }
    child.kill(signal);
    expect(await ended()).toEqual({ status: 0, stderr: "" });
    for (const index of apis.keys()) expect(await isInUse({ host, port: first + index })).toBe(false);
  },
);

// Only there the processes of the mocks can be found.
test.skipIf(!existsSync("/proc/self/task"))("ends all mocks and fails if one of them ends", async () => {
  const first = await freePorts(apis.length);
  const { child, lines, ended } = start("--port", String(first));
  await lines(apis.length);
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim().split(" ");
  const mock = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("lumo"));
  process.kill(Number(mock), "SIGKILL");
  expect(await ended()).toEqual({
    status: 1,
    stderr: "The mock of lumo ended with SIGKILL, and so all were stopped\n",
  });
  for (const index of apis.keys()) expect(await isInUse({ host, port: first + index })).toBe(false);
});

test("refuses a port in use, and starts nothing", async () => {
  const first = await freePorts(apis.length);
  const server = createServer().listen(first + 1, host);
  await once(server, "listening");
  onTestFinished(() => void server.close());
  expect(await start("--port", String(first)).ended()).toEqual({
    status: 1,
    stderr: `Cannot start the mock of ${apis[1]}: port ${first + 1} is in use; choose another one with -- --port\n`,
  });
  expect(await isInUse({ host, port: first })).toBe(false);
});

test("fails with Prism's own words if it does not know an option", async () => {
  const first = await freePorts(apis.length);
  const { status, stderr } = await start("--port", String(first), "--no-such-option").ended();
  expect(status).toBe(1);
  expect(stderr).toContain("Unknown argument");
});

test.each([
  [[], { host: "127.0.0.1", port: 4010 }, []],
  [["--errors", "--port", "5000", "-d"], { host: "127.0.0.1", port: 5000 }, ["--errors", "-d"]],
  [["-p5000", "--host=0.0.0.0"], { host: "0.0.0.0", port: 5000 }, []],
  [["--seed", "7", "-h", "::1", "-v", "warn"], { host: "::1", port: 4010 }, ["--seed", "7", "-v", "warn"]],
])("reads %j", (words, address, others) => {
  expect(readArguments(words)).toEqual({ address, others });
});

test.each(["0", "65001", "4000x", "-1"])("refuses the port %s", (port) => {
  expect(() => readArguments([`--port=${port}`])).toThrow("it must be a whole number from 1 to 65000");
});
