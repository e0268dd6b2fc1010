import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { freePorts } from "@lumkit/tool-mock/free-ports";
import { expect, onTestFinished, test } from "vitest";
import { apiNames } from "../src/apis.gen.js";
import { readCommand } from "../src/command/read.js";

const command = fileURLToPath(new URL("../lumkit-sandbox.mjs", import.meta.url));
const tsx = createRequire(new URL("../../../package.json", import.meta.url)).resolve("tsx");

/** Runs the command in a process of its own. */
function start(...words: readonly string[]) {
  const child = spawn(process.execPath, ["--conditions=@lumkit/source", "--import", tsx, command, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const end = Promise.all([once(child, "exit"), text(child.stderr)]);
  return {
    line: async () => (await lines.next()).value,
    interrupt: () => child.kill("SIGINT"),
    async ended() {
      const [[status, signal], stderr] = await end;
      return { status, signal, stderr };
    },
  };
}

/** The address and the headers that the command prints. */
async function readOpening(line: () => Promise<string>, headerCount: number) {
  const url = /^The sandbox of \w+ listens on (http:\/\/127\.0\.0\.1:\d+)$/.exec(await line())?.[1];
  const headers: Record<string, string> = {};
  for (let count = 0; count < headerCount; count++) {
    const [name = "", value = ""] = (await line()).split(": ");
    headers[name] = value;
  }
  expect(await line()).toBe(`Its console is at ${url}/_sandbox/`);
  return { url, headers };
}

test("serves Lumo until it is interrupted, with a line for each request and no key in it", async () => {
  const { line, interrupt, ended } = start("lumo");
  const { url, headers } = await readOpening(line, 1);
  const apiKey = headers["X-API-Key"];
  expect((await fetch(`${url}/rates/current`)).status).toBe(401);
  expect(await line()).toBe("GET /rates/current 401");
  const response = await fetch(`${url}/orders?limit=5&api_key=${apiKey}`, { headers });
  expect(await response.json()).toMatchObject({ orders: [] });
  expect(await line()).toBe("GET /orders 200");
  expect((await fetch(`${url}/no/such`, { method: "POST", headers })).status).toBe(404);
  expect(await line()).toBe("POST /no/such 404");
  interrupt();
  expect(await line()).toBeUndefined();
  expect(await ended()).toEqual({ status: 0, signal: null, stderr: "" });
});

test("ends although a client has not finished its request", async () => {
  const { line, interrupt, ended } = start("lumo");
  const { url = "" } = await readOpening(line, 1);
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  const isClosed = once(socket, "close");
  socket.on("error", () => {}).write("POST /orders/prepare HTTP/1.1\r\nhost: any\r\ncontent-length: 5\r\n\r\n{");
  // The server has read the other request when it responds to this one.
  await fetch(`${url}/rates/current`);
  interrupt();
  expect(await ended()).toMatchObject({ status: 0, stderr: "" });
  await isClosed;
});

test("serves Lumetrade, where a withdrawal can be made", async () => {
  const { line, interrupt, ended } = start("lumetrade", "--real-time");
  const { url, headers } = await readOpening(line, 2);
  const list = await fetch(`${url}/api/v1/beneficiaries`, { headers });
  const beneficiaryId = Object(await list.json())[0].id;
  const created = await fetch(`${url}/api/v1/beneficiaries/withdrawals`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ beneficiaryId, amount: 10 }),
  });
  expect(await created.json()).toMatchObject({ status: "PENDING" });
  expect([await line(), await line()]).toEqual([
    "GET /api/v1/beneficiaries 200",
    "POST /api/v1/beneficiaries/withdrawals 201",
  ]);
  interrupt();
  expect(await ended()).toMatchObject({ status: 0, stderr: "" });
});

test("the same seed gives the same key, and the port is the one that was asked for", async () => {
  const port = await freePorts(1);
  const keys = [];
  for (const seed of ["7", "7", "8"]) {
    const { line, interrupt, ended } = start("lumo", "--seed", seed, "--port", String(port));
    const { url, headers } = await readOpening(line, 1);
    expect(url).toBe(`http://127.0.0.1:${port}`);
    keys.push(headers["X-API-Key"]);
    interrupt();
    expect(await ended()).toMatchObject({ status: 0 });
  }
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});

test("the time stands still, or follows that of the machine", async () => {
  const dates = [];
  for (const options of [[], ["--real-time"]]) {
    const { line, interrupt } = start("lumo", ...options);
    const { url } = await readOpening(line, 1);
    dates.push((await fetch(`${url}/rates/current`)).headers.get("date"));
    interrupt();
  }
  expect(dates[0]).toBe("Thu, 01 Jan 2026 00:00:00 GMT");
  expect(Date.parse(dates[1] ?? "")).toBeGreaterThan(Date.now() - 3_600_000);
});

test("prints its usage", async () => {
  const { line, ended } = start("--help");
  expect(await line()).toBe(
    `Usage: lumkit-sandbox <${apiNames.join("|")}> [--port <number>] [--seed <number>] [--real-time] [--help]`,
  );
  expect(await ended()).toMatchObject({ status: 0, stderr: "" });
});

const known = `there are ${apiNames.join(", ")}`;

test.each([
  [[], `The name of an API is missing: ${known}`],
  [["limo"], `Unknown API "limo": ${known}`],
  [["lumo", "lumetrade"], 'Cannot use "lumetrade": one API is enough, and options begin with --'],
  [["lumo", "--fast"], "Unknown option '--fast': --help shows what there is"],
  [["lumo", "--port"], "Option '--port <value>' argument missing: --help shows what there is"],
  [["lumo", "--seed", "-x"], "Option '--seed' argument is ambiguous: --help shows what there is"],
  [["lumo", "--port", "65536"], "Cannot use --port 65536: it must be a whole number from 0 to 65535"],
  [["lumo", "--port", "4000x"], "Cannot use --port 4000x: it must be a whole number from 0 to 65535"],
  [["lumo", "--host", "0.0.0.0"], "Cannot use --host 0.0.0.0 without --control-key: others could control the sandbox"],
  [
    ["lumo", "--control-key", "secret"],
    "Cannot use --control-key without --host: on 127.0.0.1 the controls need no key",
  ],
  [["lumo", "--seed", "1.5"], "Cannot use --seed 1.5: it must be a whole number"],
])("refuses %j", (words, message) => {
  expect(() => readCommand(words)).toThrow(new Error(message));
});

test("ends with status 1 and one line if it cannot use an argument", async () => {
  const { line, ended } = start("lumo", "--fast");
  expect(await line()).toBeUndefined();
  const stderr = "Unknown option '--fast': --help shows what there is\n";
  expect(await ended()).toEqual({ status: 1, signal: null, stderr });
});

test("refuses a port that is taken, in one line", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { status, stderr } = await start("lumo", "--port", String(Object(server.address()).port)).ended();
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Cannot listen on port \d+, take another one: listen EADDRINUSE.*\n$/);
});
