import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { SentRequest } from "../contract/request.js";
import { firstHalf, type Reply } from "./reply.js";

/** A sandbox that listens. */
export interface SandboxServer {
  /** `http://127.0.0.1` and its port. */
  readonly url: string;
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
}

/** Serves a sandbox over HTTP on 127.0.0.1. Port 0 is any free one. @throws {Error} the port cannot be had. */
export async function serveSandbox(
  answer: (request: SentRequest) => Promise<Reply>,
  port: number,
): Promise<SandboxServer> {
  const server = createServer((request, response) => {
    respond(request, response).catch((error: Error) => response.destroy(error));
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = await answer(await readIncoming(request));
    if (reply === "dropped") return void response.destroy();
    const bytes = Buffer.from(reply.body);
    response.writeHead(reply.status, { ...reply.headers, "content-length": bytes.length });
    if (!reply.isCut) return void response.end(bytes);
    // Not before the half has left, or nothing at all would come.
    response.write(firstHalf(reply.body), () => response.destroy());
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(new Error(`Cannot listen on port ${port}, take another one: ${cause.message}`, { cause })),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Cannot listen: the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readIncoming(request: IncomingMessage): Promise<SentRequest> {
  const { method = "GET", url = "/", headers } = request;
  const single = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const whole = new URL(`http://127.0.0.1${url}`);
  return { method, url: whole, headers: new Headers(single), body: await text(request), handOn: [whole.href, {}] };
}
