import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import {
  bomb,
  busy,
  cutChunk,
  delayed,
  drip,
  empty,
  endless,
  fin,
  headerFlood,
  inEncoding,
  informational,
  lengthAndChunks,
  lyingEncoding,
  notHttp,
  page,
  type Reaction,
  raw,
  redirect,
  reset,
  respond,
  shortBody,
  stall,
  thenClose,
  thenExtra,
  twoLengths,
  unendedChunks,
  unframed,
  upgrade,
} from "../../src/reactions/index.js";
import { type RawClient, request } from "../harness/raw-client.js";
import { useFaultServer } from "../harness/use-fault-server.js";

const { server, connectTo } = useFaultServer();

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
  ["an answer", respond({ body: {} }), ok, "open"],
  ["text as it is", respond({ body: "{" }), `HTTP/1.1 200 OK\r\n${json(1)}\r\n{`, "open"],
  [
    "other headers",
    respond({ body: "a", headers: { "content-type": "text/plain", "X-A": ["1", "2"] } }),
    "HTTP/1.1 200 OK\r\nContent-Length: 1\r\ncontent-type: text/plain\r\nX-A: 1\r\nX-A: 2\r\n\r\na",
    "open",
  ],
  ["status 0", respond({ status: 0 }), "HTTP/1.1 000 Unknown\r\nContent-Length: 0\r\n\r\n", "open"],
  ["status 600", respond({ status: 600 }), "HTTP/1.1 600 Unknown\r\nContent-Length: 0\r\n\r\n", "open"],
  ["status 999", respond({ status: 999 }), "HTTP/1.1 999 Unknown\r\nContent-Length: 0\r\n\r\n", "open"],
  ["an empty 200", empty(200), "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "open"],
  ["an empty 204", empty(), "HTTP/1.1 204 No Content\r\n\r\n", "open"],
  ["an empty 205", empty(205), "HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n", "open"],
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
    "103 and 102 before the answer",
    informational([103, 102], respond({ body: {} }), { Link: "</a>" }),
    `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 102 Processing\r\nLink: </a>\r\n\r\n${ok}`,
    "open",
  ],
  [
    "another protocol",
    upgrade(),
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    "open",
  ],
  ["SSH", notHttp(), "SSH-2.0-OpenSSH_9.6\r\n", "open"],
  ["any bytes", raw(Uint8Array.of(0, 255, 13), { end: "fin" }), bytes(0, 255, 13), "fin"],
  ["any bytes and a reset", raw("HTTP/1.1 2", { end: "reset" }), "HTTP/1.1 2", "reset"],
  ["a reset", reset(), "", "reset"],
  ["an end without an answer", fin(), "", "fin"],
  ["silence", stall(), "", "open"],
  ["a short body", shortBody({ body: "{}" }), `HTTP/1.1 200 OK\r\n${json(12)}\r\n{}`, "fin"],
  [
    "a short body and a reset",
    shortBody({ status: 201, body: "{}", missingBytes: 1, end: "reset" }),
    `HTTP/1.1 201 Created\r\n${json(3)}\r\n{}`,
    "reset",
  ],
  ["a cut chunk", cutChunk({ body: "{}" }), `${chunked}c\r\n{}`, "fin"],
  ["chunks without an end", unendedChunks({ body: "{}" }), `${chunked}2\r\n{}\r\n`, "open"],
  ["chunks that break off", unendedChunks({ body: "{}", end: "fin" }), `${chunked}2\r\n{}\r\n`, "fin"],
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
  ["a BOM", inEncoding("utf-8-bom", "{}"), `HTTP/1.1 200 OK\r\n${json(5)}\r\n${bytes(0xef, 0xbb, 0xbf)}{}`, "open"],
  [
    "UTF-16 LE",
    inEncoding("utf-16le", "{}"),
    `HTTP/1.1 200 OK\r\n${json(6)}\r\n${bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0)}`,
    "open",
  ],
  [
    "UTF-16 BE",
    inEncoding("utf-16be", "{}"),
    `HTTP/1.1 200 OK\r\n${json(6)}\r\n${bytes(0xfe, 0xff, 0, 0x7b, 0, 0x7d)}`,
    "open",
  ],
  [
    "invalid UTF-8",
    inEncoding("invalid-utf-8", '"\ufffd"'),
    `HTTP/1.1 200 OK\r\n${json(3)}\r\n"${bytes(0xff)}"`,
    "open",
  ],
  [
    "a lone surrogate",
    inEncoding("surrogate", '"\ufffd"'),
    `HTTP/1.1 200 OK\r\n${json(5)}\r\n"${bytes(0xed, 0xa0, 0x80)}"`,
    "open",
  ],
  [
    "a wrong Content-Encoding",
    lyingEncoding("gzip"),
    `HTTP/1.1 200 OK\r\n${json(2)}Content-Encoding: gzip\r\n\r\n{}`,
    "open",
  ],
  ["one byte after the other", drip({ body: {}, everyMs: 1 }), ok, "open"],
  ["one byte of the body after the other", drip({ body: {}, everyMs: 1, from: "body" }), ok, "open"],
  ["an answer, and the end a little later", thenClose(respond({ body: {} })), ok, "fin"],
  [
    "an answer, and a reset a little later",
    thenClose(respond({ body: {} }), { by: "reset", afterMs: 40 }),
    ok,
    "reset",
  ],
  [
    "an answer, and another",
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

const unpack = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync };

test.each(["gzip", "deflate", "br"] as const)(
  "writes %s that unpacks to a thousand times its size",
  async (encoding) => {
    const decodedBytes = 4 * 1024 * 1024;
    const client = await call(bomb(encoding, { decodedBytes }));
    const head = /^HTTP\/1\.1 200 OK\r\n.*?Content-Length: (\d+)\r\n\r\n/s;
    await client.until(head);
    const [text = "", length = ""] = head.exec(client.received()) ?? [];
    await client.untilBytes(text.length + Number(length));
    expect(text).toContain(`Content-Encoding: ${encoding}\r\n`);
    expect(Number(length)).toBeLessThan(decodedBytes / 900);
    const body = unpack[encoding](Buffer.from(client.received().slice(text.length), "latin1"));
    expect(body).toHaveLength(decodedBytes);
    expect(JSON.parse(body.toString())).toEqual({});
  },
);

test("writes chunks up to the limit, and then nothing", async () => {
  const client = await call(endless({ piece: "12345678", limitBytes: 13 * 10_000 }));
  const text = await client.untilBytes(chunked.length - 32 + 13 * 10_000);
  await sleep(15);
  expect(client.isOver()).toBe(false);
  const [head = "", body = ""] = text.split("\r\n\r\n", 2);
  expect(head).toContain("Transfer-Encoding: chunked");
  expect(body).toBe("8\r\n12345678\r\n".repeat(10_000).slice(0, body.length));
});

test("drips in its time: the bytes come one by one", async () => {
  const client = await call(drip({ body: {}, everyMs: 20, from: "body" }));
  await client.untilBytes(ok.length - 1);
  expect(client.received()).toBe(ok.slice(0, -1));
  await client.untilBytes(ok.length);
});

test("answers later", async () => {
  const began = performance.now();
  const client = await call(delayed(80, respond({ body: {} })));
  expect(await client.untilBytes(ok.length)).toBe(ok);
  expect(performance.now() - began).toBeGreaterThanOrEqual(79);
});
