/** When a reaction begins. */
export type Moment =
  /** A connection was accepted; before TLS. */
  | "connect"
  /** The first byte of a further request arrived on a connection that has served one. Skipped on a fresh one. */
  | "reuse"
  /** So many bytes of the request were read, its head included, or the whole request if it is shorter. */
  | { readonly bytes: number }
  /** So many bytes after the head were read: at 0, only the head. */
  | { readonly bodyBytes: number }
  /** The whole request was read. */
  | "request";

export type Encoding = "gzip" | "deflate" | "br";

/** One thing the server does on a connection. Acts are plain data, so that they can be sent to the worker. */
export type Act =
  | { readonly do: "write"; readonly bytes: Uint8Array }
  /** Writes one byte, waits, writes the next. */
  | { readonly do: "drip"; readonly bytes: Uint8Array; readonly everyMs: number }
  /** Writes the same bytes again and again, up to a limit; then it stalls. */
  | { readonly do: "flood"; readonly bytes: Uint8Array; readonly limitBytes: number }
  /** Writes a whole response whose body unpacks to so many bytes of valid JSON. */
  | { readonly do: "bomb"; readonly encoding: Encoding; readonly decodedBytes: number }
  /** Waits, also when the client has left: a slow service does not notice. */
  | { readonly do: "wait"; readonly ms: number }
  /** Stops reading. While it lasts, the server does not see the client leave either. */
  | { readonly do: "unread"; readonly ms: number }
  /** Reads on and writes nothing until the connection is closed. */
  | { readonly do: "stall" }
  | { readonly do: "fin" }
  | { readonly do: "reset" };

/** What the server does, and when it begins. After the last act, a connection that is still open serves further requests. */
export interface Reaction {
  readonly at: Moment;
  readonly acts: readonly Act[];
}
