import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import {
  busy,
  cutChunk,
  delayed,
  drip,
  endless,
  fin,
  headerFlood,
  informational,
  lengthAndChunks,
  notHttp,
  page,
  type Reaction,
  raw,
  redirect,
  reset,
  respond,
  shortBody,
  stall,
  thenExtra,
  twoLengths,
  unendedChunks,
  unframed,
  upgrade,
} from "../../src/reactions/index.js";
import { useFaultServer } from "../harness/use-fault-server.js";
import { type RawClient, request, useRawClients } from "./raw-client.js";

const server = useFaultServer();
const connectTo = useRawClients();

/** A call whose only step is this reaction. */
async function call(reaction: Reaction): Promise<RawClient> {
  const lane = await server().lane();
  await lane.script([{ effect: "never", reaction }]);
  const client = connectTo(lane);
  client.send(request("/orders"));
  return client;
}

const json = (length: number): string => `Content-Type: application/json\r\nContent-Length: ${length}\r\n`;
const ok = `HTTP/1.1 200 OK\r\n${json(2)}\r\n{}`;
const chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
const bytes = (...codes: number[]): string => String.fromCharCode(...codes);
const trap = "http://127.0.0.1:1/trap";

test.each<[string, Reaction, string, "open" | "fin" | "reset"]>([
  ["a response", respond({ body: {} }), ok, "open"],
  ["text unchanged", respond({ body: "{" }), `HTTP/1.1 200 OK\r\n${json(1)}\r\n{`, "open"],
  [
    "other headers",
    respond({ body: "a", headers: { "content-type": "text/plain", "X-A": ["1", "2"] } }),
    "HTTP/1.1 200 OK\r\nContent-Length: 1\r\ncontent-type: text/plain\r\nX-A: 1\r\nX-A: 2\r\n\r\na",
    "open",
  ],
  ["status 0", respond({ status: 0 }), "HTTP/1.1 000 Unknown\r\nContent-Length: 0\r\n\r\n", "open"],
  ["status 600", respond({ status: 600 }), "HTTP/1.1 600 Unknown\r\nContent-Length: 0\r\n\r\n", "open"],
  ["status 999", respond({ status: 999 }), "HTTP/1.1 999 Unknown\r\nContent-Length: 0\r\n\r\n", "open"],
  ["an empty 200", respond({ status: 200 }), "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "open"],
  ["an empty 204", respond({ status: 204 }), "HTTP/1.1 204 No Content\r\n\r\n", "open"],
  ["an empty 205", respond({ status: 205 }), "HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n", "open"],
  [
    "a 429 with two headers",
    busy({ retryAfter: ["1", "abc"] }),
    `HTTP/1.1 429 Too Many Requests\r\n${json(2)}Retry-After: 1\r\nRetry-After: abc\r\n\r\n{}`,
    "open",
  ],
  [
    "a 503 with a body",
    busy({ status: 503, retryAfter: "-1", body: "x" }),
    `HTTP/1.1 503 Service Unavailable\r\n${json(1)}Retry-After: -1\r\n\r\nx`,
    "open",
  ],
  [
    "a redirect",
    redirect(307, trap),
    `HTTP/1.1 307 Temporary Redirect\r\nContent-Length: 0\r\nLocation: ${trap}\r\n\r\n`,
    "open",
  ],
  [
    "103 and 102 before the response",
    informational([103, 102], respond({ body: {} })),
    `HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n${ok}`,
    "open",
  ],
  [
    "another protocol",
    upgrade(),
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    "open",
  ],
  ["SSH", notHttp(), "SSH-2.0-OpenSSH_9.6\r\n", "open"],
  ["any bytes", raw(Uint8Array.of(0, 255, 13)), bytes(0, 255, 13), "open"],
  ["a reset", reset(), "", "reset"],
  ["an end without a response", fin(), "", "fin"],
  ["silence", stall(), "", "open"],
  ["a short body", shortBody({ body: "{}" }), `HTTP/1.1 200 OK\r\n${json(12)}\r\n{}`, "fin"],
  ["a cut chunk", cutChunk({ body: "{}" }), `${chunked}c\r\n{}`, "fin"],
  ["chunks without an end", unendedChunks({ body: "{}" }), `${chunked}2\r\n{}\r\n`, "open"],
  ["no length", unframed({ body: '{"a' }), 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"a', "fin"],
  [
    "two lengths",
    twoLengths({ body: "{}", lengths: [2, 3] }),
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    "open",
  ],
  [
    "a length and chunks",
    lengthAndChunks({ body: "{}" }),
    `HTTP/1.1 200 OK\r\n${json(2)}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    "open",
  ],
  ["one byte after the other", drip({ body: {}, everyMs: 1 }), ok, "open"],
  ["one byte of the body after the other", drip({ body: {}, everyMs: 1, from: "body" }), ok, "open"],
  [
    "a response, and another",
    thenExtra(respond({ body: {} }), { status: 201 }),
    `${ok}HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n`,
    "open",
  ],
])("writes %s", async (_, reaction, expected, end) => {
  const client = await call(reaction);
  if (end === "open") {
    await client.untilBytes(expected.length);
    await sleep(15);
    expect(client.isOver()).toBe(false);
  } else expect(await client.over).toBe(end);
  expect(client.received()).toBe(expected);
});

test("writes a page", async () => {
  const client = await call(page(502));
  await client.until(/^HTTP\/1\.1 502 Bad Gateway\r\n.*Content-Type: text\/html.*<h1>.*<\/html>$/s);
});

test("writes more headers than Node reads", async () => {
  const client = await call(headerFlood({ body: {} }));
  const text = await client.until(/^HTTP\/1\.1 200 OK\r\n.*X-Flood-19: x{1000}\r\n\r\n\{\}$/s);
  expect(text.length).toBeGreaterThan(20_000);
});

test("writes chunks up to the limit, and then nothing", async () => {
  const chunk = `4000\r\n${" ".repeat(16_384)}\r\n`;
  const client = await call(endless({ limitBytes: 10 * chunk.length }));
  await client.untilBytes(chunked.length + 10 * chunk.length);
  await sleep(15);
  expect(client.isOver()).toBe(false);
  expect(client.received()).toBe(chunked + chunk.repeat(10));
});

test("writes the bytes of a drip one by one", async () => {
  const client = await call(drip({ body: {}, everyMs: 20, from: "body" }));
  await client.untilBytes(ok.length - 1);
  expect(client.received()).toBe(ok.slice(0, -1));
  await client.untilBytes(ok.length);
});

test("responds later", async () => {
  const began = performance.now();
  const client = await call(delayed(80, respond({ body: {} })));
  expect(await client.untilBytes(ok.length)).toBe(ok);
  expect(performance.now() - began).toBeGreaterThanOrEqual(79);
});
