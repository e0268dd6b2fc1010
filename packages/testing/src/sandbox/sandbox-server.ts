import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Backend } from "./backend.js";
import { Rejection } from "./handlers.js";
import { readIncoming } from "./incoming.js";
import { firstHalf, type Reply } from "./reply.js";

/** A sandbox that listens. */
export interface SandboxServer {
  /** `http://127.0.0.1` and its port. */
  readonly url: string;
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
}

/** How long a client may take to read the reply to a request that was not read to its end. */
const lingerMs = 1000;

/** Serves a sandbox over HTTP on 127.0.0.1. Port 0 is any free one. @throws {Error} the port cannot be had. */
export async function serveSandbox({ answer, reject }: Backend, port: number): Promise<SandboxServer> {
  const server = createServer((request, response) => {
    respond(request, response).catch((error: Error) => response.destroy(error));
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const incoming = await readIncoming(request).catch(rejectionOf);
    if (incoming instanceof Rejection) turnAway(response, reject(request, incoming));
    else send(response, await answer(incoming));
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

function rejectionOf(error: unknown): Rejection {
  if (error instanceof Rejection) return error;
  throw error;
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === "dropped") return void response.destroy();
  const bytes = Buffer.from(reply.body);
  response.writeHead(reply.status, { ...reply.headers, "content-length": bytes.length });
  if (!reply.isCut) return void response.end(bytes);
  // Not before the half has left, or nothing at all would come.
  response.write(firstHalf(reply.body), () => response.destroy());
}

/**
 * Replies, and closes the connection without reading on. Only the sending half is closed at first: with unread bytes,
 * closing both would reset the connection, and the client might never see the reply.
 */
function turnAway(response: ServerResponse, { status, headers, body }: Exclude<Reply, "dropped">): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, "content-length": bytes.length, connection: "close" });
  response.write(bytes, () => response.socket?.end());
  const timer = setTimeout(() => response.destroy(), lingerMs);
  response.once("close", () => clearTimeout(timer));
}
