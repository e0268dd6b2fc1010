import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { afterEach } from "vitest";
import type { Lane } from "../../src/server/lane.js";

/** A client that sees the bytes, and how the connection ends. */
export interface RawClient {
  readonly socket: Socket;
  send(bytes: string | Uint8Array): void;
  /** The bytes that have arrived so far, one character for each. */
  received(): string;
  /** Waits for so many bytes; fails if the connection ends before. */
  untilBytes(count: number): Promise<string>;
  /** Waits for the bytes to match; fails if the connection ends before. */
  until(pattern: RegExp): Promise<string>;
  /** How the server ended the connection. */
  readonly over: Promise<"fin" | "reset">;
  isOver(): boolean;
}

/** Connects to lanes, and closes these connections after each test. */
export function useRawClients(): typeof rawClient {
  const clients: RawClient[] = [];
  afterEach(() => {
    for (const { socket } of clients.splice(0)) socket.destroy();
  });
  return (lane, options) => {
    const client = rawClient(lane, options);
    clients.push(client);
    return client;
  };
}

/** With `authority`, over TLS; a failed handshake rejects `over` with its code. */
function rawClient({ url }: Lane, { authority }: { readonly authority?: string } = {}): RawClient {
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/[[\]]/g, "");
  const options = { host, port: Number(port) };
  const socket = authority === undefined ? connect(options) : connectTls({ ...options, ca: authority });
  const parts: Buffer[] = [];
  let isOver = false;
  const over = new Promise<"fin" | "reset">((resolve, reject) => {
    socket.once("end", () => resolve("fin"));
    socket.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" || error.code === "EPIPE" ? resolve("reset") : reject(new Error(error.code)),
    );
  });
  const ended = (): void => {
    isOver = true;
  };
  over.then(ended, ended);
  socket.on("data", (bytes: Buffer) => parts.push(bytes));
  const received = (): string => Buffer.concat(parts).toString("latin1");
  const until = (isThere: (text: string) => boolean): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (isThere(received())) resolve(received());
      };
      look();
      socket.on("data", look);
      socket.once("close", () =>
        reject(new Error(`Cannot wait any longer, the connection ended after: ${received()}`)),
      );
    });
  return {
    socket,
    send: (bytes) => socket.write(bytes),
    received,
    untilBytes: (count) => until(({ length }) => length >= count),
    until: (pattern) => until((text) => pattern.test(text)),
    over,
    isOver: () => isOver,
  };
}

/** The text of a request. */
export function request(
  path: string,
  { method = "GET", body, key }: { readonly method?: string; readonly body?: string; readonly key?: string } = {},
): string {
  const headers = [
    "Host: 127.0.0.1",
    ...(key === undefined ? [] : [`Idempotency-Key: ${key}`]),
    ...(body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  return `${method} ${path} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n${body ?? ""}`;
}

/** The response of a lane by default. */
export const okBytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
