import { request } from "node:http";
import { connect } from "node:net";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { expect, onTestFinished, test } from "vitest";

const limitBytes = 1024 * 1024;

async function serve() {
  const sandbox = createLumoSandbox();
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  return { sandbox, port: Number(new URL(server.url).port), apiKey: sandbox.clientOptions.apiKey };
}

type Served = Awaited<ReturnType<typeof serve>>;

/** Sends a request with this target unchanged, and returns everything until the connection ends. */
async function sendRaw({ port, apiKey }: Served, target: string, method = "GET"): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(
    `${method} ${target} HTTP/1.1\r\nhost: any.example\r\nx-api-key: ${apiKey}\r\nconnection: close\r\n\r\n`,
  );
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part);
  return Buffer.concat(parts).toString();
}

test.each([
  "/rates/current",
  "http://any.example/rates/current",
  "HTTP://any.example:8080/rates/current",
  "https://b2b-app.lumowallet.io/rates/current?",
])("the request target %s is its path", async (target) => {
  const served = await serve();
  expect(await sendRaw(served, target)).toMatch(/^HTTP\/1\.1 200 /);
  expect(served.sandbox.seen()).toMatchObject([{ operation: "getCurrentRate", path: "/rates/current", status: 200 }]);
});

test.each(["//rates/current", "http://any.example//rates/current", "/rates//current", "http://any.example", "/"])(
  "the request target %s is not the path of an operation",
  async (target) => {
    const served = await serve();
    expect(await sendRaw(served, target)).toMatch(/^HTTP\/1\.1 404 /);
    expect(served.sandbox.seen()).toMatchObject([{ operation: "(none)", status: 404 }]);
  },
);

test.each([
  ["GET", "/orders/../rates/current"],
  ["GET", "/orders/%2e%2e/rates/current"],
  ["GET", "/\\any.example/rates/current"],
  ["GET", "/rates/current#top"],
  ["GET", "ftp://any.example/rates/current"],
  ["GET", "http://any.example:99999/rates/current"],
  ["GET", "http:///rates/current"],
  ["OPTIONS", "*"],
])("the request target of %s %s is rejected with 400", async (method, target) => {
  const served = await serve();
  const response = await sendRaw(served, target, method);
  expect(response).toMatch(/^HTTP\/1\.1 400 /);
  if (response.includes("{")) expect(response).toContain('"statusCode":400');
  const seen = served.sandbox.seen();
  // Without what follows the path: a key may be there.
  const path = target.replace("#top", "");
  expect(seen).toEqual(seen.map(() => ({ operation: "(none)", method, path, status: 400 })));
  expect(await sendRaw(served, "/rates/current")).toMatch(/^HTTP\/1\.1 200 /);
});

test.each(["/orders/%zz", "/orders/%00", "/orders/prepare?x=%ff", "/%"])(
  "the request target %s leaves the server working",
  async (target) => {
    const served = await serve();
    expect(await sendRaw(served, target)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await sendRaw(served, "/rates/current")).toMatch(/^HTTP\/1\.1 200 /);
  },
);

/** Posts a body in chunks as long as the server reads them, and returns the response and the number of bytes written. */
function post({ port, apiKey }: Served, bytes: number, headers: Record<string, string | number> = {}) {
  return new Promise<{ status: number | undefined; text: string; written: number; isClosing: boolean }>(
    (resolve, reject) => {
      const sent = request({
        port,
        path: "/user-wallets",
        method: "POST",
        headers: { "content-type": "application/json", "x-api-key": apiKey, ...headers },
      });
      let written = 0;
      let isOver = false;
      const more = (): void => {
        if (isOver) return;
        if (written >= bytes) return void sent.end();
        const chunk = Buffer.alloc(Math.min(64 * 1024, bytes - written), " ");
        written += chunk.length;
        sent.write(chunk, () => setImmediate(more));
      };
      sent.on("error", (error) => !isOver && reject(error));
      sent.on("response", async (response) => {
        isOver = true;
        let text = "";
        for await (const part of response) text += part;
        const isClosing = response.headers.connection === "close";
        resolve({ status: response.statusCode, text, written, isClosing });
        sent.destroy();
      });
      more();
    },
  );
}

test("a body of 1 MiB is read, one byte more is rejected with 413 in the vendor's envelope", async () => {
  const served = await serve();
  expect(await post(served, limitBytes)).toMatchObject({ status: 400, isClosing: false });
  const { status, text, isClosing } = await post(served, limitBytes + 1);
  expect({ status, isClosing }).toEqual({ status: 413, isClosing: true });
  expect(JSON.parse(text)).toMatchObject({ statusCode: 413, message: expect.stringContaining("1048576 bytes") });
  expect(served.sandbox.seen()).toMatchObject([{ status: 400 }, { operation: "(none)", status: 413 }]);
});

test("a body without an end is read only up to the limit", async () => {
  const served = await serve();
  const { status, written } = await post(served, Number.POSITIVE_INFINITY);
  expect(status).toBe(413);
  // Bytes beyond the limit are in the buffers of the connection.
  expect(written).toBeLessThan(64 * limitBytes);
});

test("a body whose content-length is too large is rejected before any of it is read", async () => {
  const served = await serve();
  expect(await post(served, 10, { "content-length": 10 * limitBytes })).toMatchObject({ status: 413 });
});
