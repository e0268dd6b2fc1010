import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import type { Ending } from "./deadline.js";
import { createPlatformTransport as createFetchTransport } from "./fetch-transport.js";
import { createPlatformTransport as createNodeTransport } from "./node-transport.js";
import { TransportError, type TransportRequest, type TransportResponse } from "./transport.js";

const servers: Server[] = [];
const sockets = new Set<Socket>();

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}

/** A server that hands each request's bytes to `react` when its head and body are there. */
function raw(react: (socket: Socket, request: string) => void): Promise<string> {
  return listen(
    createServer((socket) => {
      let bytes = "";
      socket.on("data", (chunk) => {
        bytes += chunk.toString("latin1");
        if (!bytes.includes("\r\n\r\n")) return;
        const request = bytes;
        bytes = "";
        react(socket, request);
      });
    }),
  );
}

const endingWith = ({ signal }: AbortController): Ending => ({
  signal,
  onEnd(listener) {
    signal.addEventListener("abort", listener);
    return () => signal.removeEventListener("abort", listener);
  },
});

const requestTo = (url: string, changes: Partial<TransportRequest> = {}): TransportRequest => ({
  method: "POST",
  url: new URL(url),
  headers: { "content-type": "application/json" },
  body: "{}",
  ending: endingWith(new AbortController()),
  isolated: false,
  maxBytes: 1024,
  ...changes,
});

const answer = (body: string, headers = "", status = "200 OK"): string =>
  `HTTP/1.1 ${status}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;

async function failureOf(call: Promise<TransportResponse>): Promise<TransportError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof TransportError) return error;
  throw new Error("it did not fail as a transport does", { cause: error });
}

describe.each([
  ["node:http", createNodeTransport],
  ["fetch", createFetchTransport],
] as const)("on %s", (name, createTransport) => {
  const transport = createTransport();

  test("sends method, headers and body, and gives status, headers and text", async () => {
    const requests: string[] = [];
    const url = await raw((socket, request) => {
      requests.push(request);
      socket.write(answer('{"a":"я"}', "x-thing: 1\r\n", "201 Created"));
    });
    const { status, headers, text } = await transport(requestTo(url));
    expect([status, headers.get("X-Thing"), headers.get("nothing"), text]).toEqual([201, "1", null, '{"a":"я"}']);
    expect(requests[0]).toMatch(/^POST \/ HTTP\/1\.1\r\n.*content-type: application\/json\r\n.*\r\n\r\n\{\}$/is);
  });

  test("follows no redirect", async () => {
    let requests = 0;
    const url = await raw((socket) => {
      requests += 1;
      socket.write(answer("", "location: /elsewhere\r\n", "307 Temporary Redirect"));
    });
    expect(await transport(requestTo(url))).toMatchObject({ status: 307 });
    expect(requests).toBe(1);
  });

  test("takes the final answer after an early one", async () => {
    const url = await raw((socket) => socket.write(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${answer("{}")}`));
    expect(await transport(requestTo(url))).toMatchObject({ status: 200, text: "{}" });
  });

  test.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const)("decodes %s, and not more of it than its bound", async (encoding, compress) => {
    const bodies = ['{"a":1}', "x".repeat(1_000_000)];
    const url = await listen(
      createHttpServer((request, response) => {
        request.resume();
        response.setHeader("content-encoding", encoding);
        response.end(compress(bodies.shift() ?? ""));
      }),
    );
    expect(await transport(requestTo(url))).toMatchObject({ text: '{"a":1}' });
    expect(await failureOf(transport(requestTo(url)))).toMatchObject({
      stage: "content",
      message: "the answer 200 is larger than 1024 bytes",
    });
  });

  test.each([
    ["a refused connection", "connect"],
    ["an unknown name", "connect"],
  ] as const)("%s ends at stage %s", async (what, stage) => {
    const url = what === "an unknown name" ? "http://nothing.invalid/" : await listen(createServer());
    if (what === "a refused connection") await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await failureOf(transport(requestTo(url)))).toMatchObject({ stage });
  });

  test.each([
    ["a reset after the request", "sent", (socket: Socket) => socket.resetAndDestroy()],
    ["an end without an answer", "sent", (socket: Socket) => socket.end()],
    [
      "a length that is too long",
      "body",
      (socket: Socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"),
    ],
    [
      "a cut chunk",
      "body",
      (socket: Socket) => socket.end("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"),
    ],
    [
      "a text that is not UTF-8",
      "content",
      (socket: Socket) => socket.end(Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n\xff\xfe", "latin1")),
    ],
    ["a body without end", "content", (socket: Socket) => socket.write(`HTTP/1.1 200 OK\r\n\r\n${"x".repeat(5000)}`)],
  ] as const)("%s ends at stage %s", async (_, stage, react) => {
    const url = await raw(react);
    expect(await failureOf(transport(requestTo(url)))).toMatchObject({ stage });
  });

  test.each([
    ["no HTTP", (socket: Socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n")],
    [
      "two lengths",
      (socket: Socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}"),
    ],
    [
      "another protocol",
      (socket: Socket) => socket.end("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
    ],
    ["too many headers", (socket: Socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(100_000)}\r\n\r\n`)],
  ] as const)("%s is never taken for an answer, nor for not sent", async (_, react) => {
    const url = await raw(react);
    expect(["sent", "headers"]).toContain((await failureOf(transport(requestTo(url)))).stage);
  });

  test.each(["waiting", "reading"])("ends at once when its signal does, while %s", async (moment) => {
    const ending = new AbortController();
    const url = await raw((socket) => {
      if (moment === "reading") socket.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{");
      setTimeout(() => ending.abort("enough"), 20);
    });
    const { stage } = await failureOf(transport(requestTo(url, { ending: endingWith(ending) })));
    expect(["sent", "body"]).toContain(stage);
  });

  test("uses a connection again", async () => {
    let connections = 0;
    const url = await raw((socket) => socket.write(answer("{}")));
    servers[0]?.on("connection", () => {
      connections += 1;
    });
    for (let call = 1; call <= 3; call++) {
      await transport(requestTo(url));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(connections).toBe(1);
  });

  if (name === "node:http") {
    test("gives an isolated call a connection of its own", async () => {
      let connections = 0;
      const url = await raw((socket) => socket.write(answer("{}")));
      servers[0]?.on("connection", () => {
        connections += 1;
      });
      for (let call = 1; call <= 3; call++) await transport(requestTo(url, { isolated: true }));
      expect(connections).toBe(3);
    });

    test("knows that nothing was sent when it ends before it is connected", async () => {
      const ending = new AbortController();
      const call = transport(requestTo("http://nothing.invalid/", { ending: endingWith(ending) }));
      ending.abort("enough");
      expect(await failureOf(call)).toMatchObject({ stage: "connect" });
    });

    test("takes an encoding that it does not know for no answer", async () => {
      const url = await raw((socket) => socket.write(answer("{}", "content-encoding: zstd\r\n")));
      expect(await failureOf(transport(requestTo(url)))).toMatchObject({ stage: "content" });
    });
  }
});
