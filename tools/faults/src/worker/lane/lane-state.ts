import type { Socket } from "node:net";
import type { Reaction } from "../../reactions/reaction.js";
import { respond } from "../../reactions/responses.js";
import type { LaneOptions } from "../../server/lane-options.js";
import type { LaneReport } from "../../server/lane-report.js";
import type { ArrivingRequest } from "../request/request-reader.js";
import type { Wire } from "../socket/wire.js";
import { createEffects, type Effects } from "./effects.js";
import { createScript, type Script } from "./script.js";

/** What the worker knows about a lane. */
export interface LaneState {
  readonly script: Script;
  readonly effects: Effects;
  /** The reaction of a step that has none. */
  ownReaction(key: string | undefined): Reaction;
  connected(wire: Wire): void;
  received(bytes: number): void;
  arrived(request: ArrivingRequest, wire: Wire): void;
  unscripted(): void;
  /** Counts the work as pending until the promise is settled. */
  track(work: Promise<void>): void;
  report(): LaneReport;
}

export function createLaneState({
  replay,
  success = respond({ body: {} }),
  rejection = respond({ status: 409, body: {} }),
}: LaneOptions): LaneState {
  const script = createScript();
  const effects = createEffects(replay);
  const numbers = new WeakMap<Socket, number>();
  const requests: { request: ArrivingRequest; connection: number }[] = [];
  let connections = 0;
  let openConnections = 0;
  let bytes = 0;
  let unscriptedRequests = 0;
  let pending = 0;

  const connectionOf = (wire: Wire): number => {
    const known = numbers.get(wire.tcp);
    if (known !== undefined) return known;
    const number = connections++;
    numbers.set(wire.tcp, number);
    openConnections++;
    wire.closed.then(() => {
      openConnections--;
    });
    return number;
  };

  return {
    script,
    effects,
    ownReaction: (key) => (replay === "reject" && effects.isDone(key) ? rejection : success),
    connected: connectionOf,
    received(more) {
      bytes += more;
    },
    arrived(request, wire) {
      requests.push({ request, connection: connectionOf(wire) });
    },
    unscripted() {
      unscriptedRequests++;
    },
    track(work) {
      pending++;
      const ended = (): void => {
        pending--;
      };
      work.then(ended, ended);
    },
    report: () => ({
      connections,
      openConnections,
      bytes,
      requests: requests.map(({ request, connection }) => ({
        method: request.method,
        path: request.path,
        headers: request.headers,
        body: request.body().toString(),
        head: request.head,
        bytes: request.bytes,
        isComplete: request.isComplete,
        connection,
      })),
      effects: effects.count(),
      pending,
      unusedSteps: script.unusedSteps(),
      unscriptedRequests,
    }),
  };
}
