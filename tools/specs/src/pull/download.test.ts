import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createRawServer, type Server as RawServer } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { download } from "./download.js";

const servers = new Set<Server | RawServer>();

afterEach(() => {
  for (const server of servers) {
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
  }
  servers.clear();
});

async function serve(listener: RequestListener): Promise<URL> {
  return listen(createServer(listener));
}

/** Sends these bytes on every connection and ends it. */
async function serveRaw(...bytes: readonly (string | Buffer)[]): Promise<URL> {
  return listen(
    createRawServer((socket) =>
      socket.once("data", () => socket.end(Buffer.concat(bytes.map((each) => Buffer.from(each))))),
    ),
  );
}

async function listen(server: Server | RawServer): Promise<URL> {
  servers.add(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Cannot test: the server has no port");
  return new URL(`http://127.0.0.1:${address.port}/openapi.yaml`);
}

const limits = { maxBytes: 100_000, timeoutMs: 20_000 };
const text = "openapi: 3.1.0 # ж\n";

test("gives the text with the validators of its server", async () => {
  const url = await serve((_, response) => {
    response.setHeader("etag", '"1"').setHeader("last-modified", "Fri, 20 Nov 2026 10:00:00 GMT").end(text);
  });
  expect(await download(url)).toEqual({ text, etag: '"1"', lastModified: "Fri, 20 Nov 2026 10:00:00 GMT" });
});

test("asks only for a text that differs from the known one", async () => {
  const seen: unknown[] = [];
  const url = await serve(({ headers }, response) => {
    seen.push([headers["if-none-match"], headers["if-modified-since"]]);
    response.writeHead(headers["if-none-match"] === '"1"' ? 304 : 200).end(text);
  });
  expect(await download(url)).toEqual({ text });
  expect(await download(url, { etag: '"1"', lastModified: "Fri" })).toBeUndefined();
  expect(await download(url, { etag: '"2"' })).toEqual({ text });
  expect(seen).toEqual([
    [undefined, undefined],
    ['"1"', "Fri"],
    ['"2"', undefined],
  ]);
});

test("refuses a 304 if it asked without validators", async () => {
  const url = await serve((_, response) => response.writeHead(304).end());
  await expect(download(url)).rejects.toThrow("the server responded with 304");
});

test("asks for an uncompressed text, and refuses half of a compressed one", async () => {
  const seen: unknown[] = [];
  const url = await serve(({ headers }, response) => {
    seen.push(headers["accept-encoding"]);
    response.setHeader("content-encoding", "gzip").end(gzipSync(text.repeat(100)).subarray(0, 30));
  });
  await expect(download(url)).rejects.toThrow('it is compressed as "gzip"');
  expect(seen).toEqual(["identity"]);
});

test.each([301, 302, 303, 307, 308])("follows a redirect by %i", async (status) => {
  const url = await serve(({ url: path }, response) => {
    if (path === "/moved/here.yaml") response.end(text);
    else response.writeHead(status, { location: "/moved/here.yaml" }).end("moved");
  });
  expect(await download(url)).toEqual({ text });
});

test.each([
  ["without an end", "/again", /redirects more than 5 times, at last to "http:.*\/again"$/],
  ["to another host by plain http", "http://example.com/a", /"http:\/\/example\.com\/a" is not https/],
  ["to a file", "file:///etc/hosts", /"file:\/\/\/etc\/hosts" is not https/],
  ["to nowhere", "http://", /redirects to "http:\/\/", which is not an address/],
])("refuses a redirect %s", async (_, location, message) => {
  let requests = 0;
  const url = await serve((_, response) => {
    requests += 1;
    response.writeHead(302, { location }).end();
  });
  await expect(download(url)).rejects.toThrow(message);
  expect(requests).toBeLessThanOrEqual(6);
});

test.each(["http://example.com/a.yaml", "ftp://127.0.0.1/a"])("refuses %s before anything is sent", async (address) => {
  await expect(download(new URL(address))).rejects.toThrow(`"${address}" is not https`);
});

test("refuses an address with a password, and does not repeat it", async () => {
  const refused = download(new URL("https://user:secret@127.0.0.1/a"));
  await expect(refused).rejects.toThrow("the address contains a user name or password: remove it");
});

test.each([201, 204, 206, 400, 401, 404, 429, 500, 503])("refuses a response with status %i", async (status) => {
  const url = await serve((_, response) => response.writeHead(status).end(status === 204 ? "" : text));
  await expect(download(url)).rejects.toThrow(`the server responded with ${status}`);
});

test.each<[what: string, bytes: (string | Buffer)[], message: string]>([
  ["shorter than it says", ["HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n", text], "other side closed"],
  ["cut in a chunk", ["HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n64\r\n", text], "other side closed"],
  [
    "cut between two chunks",
    ["HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nabcd\r\n"],
    "other side closed",
  ],
  ["of no known length", ["HTTP/1.1 200 OK\r\n\r\n", text], "the server does not say where the document ends"],
  ["not HTTP", [text], "Expected HTTP/"],
  ["nothing", [], "other side closed"],
])("refuses a response that is %s", async (_, bytes, message) => {
  await expect(download(await serveRaw(...bytes))).rejects.toThrow(message);
});

test.each<[what: string, encoding: string, body: Buffer, message: string]>([
  ["packed in another way", "br", Buffer.from(text), 'it is compressed as "br"'],
  ["no UTF-8", "identity", Buffer.from([0x61, 0xff]), "The encoded data was not valid"],
])("refuses a response that is %s", async (_, encoding, body, message) => {
  const url = await serve((_, response) => response.setHeader("content-encoding", encoding).end(body));
  await expect(download(url)).rejects.toThrow(message);
});

test("stops an endless response at the limit", async () => {
  let sent = 0;
  const url = await serve((_, response) => {
    const more = (): void => {
      while (!response.destroyed && sent < 100 * limits.maxBytes && response.write("a".repeat(10_000))) sent += 10_000;
    };
    response.on("drain", more);
    more();
  });
  await expect(download(url, {}, limits)).rejects.toThrow("it is larger than 100000 bytes");
  expect(sent).toBeLessThan(100 * limits.maxBytes);
});

test("accepts a response of exactly the limit", async () => {
  const url = await serve((_, response) => response.end("a".repeat(limits.maxBytes)));
  expect((await download(url, {}, limits))?.text).toHaveLength(limits.maxBytes);
});

test.each<[what: string, listener: RequestListener]>([
  ["that does not begin", () => {}],
  ["that stops", (_, response) => response.writeHead(200, { "content-length": 100 }).write("openapi")],
])("stops waiting for a response %s", async (_, listener) => {
  const limit = { ...limits, timeoutMs: 100 };
  await expect(download(await serve(listener), {}, limit)).rejects.toThrow("it took more than 0.1 s");
});

test("says why there is no connection", async () => {
  const url = await serve((_, response) => response.end());
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  url.hostname = "localhost";
  await expect(download(url)).rejects.toThrow("ECONNREFUSED");
});
