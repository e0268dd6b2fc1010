import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { createLane, type Lane } from "./lane.js";
import type { LaneOptions } from "./lane-options.js";
import { createRemote } from "./remote.js";

/** A server that does to a call what a network can do, and counts the effects. It listens only on loopback. */
export interface FaultServer {
  /** A port for one test. */
  lane(options?: LaneOptions): Promise<Lane>;
  /** Another origin, which no client may ever contact. */
  readonly trap: {
    readonly url: string;
    connections(): Promise<number>;
  };
  /** The certificate (PEM) that signed those of the TLS lanes: for the `ca` option of a client. */
  readonly certificateAuthority: string;
  /** Ends every connection and the worker. */
  close(): Promise<void>;
}

/** Starts the server in its own thread, so that it runs on while the thread of the test is blocked. */
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
