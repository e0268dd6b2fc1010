import { createServer } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { listen, requestTo } from "../../test/raw-server.js";
import { createPlatformTransport as createFetchTransport } from "./fetch-transport.js";
import { createPlatformTransport as createNodeTransport } from "./node-transport.js";
import { type Transport, TransportError } from "./transport.js";

const transports = { "node:http": createNodeTransport(), fetch: createFetchTransport() };
const json = '{"a":1,"b":"я"}';
const plain = Buffer.from(json);
const gzip = gzipSync(json);
const brotli = brotliCompressSync(json);
const nothing = Buffer.alloc(0);

/** What a header says, the bytes that come, and what a transport makes of them. */
const bodies: readonly [codings: string, what: string, bytes: Uint8Array, expected: string][] = [
  ["gzip", "gzip", gzip, json],
  ["x-gzip", "gzip", gzip, json],
  ["GZip", "gzip", gzip, json],
  ["gzip", "two members", Buffer.concat([gzip, gzip]), json + json],
  ["gzip", "gzip without its end", gzip.subarray(0, -8), json],
  ["gzip", "half of gzip", gzip.subarray(0, 14), "body or less"],
  ["gzip", "gzip and something else", Buffer.concat([gzip, plain]), "body"],
  ["gzip", "plain text", plain, "body"],
  ["gzip", "nothing", nothing, ""],
  ["br", "brotli", brotli, json],
  ["br", "half of brotli", brotli.subarray(0, 8), "body or less"],
  ["br", "plain text", plain, "body"],
  ["br", "nothing", nothing, ""],
  ["deflate", "zlib", deflateSync(json), json],
  ["deflate", "raw deflate", deflateRawSync(json), json],
  ["deflate", "plain text", plain, "body or less"],
  ["deflate", "nothing", nothing, ""],
  ["gzip, br", "both", brotliCompressSync(gzip), json],
  ["gzip,  gzip", "both", gzipSync(gzip), json],
  ["br, gzip", "the wrong way round", brotliCompressSync(gzip), "body"],
  ["identity", "plain text", plain, json],
  ["none", "plain text", plain, json],
  ["utf-8", "plain text", plain, json],
  ["", "plain text", plain, json],
  ["constructor", "plain text", plain, json],
  ["utf-8", "gzip", gzip, "content"],
  ["identity, gzip", "gzip", gzip, "content"],
  ["gzip, identity", "gzip", gzip, "content"],
  ["compress", "something unknown", Buffer.from([0x1f, 0x9d, 0x90, 0x7b]), "content"],
];

const statuses = [200, 201, 204, 205, 304, 404, 500];

async function resultOf(transport: Transport, url: string): Promise<unknown> {
  try {
    const { status, text } = await transport(requestTo(url));
    return { status, text };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { status: error.status, stage: error.stage };
  }
}

test.each(bodies)('both transports give the same for "%s" before %s', async (codings, _, bytes, expected) => {
  let status = 0;
  const url = await listen(
    createServer((socket) => {
      socket.once("data", () => {
        // After these two, bytes would be the beginning of another response.
        const sent = status === 204 || status === 304 ? nothing : bytes;
        const head = `HTTP/1.1 ${status} X\r\nconnection: close\r\ncontent-encoding: ${codings}\r\ncontent-length: ${sent.length}\r\n\r\n`;
        socket.end(Buffer.concat([Buffer.from(head), sent]));
      });
    }),
  );
  for (status of statuses) {
    const onFetch = await resultOf(transports.fetch, url);
    expect(await resultOf(transports["node:http"], url), `${status}`).toEqual(onFetch);
    if ([204, 205, 304].includes(status)) expect(onFetch).toEqual({ status, text: "" });
    else if (expected === "body" || expected === "content") expect(onFetch).toEqual({ status, stage: expected });
    else if (expected !== "body or less") expect(onFetch).toEqual({ status, text: expected });
  }
});
