import { afterAll, afterEach, beforeAll } from "vitest";
import { respond } from "../../src/reactions/index.js";
import { type FaultServer, startFaultServer } from "../../src/server/fault-server.js";
import type { Lane } from "../../src/server/lane.js";
import { type RawClient, rawClient } from "./raw-client.js";

export interface FaultServerOfTest {
  server(): FaultServer;
  /** A raw client of a lane; with `authority` over TLS. It is gone after the test. */
  connectTo(lane: Lane, options?: { readonly authority?: string }): RawClient;
}

/** One server for the tests of a file. */
export function useFaultServer(): FaultServerOfTest {
  let server: FaultServer | undefined;
  const clients: RawClient[] = [];

  beforeAll(async () => {
    server = await startFaultServer();
  });
  afterEach(() => {
    for (const { socket } of clients.splice(0)) socket.destroy();
  });
  afterAll(() => server?.close());

  return {
    server() {
      if (server === undefined) throw new Error("Cannot use the fault server: it runs only while a test does");
      return server;
    },
    connectTo(lane, options) {
      const client = rawClient(lane.url, options);
      clients.push(client);
      return client;
    },
  };
}

export const ok = respond({ body: {} });
export const okBytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

/** How often and how long to poll for what a loaded machine may be slow to do. */
export const soon = { interval: 2, timeout: 10_000 };
