import type { IncomingMessage, ServerResponse } from "node:http";
import { listen } from "../../listen.js";
import type { LocalServer } from "../../local-server.js";
import type { Backend } from "../backend.js";
import { type Controls, createControlServer, isControl } from "../control/control-server.js";
import { Rejection } from "../handlers.js";
import { readIncoming } from "./incoming.js";
import { firstHalf, type Reply } from "./reply.js";

/** How long a client may take to read the reply to a request that was not read to its end. */
const lingerMs = 1000;

/** Serves a sandbox over HTTP, and what controls it under `/_sandbox`. */
export async function serveSandbox(
  { reply, reject }: Backend,
  controls: Controls,
  port: number,
  host: string | undefined,
): Promise<LocalServer> {
  const control = await createControlServer(controls);
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const incoming = await readIncoming(request).catch(rejectionOf);
    if (!(incoming instanceof Rejection))
      return isControl(incoming) ? control(incoming, response) : send(response, await reply(incoming, gone.signal));
    // Closing at once with unread bytes would reset the connection, and the client might not see the reply: only the
    // sending half is closed at first.
    const { status, headers, body } = reject(request, incoming);
    response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body), connection: "close" });
    response.write(body, () => response.socket?.end());
    const timer = setTimeout(() => response.destroy(), lingerMs);
    response.once("close", () => clearTimeout(timer));
  };
  return listen(port, respond, host);
}

function rejectionOf(error: unknown): Rejection {
  if (error instanceof Rejection) return error;
  throw error;
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === "dropped") return void response.destroy();
  const { status, headers, body, isCut } = reply;
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  if (!isCut) return void response.end(body);
  // The half must have left first, or nothing at all would arrive.
  response.write(firstHalf(body), () => response.destroy());
}
