import type { Reaction } from "../../reactions/reaction.js";
import { respond } from "../../reactions/responses.js";
import type { Step } from "../../server/step.js";
import type { LaneState } from "../lane/lane-state.js";
import { type ArrivingRequest, createRequestReader } from "../request/request-reader.js";
import type { Wire } from "../socket/wire.js";
import { play } from "./play.js";
import { react } from "./react.js";

/** One request of a connection, and the reaction to it. */
export interface ServedRequest {
  /** Reads what belongs to the request, at most up to where its reaction begins, and returns how many bytes that was. */
  read(bytes: Buffer): number;
  /** Whether the whole request was read. */
  isRead(): boolean;
}

const unscripted: Reaction = respond({
  status: 500,
  headers: { "Content-Type": "text/plain" },
  body: "no step is left",
});

export function serveRequest({
  wire,
  lane,
  isReused,
  onEnd,
}: {
  readonly wire: Wire;
  readonly lane: LaneState;
  readonly isReused: boolean;
  /** Called when the request was read and the reaction has ended. */
  readonly onEnd: () => void;
}): ServedRequest {
  const { request, read } = createRequestReader();
  const step = lane.script.takeForRequest({ isReused });
  let hasBegun = false;
  let isPlayed = false;

  const begin = async (): Promise<void> => {
    hasBegun = true;
    await reactTo();
    isPlayed = true;
    finish();
  };
  const reactTo = (): Promise<void> => {
    const key = request.headers["idempotency-key"];
    if (step !== undefined) return react(step, step.reaction ?? lane.ownReaction(key), { lane, wire, key });
    lane.unscripted();
    return play(unscripted.acts, wire);
  };
  const finish = (): void => {
    if (!isPlayed || !request.isComplete) return;
    if (request.headers["connection"]?.toLowerCase() === "close") wire.socket.end();
    onEnd();
  };

  return {
    read(bytes) {
      if (!hasBegun && step?.reaction?.at === "reuse") {
        void begin();
        if (wire.isEnded()) return bytes.length;
      }
      const hadHead = request.head !== "";
      const limit = hasBegun ? bytes.length : bytesUntilReaction(step, request);
      const taken = read(bytes.subarray(0, limit));
      if (!hadHead && request.head !== "") lane.arrived(request, wire);
      if (!hasBegun && isDue(step, request)) void begin();
      else finish();
      return taken;
    },
    isRead: () => request.isComplete,
  };
}

/** How many more bytes may be read before the reaction begins, as far as that is known: a head always ends a read. */
function bytesUntilReaction(step: Step | undefined, request: ArrivingRequest): number {
  const at = step?.reaction?.at;
  if (typeof at !== "object") return Number.POSITIVE_INFINITY;
  if ("bytes" in at) return at.bytes - request.bytes;
  return request.head === "" ? Number.POSITIVE_INFINITY : at.bodyBytes - request.bodyBytes;
}

function isDue(step: Step | undefined, request: ArrivingRequest): boolean {
  const at = step?.reaction?.at;
  if (request.isComplete || typeof at !== "object") return request.isComplete;
  return "bytes" in at ? request.bytes >= at.bytes : request.head !== "" && request.bodyBytes >= at.bodyBytes;
}
