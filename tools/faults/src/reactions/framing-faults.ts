import { type End, ending } from "./connection-faults.js";
import { chunk, concat, message, type ResponseHeaders, type ResponseOptions, toBytes } from "./http-message.js";
import type { Act, Reaction } from "./reaction.js";

export interface FramedOptions extends ResponseOptions {
  /** What follows the body. */
  readonly end?: End | undefined;
}

const chunked = { "Transfer-Encoding": "chunked" };

/** Announces more bytes than it sends. */
export function shortBody({
  missingBytes = 10,
  ...options
}: FramedOptions & { readonly missingBytes?: number }): Reaction {
  const length = toBytes(options.body).length + missingBytes;
  return framed(options, { "Content-Length": String(length) }, (body) => body, "fin");
}

/** Chunked, and cut in the middle of a chunk. */
export function cutChunk({
  missingBytes = 10,
  ...options
}: FramedOptions & { readonly missingBytes?: number }): Reaction {
  const cut = (body: Uint8Array): Uint8Array => chunk(body, body.length + missingBytes).subarray(0, -2);
  return framed(options, chunked, cut, "fin");
}

/** Chunked, every chunk whole, and the last one never comes. */
export function unendedChunks(options: FramedOptions): Reaction {
  return framed(options, chunked, (body) => chunk(body), "stall");
}

/** No length at all: the body goes on until the connection is closed. */
export function unframed(options: FramedOptions): Reaction {
  return framed(options, {}, (body) => body, "fin");
}

/** Two `Content-Length` headers, equal or not. */
export function twoLengths({ lengths, ...options }: FramedOptions & { readonly lengths: readonly number[] }): Reaction {
  return framed(options, { "Content-Length": lengths.map(String) }, (body) => body, "keep");
}

/** A `Content-Length` and `Transfer-Encoding: chunked` at once; the body is chunked. */
export function lengthAndChunks(options: FramedOptions): Reaction {
  const framing = { "Content-Length": String(toBytes(options.body).length), ...chunked };
  return framed(options, framing, (body) => concat(chunk(body), chunk(new Uint8Array())), "keep");
}

/** A chunked body without end: the same piece again and again, up to a limit, and then silence. */
export function endless({
  piece = " ".repeat(16_384),
  limitBytes = 256 * 1024 * 1024,
  ...options
}: Omit<ResponseOptions, "body"> & { readonly piece?: string; readonly limitBytes?: number } = {}): Reaction {
  const flood: Act = { do: "flood", bytes: chunk(toBytes(piece)), limitBytes };
  const { at, acts } = framed({ ...options, body: "" }, chunked, (body) => body, "keep");
  return { at, acts: [...acts, flood] };
}

/** So many bytes of headers; Node's own limit is 16 KB. */
export function headerFlood({
  headerBytes = 20_000,
  ...options
}: ResponseOptions & { readonly headerBytes?: number } = {}): Reaction {
  const value = "x".repeat(1_000);
  const flood = Array.from({ length: Math.ceil(headerBytes / value.length) }, (_, index) => [
    `X-Flood-${index}`,
    value,
  ]);
  const { head, body } = message({ ...options, headers: { ...Object.fromEntries(flood), ...options.headers } });
  return { at: options.at ?? "request", acts: [{ do: "write", bytes: concat(head, body) }] };
}

function framed(
  { end, ...options }: FramedOptions,
  framing: ResponseHeaders,
  write: (body: Uint8Array) => Uint8Array,
  usualEnd: End,
): Reaction {
  const { head, body } = message(options, framing);
  return {
    at: options.at ?? "request",
    acts: [{ do: "write", bytes: concat(head, write(body)) }, ...ending(end ?? usualEnd)],
  };
}
