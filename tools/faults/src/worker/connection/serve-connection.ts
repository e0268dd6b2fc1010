import type { Socket } from "node:net";
import type { SecureContext } from "node:tls";
import type { LaneState } from "../lane/lane-state.js";
import { createWire, type Wire } from "../socket/wire.js";
import { react } from "./react.js";
import { type ServedRequest, serveRequest } from "./served-request.js";

/** A port of a lane. */
export interface Port {
  readonly lane: LaneState;
  readonly secureContext: SecureContext | undefined;
}

/** Serves one connection, from its acceptance until it is closed. */
export function serveConnection(tcp: Socket, port: Port): void {
  const { lane } = port;
  const step = lane.script.takeForConnection();
  if (step?.reaction === undefined) {
    const wire = createWire(tcp, port.secureContext);
    lane.connected(wire);
    serveRequests(wire, port, []);
    return;
  }
  const wire = createWire(tcp);
  lane.connected(wire);
  const early: Buffer[] = [];
  const keep = (bytes: Buffer): void => {
    early.push(bytes);
  };
  tcp.on("data", keep);
  // Under TLS no request can follow: the bytes that were read belong to the handshake.
  const serve = (): void => {
    if (port.secureContext !== undefined) return;
    tcp.off("data", keep);
    serveRequests(wire, port, early);
  };
  react(step, step.reaction, { lane, wire, key: undefined }).then(serve);
}

/** Serves one request after the other: bytes of the next one wait until the reaction to the last one has ended. */
function serveRequests(wire: Wire, port: Port, early: readonly Buffer[]): void {
  let current: ServedRequest | undefined;
  let requests = 0;
  let waiting: Buffer[] = [];

  const onEnd = (): void => {
    current = undefined;
    const next = waiting;
    waiting = [];
    for (const bytes of next) take(bytes);
  };
  const take = (bytes: Buffer): void => {
    let rest = bytes;
    while (rest.length > 0 && !wire.isEnded()) {
      if (current?.isRead()) {
        waiting.push(rest);
        return;
      }
      current ??= serveRequest({ wire, lane: port.lane, isReused: requests++ > 0, onEnd });
      rest = rest.subarray(current.read(rest));
    }
  };
  const receive = (bytes: Buffer): void => {
    port.lane.received(bytes.length);
    take(bytes);
  };
  for (const bytes of early) receive(bytes);
  wire.socket.on("data", receive);
}
