import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { parsePrefer } from "./preference.js";
import type { MockRequest } from "./prism-request.js";
import type { MockAnswer, Seen } from "./responder.js";

/** A running server on a free port of 127.0.0.1. */
export interface MockServer {
  readonly url: string;
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

/** Serves answers over HTTP. The log of what it saw is all that one request leaves behind for the next. */
export async function serve(answer: (request: MockRequest) => Promise<MockAnswer>): Promise<MockServer> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    respond(request, response).catch((error: Error) => response.destroy(error));
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answered = await answer(await readRequest(request));
    seen.push(answered.seen);
    response.writeHead(answered.seen.status, answered.headers).end(answered.body);
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Cannot start Prism: its server has no port");

  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        // Of a server that is closed already it is an error, and all that was asked for.
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(request: IncomingMessage): Promise<MockRequest> {
  const [path = "/", query = ""] = (request.url ?? "/").split(/\?(.*)/s);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  return {
    method: request.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    headers,
    body: await text(request),
    preference: parsePrefer(headers["prefer"]),
  };
}
