import { type ResponseBody, toBytes } from "./http-message.js";
import type { Moment, Reaction } from "./reaction.js";

interface At {
  /** Default `"request"`. */
  readonly at?: Moment;
}

/** Resets the connection: on accept, on reuse, after some bytes or after the whole request. */
export function reset({ at = "request" }: At = {}): Reaction {
  return { at, acts: [{ do: "reset" }] };
}

/** Ends the connection without a response; what the client still sends is read and dropped. */
export function fin({ at = "request" }: At = {}): Reaction {
  return { at, acts: [{ do: "fin" }] };
}

/** Never responds: reads on and keeps the connection until the client gives up. */
export function stall({ at = "request" }: At = {}): Reaction {
  return { at, acts: [{ do: "stall" }] };
}

/**
 * Stops reading after the head, so that the client's window fills up, and never responds.
 *
 * For the client to notice, its body must be longer than what the kernel buffers (about 5 MB). The server sees the
 * client leave only after `forMs`.
 */
export function unread({ forMs }: { readonly forMs: number }): Reaction {
  return { at: { bodyBytes: 0 }, acts: [{ do: "unread", ms: forMs }, { do: "stall" }] };
}

/** Writes the bytes as they are, and keeps the connection. */
export function raw(bytes: ResponseBody, { at = "request" }: At = {}): Reaction {
  return { at, acts: [{ do: "write", bytes: toBytes(bytes) }] };
}

/** Speaks SSH. */
export function notHttp(): Reaction {
  return { at: "request", acts: [{ do: "write", bytes: toBytes("SSH-2.0-OpenSSH_9.6\r\n") }, { do: "stall" }] };
}
