import { afterAll, beforeAll, expect } from "vitest";
import { type FaultServer, startFaultServer } from "../../src/server/fault-server.js";
import type { Safety } from "../harness/subject.js";
import { blackHoleAddress } from "./rows/faults.js";
import { type BlackHole, type Ending, type Meeting, meet } from "./scenario.js";

export interface Catalogue {
  server(): FaultServer;
  meet(meeting: Meeting): Promise<Ending>;
}

/** One fault server for the tests of a file, with a place where connecting hangs. At their end, nobody has met the trap. */
export function useCatalogue(): Catalogue {
  let server: FaultServer | undefined;
  let blackHole: BlackHole | undefined;
  const running = (): FaultServer => {
    if (server === undefined) throw new Error("Cannot use the fault server: it runs only while a test does");
    return server;
  };

  beforeAll(async () => {
    server = await startFaultServer();
    const { port } = await server.lane({ accept: "never", host: blackHoleAddress });
    let addresses = 0;
    blackHole = {
      port,
      nextAddress() {
        addresses++;
        return `127.1.${addresses >> 7}.${1 + (addresses & 127)}`;
      },
    };
  });
  afterAll(async () => {
    const connections = await running().trap.connections();
    await running().close();
    expect(connections, "connections to the trap").toBe(0);
  });

  return {
    server: running,
    meet(meeting) {
      if (blackHole === undefined) throw new Error("Cannot meet a fault: the server runs only while a test does");
      return meet(running(), blackHole, meeting);
    },
  };
}

/** The axiom of it all: what the client says holds against what the server has counted. */
export function isSound({ end, effects }: Ending, safety: Safety): boolean {
  if (safety === "read") return true;
  if (end.startsWith("not-applied")) return effects === 0;
  // What may be repeated by its nature may be done again: the service makes one thing of it.
  if (safety === "repeatable") return end.startsWith("unknown") || effects > 0;
  return end.startsWith("success") ? effects === 1 : effects <= 1;
}
