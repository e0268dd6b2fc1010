import { chunk, concat, message, type ResponseHeaders, type ResponseOptions, toBytes } from "./http-message.js";
import type { Act, Reaction } from "./reaction.js";
import { respond } from "./responses.js";

const chunked = { "Transfer-Encoding": "chunked" };
/** How many of the announced bytes are never sent. */
const missingBytes = 10;

/** Announces more bytes than it sends. */
export function shortBody(options: ResponseOptions): Reaction {
  const body = toBytes(options.body);
  return framed(options, { "Content-Length": String(body.length + missingBytes) }, body, { do: "fin" });
}

/** Chunked, and cut in the middle of a chunk. */
export function cutChunk(options: ResponseOptions): Reaction {
  const body = toBytes(options.body);
  return framed(options, chunked, chunk(body, body.length + missingBytes).subarray(0, -2), { do: "fin" });
}

/** Chunked: every chunk is whole, and the last one never comes. */
export function unendedChunks(options: ResponseOptions): Reaction {
  return framed(options, chunked, chunk(toBytes(options.body)), { do: "stall" });
}

/** No length: the body goes on until the connection is closed. */
export function unframed(options: ResponseOptions): Reaction {
  return framed(options, {}, toBytes(options.body), { do: "fin" });
}

/** Two `Content-Length` headers, equal or not. */
export function twoLengths({
  lengths,
  ...options
}: ResponseOptions & { readonly lengths: readonly number[] }): Reaction {
  return framed(options, { "Content-Length": lengths.map(String) }, toBytes(options.body));
}

/** Both a `Content-Length` and `Transfer-Encoding: chunked`; the body is chunked. */
export function lengthAndChunks(options: ResponseOptions): Reaction {
  const body = toBytes(options.body);
  const framing = { "Content-Length": String(body.length), ...chunked };
  return framed(options, framing, concat(chunk(body), chunk(new Uint8Array())));
}

/** A chunked body that repeats 16 KB of blanks up to the limit, and then stalls. */
export function endless({ limitBytes = 256 * 1024 * 1024 } = {}): Reaction {
  const bytes = chunk(toBytes(" ".repeat(16_384)));
  return framed({ body: "" }, chunked, new Uint8Array(), { do: "flood", bytes, limitBytes });
}

/** 20,000 bytes of headers; Node's own limit is 16 KB. */
export function headerFlood({ body }: ResponseOptions): Reaction {
  const flood = Array.from({ length: 20 }, (_, index) => [`X-Flood-${index}`, "x".repeat(1_000)]);
  return respond({ body, headers: Object.fromEntries(flood) });
}

function framed(options: ResponseOptions, framing: ResponseHeaders, body: Uint8Array, ...then: Act[]): Reaction {
  const { head } = message(options, framing);
  return { at: "request", acts: [{ do: "write", bytes: concat(head, body) }, ...then] };
}
