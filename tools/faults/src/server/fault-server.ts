import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { createLane, type Lane } from "./lane.js";
import type { LaneOptions } from "./lane-options.js";
import { createRemote } from "./remote.js";

/** A server that does to a call what a network can do, and counts what came of it. It listens on loopback only. */
export interface FaultServer {
  /** A port of its own for one test. */
  lane(options?: LaneOptions): Promise<Lane>;
  /** Another origin, where no client may ever go. */
  readonly trap: {
    readonly url: string;
    connections(): Promise<number>;
  };
  /** The certificate (PEM) that signed those of the TLS lanes: for the `ca` option of a client. */
  readonly certificateAuthority: string;
  /** Ends every connection and the worker. */
  close(): Promise<void>;
}

/** Starts the server in a thread of its own, so that it goes on while the test, or the client in it, is blocked. */
export async function startFaultServer(): Promise<FaultServer> {
  const worker = new Worker(new URL("../worker/load.mjs", import.meta.url), { execArgv: [], name: "fault server" });
  const remote = createRemote(worker);
  const { url } = await remote("openTrap", undefined);
  return {
    lane: async (options = {}) => createLane(remote, await remote("openLane", options)),
    trap: { url, connections: () => remote("trapConnections", undefined) },
    certificateAuthority: readFileSync(new URL("../../certificates/authority.pem", import.meta.url), "utf8"),
    async close() {
      await worker.terminate();
    },
  };
}
