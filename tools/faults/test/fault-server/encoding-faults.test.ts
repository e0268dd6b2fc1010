import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { bomb, falseGzip, inEncoding, type Reaction } from "../../src/reactions/index.js";
import { useFaultServer } from "../harness/use-fault-server.js";
import { request, useRawClients } from "./raw-client.js";

const server = useFaultServer();
const connectTo = useRawClients();

/** The response to a call whose only step is this reaction; the connection stays open after it. */
async function responseOf(reaction: Reaction): Promise<{ readonly head: string; readonly body: Buffer }> {
  const lane = await server().lane();
  await lane.script([{ effect: "never", reaction }]);
  const client = connectTo(lane);
  client.send(request("/orders"));
  const head = /^HTTP\/1\.1 200 OK\r\nContent-Type: application\/json\r\n.*?\r\n\r\n/s;
  const [text = ""] = head.exec(await client.until(head)) ?? [];
  const [, length = ""] = /Content-Length: (\d+)\r\n/.exec(text) ?? [];
  await client.untilBytes(text.length + Number(length));
  await sleep(15);
  expect(client.isOver()).toBe(false);
  return { head: text, body: Buffer.from(client.received().slice(text.length), "latin1") };
}

test.each([
  ["a BOM", inEncoding("utf-8-bom", "{}"), [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
  ["UTF-16 LE", inEncoding("utf-16le", "{}"), [0xff, 0xfe, 0x7b, 0, 0x7d, 0]],
  ["invalid UTF-8", inEncoding("invalid-utf-8", '"\ufffd"'), [0x22, 0xff, 0x22]],
  ["a lone surrogate", inEncoding("surrogate", '"\ufffd"'), [0x22, 0xed, 0xa0, 0x80, 0x22]],
])("writes %s", async (_, reaction, bytes) => {
  const { body } = await responseOf(reaction);
  expect([...body]).toEqual(bytes);
});

test("writes plain JSON that claims to be gzip", async () => {
  const { head, body } = await responseOf(falseGzip({ body: {} }));
  expect(head).toContain("Content-Encoding: gzip\r\n");
  expect(body.toString()).toBe("{}");
});

test.each([
  ["gzip", gunzipSync],
  ["deflate", inflateSync],
  ["br", brotliDecompressSync],
] as const)("writes %s that unpacks to a thousand times its size", async (encoding, unpack) => {
  const decodedBytes = 4 * 1024 * 1024;
  const { head, body } = await responseOf(bomb(encoding, decodedBytes));
  expect(head).toContain(`Content-Encoding: ${encoding}\r\n`);
  expect(body.length).toBeLessThan(decodedBytes / 900);
  const unpacked = unpack(body);
  expect(unpacked).toHaveLength(decodedBytes);
  expect(JSON.parse(unpacked.toString())).toEqual({});
});
