import { readFileSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createSecureContext, type SecureContext } from "node:tls";
import type { CertificateName, LaneOptions } from "../server/lane-options.js";
import type { CommandName, Commands } from "../server/remote.js";
import { serveConnection } from "./connection/serve-connection.js";
import { createLaneState, type LaneState } from "./lane/lane-state.js";
import { openBlackHole } from "./socket/black-hole.js";
import { type Listener, listen } from "./socket/listener.js";
import { openTrap } from "./socket/trap.js";

/** What the worker does for each command. */
export type Handlers = {
  readonly [Name in CommandName]: (input: Commands[Name]["input"]) => Promise<Commands[Name]["output"]>;
};

interface OpenLane {
  readonly state: LaneState;
  readonly listener: Listener;
}

export function createHandlers(): Handlers {
  const lanes = new Map<number, OpenLane>();
  let nextLane = 1;
  const trap = openTrap();

  const laneOf = (lane: number): OpenLane => {
    const found = lanes.get(lane);
    if (found === undefined) throw new Error("the lane is closed");
    return found;
  };

  return {
    openTrap: async () => ({ url: (await trap).url }),
    trapConnections: async () => (await trap).connections(),
    async openLane(options) {
      const lane = nextLane++;
      const state = createLaneState(options);
      const listener = await open(options, state);
      lanes.set(lane, { state, listener });
      const { host, port } = listener;
      return { lane, port, url: `${options.tls === undefined ? "http" : "https"}://${host}:${port}` };
    },
    async script({ lane, steps, fallback }) {
      laneOf(lane).state.script.add(steps, fallback);
    },
    async report({ lane }) {
      const { state } = laneOf(lane);
      await readOn();
      return state.report();
    },
    async closeLane({ lane }) {
      const found = lanes.get(lane);
      lanes.delete(lane);
      await found?.listener.close();
    },
  };
}

function open({ tls, accept, host, port }: LaneOptions, lane: LaneState): Promise<Listener> {
  if (accept === "never") return openBlackHole({ host, port });
  const secureContext = tls === undefined ? undefined : secureContextOf(tls);
  return listen({ host, port }, (socket) => serveConnection(socket, { lane, secureContext }));
}

/** Accepts and reads what the kernel holds already, so that a report includes all that was sent before it. */
async function readOn(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await nextTurn();
}

function secureContextOf(name: CertificateName): SecureContext {
  const read = (file: string): Buffer => readFileSync(new URL(`../../certificates/${file}.pem`, import.meta.url));
  return createSecureContext({ key: read("key"), cert: read(name) });
}
