import type { Socket } from "node:net";
import type { SecureContext } from "node:tls";
import type { LaneState } from "../lane/lane-state.js";
import { createWire, type Wire } from "../socket/wire.js";
import { react } from "./react.js";
import { createExchange, type Exchange } from "./served-request.js";

/** Whose connections a port accepts. */
export interface Port {
  readonly lane: LaneState;
  readonly secureContext: SecureContext | undefined;
}

/** Serves one connection, from its acceptance until it has gone. */
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
  // Under TLS there is no way on from here: what was read belongs to its handshake.
  const goOn = (): void => {
    if (port.secureContext !== undefined) return;
    tcp.off("data", keep);
    serveRequests(wire, port, early);
  };
  react(step, step.reaction, { lane, wire, key: undefined }).then(goOn);
}

/** One request after the other: the next is not looked at before the reaction to the last is over. */
function serveRequests(wire: Wire, port: Port, early: readonly Buffer[]): void {
  let exchange: Exchange | undefined;
  let requests = 0;
  let held: Buffer[] = [];

  const over = (): void => {
    exchange = undefined;
    const waiting = held;
    held = [];
    for (const bytes of waiting) take(bytes);
  };
  const take = (bytes: Buffer): void => {
    let rest = bytes;
    while (rest.length > 0 && !wire.isEnded()) {
      if (exchange?.isRead()) {
        held.push(rest);
        return;
      }
      exchange ??= createExchange({ wire, lane: port.lane, isReused: requests++ > 0, over });
      rest = rest.subarray(exchange.read(rest));
    }
  };
  const receive = (bytes: Buffer): void => {
    port.lane.received(bytes.length);
    take(bytes);
  };
  for (const bytes of early) receive(bytes);
  wire.socket.on("data", receive);
}
