import { once } from "node:events";
import { expect, test } from "vitest";
import { respond } from "../../src/reactions/index.js";
import { soon, useFaultServer } from "../harness/use-fault-server.js";
import { okBytes, request, useRawClients } from "./raw-client.js";

const server = useFaultServer();
const connectTo = useRawClients();

test("a lane reports connections, requests and bytes", async () => {
  const lane = await server().lane();
  await lane.script([{ effect: "never" }, { effect: "never" }]);
  const client = connectTo(lane);
  const first = request("/orders?a=%20", { method: "POST", body: '{"é":1}', key: "k-1" });
  client.send(first);
  await client.untilBytes(okBytes.length);
  const second = "PUT /b HTTP/1.1\r\nX-A: 1\r\nx-a:2\r\nTransfer-Encoding: chunked\r\n\r\n";
  const chunks = "3;x=1\r\nabc\r\n1\r\nd\r\n0\r\nT: 1\r\n\r\n";
  client.send(second + chunks);
  await client.untilBytes(2 * okBytes.length);
  expect(await lane.report()).toMatchObject({
    connections: 1,
    openConnections: 1,
    bytes: Buffer.byteLength(first + second + chunks),
    requests: [
      {
        method: "POST",
        path: "/orders?a=%20",
        headers: { "idempotency-key": "k-1", "content-length": "8" },
        body: '{"é":1}',
        bytes: Buffer.byteLength(first),
        head: first.slice(0, first.indexOf("{")),
        isComplete: true,
        connection: 0,
      },
      { method: "PUT", path: "/b", headers: { "x-a": "1, 2" }, body: "abcd", isComplete: true, connection: 0 },
    ],
    pending: 0,
    unusedSteps: 0,
    unscriptedRequests: 0,
  });
});

test("a lane reads a request that comes byte by byte", async () => {
  const lane = await server().lane();
  await lane.script([{ effect: "before" }]);
  const client = connectTo(lane);
  for (const byte of Buffer.from("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n")) {
    client.send(Uint8Array.of(byte));
    await new Promise(setImmediate);
  }
  await client.untilBytes(okBytes.length);
  expect(await lane.report()).toMatchObject({ effects: 1, requests: [{ path: "/a", body: "ab" }] });
});

test("a lane knows nothing of another lane", async () => {
  const [one, two] = [await server().lane(), await server().lane()];
  for (const lane of [one, two]) await lane.script([{ effect: "before" }]);
  const client = connectTo(one);
  client.send(request("/a"));
  await client.untilBytes(okBytes.length);
  expect(await one.report()).toMatchObject({ effects: 1, unusedSteps: 0, connections: 1, requests: [{ path: "/a" }] });
  expect(await two.report()).toMatchObject({ effects: 0, unusedSteps: 1, connections: 0, requests: [] });
});

test("a lane counts the requests that found no step", async () => {
  const lane = await server().lane();
  const client = connectTo(lane);
  client.send(request("/a"));
  await client.until(/^HTTP\/1\.1 500 .*no step is left$/s);
  expect(await lane.report()).toMatchObject({ unscriptedRequests: 1, effects: 0 });
});

test("a lane gives the same response when no step is left", async () => {
  const lane = await server().lane();
  await lane.script([{ effect: "never", reaction: respond({ status: 202 }) }], { fallback: { effect: "before" } });
  const client = connectTo(lane);
  client.send(request("/a").repeat(4));
  const accepted = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";
  expect(await client.untilBytes(accepted.length + 3 * okBytes.length)).toBe(accepted + okBytes.repeat(3));
  expect(await lane.report()).toMatchObject({ effects: 3, unusedSteps: 0, unscriptedRequests: 0 });
});

test("a lane closes its port and its connections", async () => {
  const lane = await server().lane();
  const client = connectTo(lane);
  client.send("GET /");
  await expect.poll(async () => (await lane.report()).openConnections, soon).toBe(1);
  await lane.close();
  await client.over;
  await expect(lane.report()).rejects.toThrow("Cannot report: the lane is closed");
  await expect(connectTo(lane).over).rejects.toThrow("ECONNREFUSED");
});

test("a report includes all that was sent before it", async () => {
  const lane = await server().lane();
  await lane.script([], { fallback: { effect: "before" } });
  for (let calls = 1; calls <= 30; calls++) {
    const { socket } = connectTo(lane);
    await once(socket, "connect");
    await new Promise((resolve) => socket.write(request("/a"), resolve));
    socket.destroy();
    expect(await lane.report()).toMatchObject({ effects: calls, connections: calls });
  }
});
