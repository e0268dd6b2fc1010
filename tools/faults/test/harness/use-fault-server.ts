import { afterAll, beforeAll, expect } from "vitest";
import { type FaultServer, startFaultServer } from "../../src/server/fault-server.js";

/** One fault server for the tests of a file. At their end, nothing has connected to the trap. */
export function useFaultServer(): () => FaultServer {
  let server: FaultServer | undefined;
  const running = (): FaultServer => {
    if (server === undefined) throw new Error("Cannot use the fault server: it runs only during the tests");
    return server;
  };

  beforeAll(async () => {
    server = await startFaultServer();
  });
  afterAll(async () => {
    const connections = await running().trap.connections();
    await running().close();
    expect(connections, "connections to the trap").toBe(0);
  });

  return running;
}

/** How often and how long to poll for what a busy machine may be slow to do. */
export const soon = { interval: 2, timeout: 10_000 };
