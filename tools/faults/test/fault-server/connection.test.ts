import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { delayed, fin, raw, reset, respond, unread } from "../../src/reactions/index.js";
import { useFaultServer } from "../harness/use-fault-server.js";
import { okBytes, request, useRawClients } from "./raw-client.js";

const server = useFaultServer();
const connectTo = useRawClients();

test.each([
  ["reset", reset({ at: "connect" })],
  ["fin", fin({ at: "connect" })],
  ["reset", delayed(1, reset({ at: "connect" }))],
])("a connection gets a %s when it is accepted, and the next one is served", async (end, reaction) => {
  const lane = await server().lane();
  await lane.script([{ effect: "never", reaction }, { effect: "before" }]);
  expect(await connectTo(lane).over).toBe(end);
  expect(await lane.report()).toMatchObject({ connections: 1, requests: [], bytes: 0, effects: 0, unusedSteps: 1 });
  const client = connectTo(lane);
  client.send(request("/a"));
  expect(await client.untilBytes(okBytes.length)).toBe(okBytes);
  expect(await lane.report()).toMatchObject({ connections: 2, requests: [{}], effects: 1, unusedSteps: 0 });
});

test("a connection is served after bytes that were there before the request", async () => {
  const lane = await server().lane();
  await lane.script([{ effect: "never", reaction: raw("hello", { at: "connect" }) }, { effect: "before" }]);
  const client = connectTo(lane);
  await client.untilBytes(5);
  client.send(request("/a"));
  expect(await client.untilBytes(5 + okBytes.length)).toBe(`hello${okBytes}`);
});

test.each([
  [{ bytes: 10 }, 10],
  [{ bytes: 60 }, 60],
  [{ bytes: 1_000 }, 66],
  [{ bodyBytes: 0 }, 56],
  [{ bodyBytes: 4 }, 60],
  [{ bodyBytes: 1_000 }, 66],
])("a connection is reset at %o, when %i bytes were read", async (at, bytes) => {
  const lane = await server().lane();
  await lane.script([{ effect: "never", reaction: reset({ at }) }]);
  const client = connectTo(lane);
  const sent = request("/", { method: "POST", body: "0123456789" });
  expect(sent).toHaveLength(66);
  client.send(sent);
  expect(await client.over).toBe("reset");
  const { requests, unusedSteps } = await lane.report();
  expect(unusedSteps).toBe(0);
  expect(requests.map((one) => [one.bytes, one.isComplete])).toEqual(bytes < 56 ? [] : [[bytes, bytes === 66]]);
});

test("a connection gets a response before the body was read, and goes on", async () => {
  const lane = await server().lane();
  await lane.script([
    { effect: "never", reaction: { ...respond({ status: 413 }), at: { bodyBytes: 0 } } },
    { effect: "before" },
  ]);
  const client = connectTo(lane);
  const [head = "", body = ""] = request("/a", { method: "POST", body: "abc" }).split(/(?=abc)/);
  client.send(head);
  const early = "HTTP/1.1 413 Payload Too Large\r\nContent-Length: 0\r\n\r\n";
  expect(await client.untilBytes(early.length)).toBe(early);
  client.send(body + request("/b"));
  expect(await client.untilBytes(early.length + okBytes.length)).toBe(early + okBytes);
  expect(await lane.report()).toMatchObject({ requests: [{ body: "abc", isComplete: true }, { path: "/b" }] });
});

test.each([
  ["reset", reset({ at: "reuse" })],
  ["fin", fin({ at: "reuse" })],
])(
  "a connection that is used again ends with a %s when the next request arrives, and a fresh one is served",
  async (end, reaction) => {
    const lane = await server().lane();
    const reused = { effect: "never", reaction } as const;
    await lane.script([{ effect: "before" }, reused, { effect: "before" }]);
    const client = connectTo(lane);
    client.send(request("/a"));
    await client.untilBytes(okBytes.length);
    await sleep(30);
    expect(client.isOver()).toBe(false);
    client.send(request("/b"));
    expect(await client.over).toBe(end);
    const fresh = connectTo(lane);
    fresh.send(request("/c"));
    await fresh.untilBytes(okBytes.length);
    const { requests, unusedSteps, bytes } = await lane.report();
    expect(requests.map(({ path, connection }) => [path, connection])).toEqual([
      ["/a", 0],
      ["/c", 1],
    ]);
    expect([unusedSteps, bytes]).toEqual([0, 3 * request("/a").length]);
  },
);

test("a fresh connection skips the step for a reused one, which is reported as unused", async () => {
  const lane = await server().lane();
  await lane.script([
    { effect: "before" },
    { effect: "never", reaction: reset({ at: "reuse" }) },
    { effect: "before" },
  ]);
  for (const path of ["/a", "/b"]) {
    const client = connectTo(lane);
    client.send(request(path));
    await client.untilBytes(okBytes.length);
  }
  expect(await lane.report()).toMatchObject({ effects: 2, unusedSteps: 1, connections: 2 });
});

test("a connection is closed by the server after a request that asks for it", async () => {
  const lane = await server().lane();
  await lane.script([{ effect: "before" }]);
  const client = connectTo(lane);
  client.send(`GET /a HTTP/1.1\r\nConnection: close\r\n\r\n`);
  expect(await client.over).toBe("fin");
  expect(client.received()).toBe(okBytes);
});

test("a connection fills up when the server does not read the body", async () => {
  const lane = await server().lane();
  await lane.script([{ effect: "never", reaction: unread({ forMs: 300 }) }]);
  const client = connectTo(lane);
  const length = 24 * 1024 * 1024;
  let isFlushed = false;
  client.send(`POST /a HTTP/1.1\r\nContent-Length: ${length}\r\n\r\n`);
  client.socket.write(Buffer.alloc(length, " "), () => {
    isFlushed = true;
  });
  await sleep(150);
  const { requests } = await lane.report();
  expect(requests[0]?.bytes).toBeLessThan(1024 * 1024);
  expect(isFlushed).toBe(false);
  client.socket.destroy();
  expect(await lane.settled()).toMatchObject({ openConnections: 0, requests: [{ isComplete: false }] });
});

test("connecting hangs where nothing accepts", async () => {
  const lane = await server().lane({ accept: "never" });
  const client = connectTo(lane);
  let isConnected = false;
  client.socket.once("connect", () => {
    isConnected = true;
  });
  await sleep(150);
  expect([isConnected, client.isOver()]).toEqual([false, false]);
  client.socket.destroy();
  await lane.close();
  await expect(connectTo(lane).over).rejects.toThrow("ECONNREFUSED");
});

test("two lanes share a port on two addresses, of which one is dead", async () => {
  const alive = await server().lane();
  const dead = await server().lane({ accept: "never", host: "::1", port: alive.port });
  expect(dead.url).toBe(`http://[::1]:${alive.port}`);
  await alive.script([{ effect: "before" }]);
  const client = connectTo(alive);
  client.send(request("/a"));
  await client.untilBytes(okBytes.length);
});
