import { createServer as createHttpServer } from "node:http";
import { createServer, type Socket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  closeServer,
  endingWith,
  failureOf,
  listen,
  openConnections,
  raw,
  requestTo,
  response,
} from "../../test/raw-server.js";
import { RefusedError } from "../errors/errors.js";
import { createPlatformTransport as createFetchTransport } from "./fetch-transport.js";
import { createPlatformTransport as createNodeTransport } from "./node-transport.js";

/** How often and how long to poll for what a loaded machine may be slow to do. */
const soon = { interval: 2, timeout: 10_000 };

describe.each([
  ["node:http", createNodeTransport],
  ["fetch", createFetchTransport],
] as const)("on %s", (_, createTransport) => {
  const transport = createTransport();

  test("sends method, headers and body, and gives status, headers and text", async () => {
    const requests: string[] = [];
    const url = await raw((socket, request) => {
      requests.push(request);
      socket.write(response('{"a":"я"}', "x-thing: 1\r\n", "201 Created"));
    });
    const { status, headers, text } = await transport(requestTo(url));
    expect([status, headers.get("X-Thing"), headers.get("nothing"), text]).toEqual([201, "1", null, '{"a":"я"}']);
    expect(requests[0]).toMatch(/^POST \/ HTTP\/1\.1\r\n.*content-type: application\/json\r\n.*\r\n\r\n\{\}$/is);
  });

  test("follows no redirect", async () => {
    let requests = 0;
    const url = await raw((socket) => {
      requests += 1;
      socket.write(response("", "location: /elsewhere\r\n", "307 Temporary Redirect"));
    });
    expect(await transport(requestTo(url))).toMatchObject({ status: 307 });
    expect(requests).toBe(1);
  });

  test("takes the final response after an early one", async () => {
    const url = await raw((socket) => socket.write(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${response("{}")}`));
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
      message: "the response 200 is larger than 1024 bytes",
    });
  });

  test.each([
    ["a refused connection", "connect"],
    ["an unknown name", "connect"],
  ] as const)("%s ends at stage %s", async (what, stage) => {
    const url = what === "an unknown name" ? "http://nothing.invalid/" : await listen(createServer());
    if (what === "a refused connection") await closeServer();
    expect(await failureOf(transport(requestTo(url)))).toMatchObject({ stage });
  });

  test.each([
    ["a reset after the request", "sent", (socket: Socket) => socket.resetAndDestroy()],
    ["an end without a response", "sent", (socket: Socket) => socket.end()],
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
  ] as const)("%s is never taken for a response, nor for not sent", async (_, react) => {
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
    const ports = new Set<number | undefined>();
    const url = await raw((socket) => {
      ports.add(socket.remotePort);
      socket.write(response("{}"));
    });
    for (let call = 1; call <= 3; call++) {
      await transport(requestTo(url));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(ports.size).toBe(1);
  });

  test("sends nothing if the last check refuses it", async () => {
    const requests: string[] = [];
    const url = await raw((_, request) => requests.push(request));
    const refusal = new RefusedError("quote-expired", "it has expired");
    const beforeFirstByte = (): void => {
      throw refusal;
    };
    await expect(transport(requestTo(url, { beforeFirstByte }))).rejects.toBe(refusal);
    await expect.poll(() => openConnections().size, soon).toBe(0);
    expect(requests).toEqual([]);
  });
});

describe("on node:http", () => {
  const transport = createNodeTransport();

  test.each(["200 OK", "204 No Content"])("gives an isolated call a connection that ends after %s", async (status) => {
    const ports = new Set<number | undefined>();
    const url = await raw((socket) => {
      ports.add(socket.remotePort);
      socket.write(response("", "", status));
    });
    for (let call = 1; call <= 3; call++) await transport(requestTo(url, { isolated: true }));
    expect(ports.size).toBe(3);
    await expect.poll(() => openConnections().size, soon).toBe(0);
  });

  test("makes the last check only when the connection is established", async () => {
    let checks = 0;
    const beforeFirstByte = (): void => {
      checks += 1;
    };
    const url = await raw((socket) => socket.write(response("{}")));
    await transport(requestTo(url, { beforeFirstByte, isolated: true }));
    expect(checks).toBe(1);
    await closeServer();
    expect(await failureOf(transport(requestTo(url, { beforeFirstByte })))).toMatchObject({ stage: "connect" });
    expect(checks).toBe(1);
  });

  test("makes no last check, and writes nothing of the request, before TLS stands", async () => {
    let bytes = "";
    const ending = new AbortController();
    const url = await listen(
      createServer((socket) => {
        socket.on("data", (chunk) => {
          bytes += chunk.toString("latin1");
          setTimeout(() => ending.abort("enough"), 20);
        });
      }),
    );
    let checks = 0;
    const beforeFirstByte = (): void => {
      checks += 1;
    };
    const call = transport(
      requestTo(url.replace("http:", "https:"), { ending: endingWith(ending), beforeFirstByte, body: "secret" }),
    );
    expect(await failureOf(call)).toMatchObject({ stage: "connect" });
    expect(checks).toBe(0);
    expect(bytes).not.toContain("secret");
  });

  test("ends an idle connection on which something arrives, and never takes that for a response", async () => {
    const connections: Socket[] = [];
    const url = await raw((socket) => {
      connections.push(socket);
      socket.write(response(`{"request":${connections.length}}`));
    });
    for (let request = 1; request <= 3; request++) {
      expect(await transport(requestTo(url))).toMatchObject({ text: `{"request":${request}}` });
      const connection = connections.at(-1);
      connection?.write(response('{"request":"of somebody else"}'));
      // The client ends the connection, and not only ignores what came.
      await expect.poll(() => connection?.closed, soon).toBe(true);
    }
  });

  test("knows that nothing was sent when it ends before it is connected", async () => {
    const ending = new AbortController();
    const call = transport(requestTo("http://nothing.invalid/", { ending: endingWith(ending) }));
    ending.abort("enough");
    expect(await failureOf(call)).toMatchObject({ stage: "connect" });
  });
});
