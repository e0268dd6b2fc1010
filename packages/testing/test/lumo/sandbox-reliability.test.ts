import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createLumoSandbox, type LumoSandboxOptions } from "@lumkit/testing/lumo";
import { expect, onTestFinished, test } from "vitest";

/** `LUMKIT_RUNS` makes the long runs. */
const isLong = process.env["LUMKIT_RUNS"] !== undefined;

async function serve(options: LumoSandboxOptions = {}) {
  const sandbox = createLumoSandbox(options);
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  const { apiKey } = sandbox.clientOptions;
  const head = (method: string, path: string, more = "") =>
    `${method} ${path} HTTP/1.1\r\nhost: any.example\r\nx-api-key: ${apiKey}\r\n${more}\r\n`;
  return { sandbox, server, head, port: Number(new URL(server.url).port) };
}

type Served = Awaited<ReturnType<typeof serve>>;

/** Opens a connection and writes to it. It may be reset. */
async function open({ port }: Served, text: string | Uint8Array): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").on("error", () => {});
  await once(socket, "connect");
  socket.write(text);
  return socket;
}

async function firstLine(socket: Socket): Promise<string> {
  let text = "";
  for await (const part of socket) {
    text += part;
    if (text.includes("\r\n")) break;
  }
  return text.split("\r\n")[0] ?? "";
}

async function expectItServes(served: Served): Promise<void> {
  expect(await firstLine(await open(served, served.head("GET", "/rates/current")))).toBe("HTTP/1.1 200 OK");
}

/** What of this process keeps it running. */
const resources = (kind: RegExp) => process.getActiveResourcesInfo().filter((name) => kind.test(name)).length;

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2000 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isSo()).toBe(true);
}

test.each([
  ["no HTTP", "hello\r\n\r\n"],
  ["TLS", Uint8Array.of(0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03)],
  ["a method that does not exist", "STEAL /orders HTTP/1.1\r\nhost: a\r\n\r\n"],
  ["another version", "GET / HTTP/9.9\r\nhost: a\r\n\r\n"],
  ["no host", "GET /orders HTTP/1.1\r\n\r\n"],
  ["a header without a name", "GET /orders HTTP/1.1\r\nhost: a\r\n: b\r\n\r\n"],
  ["a line feed in a header", "GET /orders HTTP/1.1\r\nhost: a\r\nx: a\nb\r\n\r\n"],
  ["headers that are too long", `GET /orders HTTP/1.1\r\nhost: a\r\nx: ${"a".repeat(100_000)}\r\n\r\n`],
  ["two lengths", "POST /user-wallets HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab"],
  [
    "a length and chunks",
    "POST /a HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
  ],
  ["a length below zero", "POST /user-wallets HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n"],
  ["a chunk without a size", "POST /a HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nab\r\n"],
  ["an upgrade", "GET /orders HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n"],
  ["CONNECT", "CONNECT any.example:443 HTTP/1.1\r\nhost: a\r\n\r\n"],
])("a malformed request, %s, is rejected or cut off, and the next one is served", async (_, text) => {
  const served = await serve();
  const line = await firstLine(await open(served, text));
  expect(line).toMatch(/^$|^HTTP\/1\.1 4\d\d /);
  await expectItServes(served);
});

test("clients that go away at any stage leave nothing behind, and closing cuts off those that stay", async () => {
  const [timers, sockets] = [resources(/Timeout/), resources(/TCP/)];
  const served = await serve({ realTime: true });
  const { sandbox, server, head } = served;
  const length = "content-type: application/json\r\ncontent-length: 100\r\n";
  const stages = {
    "before a byte": "",
    "in the head": "GET /ord",
    "after the head": head("POST", "/user-wallets", length),
    "in the body": `${head("POST", "/user-wallets", length)}{"ext`,
    "while the reply is late": head("GET", "/wallets/balance"),
    "while the reply is sent": head("GET", "/rates/current").repeat(50),
  };
  const each = isLong ? 200 : 5;
  for (let count = 0; count < each; count++) {
    sandbox.faults.next("getCompanyWalletBalance", "delay", { seconds: 3600 });
    for (const text of Object.values(stages)) (await open(served, text)).destroy();
    sandbox.faults.next("getCompanyWalletBalance", "delay", { seconds: 3600 });
    for (const text of Object.values(stages)) (await open(served, text)).resetAndDestroy();
  }
  await expectItServes(served);
  const staying = await Promise.all(Object.values(stages).map((text) => open(served, text)));
  const cut = Promise.all(staying.map((socket) => new Promise((resolve) => socket.once("close", resolve))));
  for (const socket of staying) socket.resume();
  await server.close();
  await cut;
  // No request is waited for, however late its reply would have been.
  await until(() => resources(/TCP/) <= sockets && resources(/Timeout/) <= timers);
});

test("many requests are open at once, and each gets its reply", async () => {
  // Both ends are files of this process, which may often have no more than 20,000.
  const count = isLong ? 9000 : 500;
  const served = await serve();
  const text = served.head("POST", "/user-wallets", "content-type: application/json\r\ncontent-length: 24\r\n");
  const sockets: Socket[] = [];
  for (let opened = 0; opened < count; opened++) sockets.push(await open(served, text));
  await expectItServes(served);
  const lines = sockets.map(firstLine);
  for (const socket of sockets) socket.write('{"externalId": "user-1"}');
  expect(new Set(await Promise.all(lines))).toEqual(new Set(["HTTP/1.1 201 Created"]));
  expect(served.sandbox.seen()).toHaveLength(count + 1);
  process.stdout.write(`${count} requests were open at once\n`);
});

test("a body that comes slowly is read to its end", async () => {
  const served = await serve();
  const socket = await open(
    served,
    served.head("POST", "/user-wallets", "content-type: application/json\r\ncontent-length: 24\r\n"),
  );
  const line = firstLine(socket);
  for (const letter of '{"externalId": "user-1"}') {
    socket.write(letter);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(await line).toBe("HTTP/1.1 201 Created");
});

test("the memory stays flat over many requests, of which the newest are kept", async () => {
  const [count, parts] = [isLong ? 100_000 : 12_000, 5];
  const served = await serve();
  const socket = await open(served, "");
  const request = served.head("GET", "/rates/current");
  let replies = 0;
  socket.on("data", (data) => {
    replies += data.toString("latin1").split("HTTP/1.1 200").length - 1;
  });
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const megabytes: number[] = [];
  for (let part = 1; part <= parts; part++) {
    for (let sent = 0; sent < count / parts; sent += 100) {
      const before = replies;
      socket.write(request.repeat(100));
      while (replies < before + 100) await new Promise((resolve) => setImmediate(resolve));
    }
    collect();
    megabytes.push(Math.round(process.memoryUsage().heapUsed / 1e6));
  }
  process.stdout.write(`heap over ${count} requests, in MB: ${megabytes.join(", ")}\n`);
  expect(served.sandbox.seen()).toHaveLength(10_000);
  const state = await (await fetch(`${served.server.url}/_sandbox/state`)).json();
  expect(state).toMatchObject({ requests: { total: count } });
  // The first part fills what is kept of the newest requests.
  expect((megabytes.at(-1) ?? 0) - (megabytes[1] ?? 0)).toBeLessThan(10);
});
