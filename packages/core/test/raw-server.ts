import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { Ending } from "../src/time/deadline.js";
import { TransportError, type TransportRequest, type TransportResponse } from "../src/transport/transport.js";

const servers: Server[] = [];
const sockets = new Set<Socket>();

async function closeAll(): Promise<void> {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
}

/** Lets a server listen until the end of the test, and returns its URL. */
export async function listen(server: Server, port = 0): Promise<string> {
  onTestFinished(closeAll);
  servers.push(server);
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  return `http://127.0.0.1:${address.port}/`;
}

/** A server that hands the bytes of each request to `react` when its head and body are there. */
export function raw(react: (socket: Socket, request: string) => void, port?: number): Promise<string> {
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
    port,
  );
}

/** The connections that are open to the servers of the test. */
export function openConnections(): ReadonlySet<Socket> {
  return sockets;
}

/** Closes the server that listened first, and its connections. */
export async function closeServer(): Promise<void> {
  for (const socket of sockets) socket.resetAndDestroy();
  await new Promise((resolve) => servers.shift()?.close(resolve));
}

export const endingWith = ({ signal }: AbortController): Ending => ({
  signal: () => signal,
  ended: () => (signal.aborted ? "aborted" : undefined),
  onEnd(listener) {
    signal.addEventListener("abort", listener);
    return () => signal.removeEventListener("abort", listener);
  },
});

export const requestTo = (url: string, changes: Partial<TransportRequest> = {}): TransportRequest => ({
  method: "POST",
  url: new URL(url),
  headers: { "content-type": "application/json" },
  body: "{}",
  ending: endingWith(new AbortController()),
  beforeFirstByte: () => {},
  isolated: false,
  maxBytes: 1024,
  ...changes,
});

export const response = (body: string, headers = "", status = "200 OK"): string =>
  `HTTP/1.1 ${status}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;

export async function failureOf(call: Promise<TransportResponse>): Promise<TransportError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof TransportError) return error;
  throw new Error("it did not fail as a transport does", { cause: error });
}
