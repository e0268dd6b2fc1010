import { type ResponseBody, toBytes } from "./http-message.js";
import type { Act, Moment, Reaction } from "./reaction.js";

export interface At {
  /** Default `"request"`. */
  readonly at?: Moment | undefined;
}

/** How a reaction leaves the connection: open for the next request, or in one of the three bad ways. */
export type End = "keep" | "fin" | "reset" | "stall";

export function ending(end: End): Act[] {
  // What was written has to arrive before a reset may overtake it.
  if (end === "reset") return [{ do: "wait", ms: 10 }, { do: "reset" }];
  return end === "keep" ? [] : [{ do: end }];
}

/** Resets the connection: on accept, on reuse, after some bytes or after the whole request. */
export function reset({ at = "request" }: At = {}): Reaction {
  return { at, acts: [{ do: "reset" }] };
}

/** Ends the connection in order, without an answer; what the client still sends is read and thrown away. */
export function fin({ at = "request" }: At = {}): Reaction {
  return { at, acts: [{ do: "fin" }] };
}

/** Never answers: reads on and keeps the connection until the client gives up. At `{ bodyBytes: 0 }` it withholds a 100. */
export function stall({ at = "request" }: At = {}): Reaction {
  return { at, acts: [{ do: "stall" }] };
}

/**
 * Stops reading, so that the client's window fills up, and never answers.
 *
 * A body must be longer than what the kernel buffers (some 5 MB) for the client to notice. The client's leaving is seen
 * only after `forMs`.
 */
export function unread({ at = { bodyBytes: 0 }, forMs = 1_000 }: At & { readonly forMs?: number } = {}): Reaction {
  return { at, acts: [{ do: "unread", ms: forMs }, { do: "stall" }] };
}

/** Writes any bytes at all, then leaves the connection as told. */
export function raw(bytes: ResponseBody, { at = "request", end = "keep" }: At & { readonly end?: End } = {}): Reaction {
  return { at, acts: [{ do: "write", bytes: toBytes(bytes) }, ...ending(end)] };
}

/** Speaks SSH. */
export function notHttp({ at }: At = {}): Reaction {
  return raw("SSH-2.0-OpenSSH_9.6\r\n", { at, end: "stall" });
}
