/** What the sandbox gives for a request: a response, or a connection that breaks. */
export type Reply = WholeReply | "dropped";

export interface WholeReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The connection breaks in the middle of the body. */
  readonly isCut?: boolean;
}

/** The reply as `fetch` gives it: a broken connection is a `TypeError`, with the code that a reset connection has. */
export function toResponse(reply: Reply): Response {
  if (reply === "dropped") throw new TypeError("fetch failed", { cause: reset() });
  const { status, headers, body, isCut } = reply;
  return new Response(isCut ? cutStream(body) : body || null, { status, headers });
}

/** The first half of a text, in bytes. */
export function firstHalf(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return bytes.slice(0, Math.floor(bytes.length / 2));
}

function cutStream(body: string): ReadableStream<Uint8Array> {
  let isRead = false;
  return new ReadableStream({
    pull(controller) {
      if (isRead) return controller.error(new TypeError("terminated", { cause: reset() }));
      isRead = true;
      controller.enqueue(firstHalf(body));
    },
  });
}

function reset(): Error {
  return Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
}
