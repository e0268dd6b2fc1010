import { concat, type ResponseOptions } from "./http-message.js";
import type { Encoding, Reaction } from "./reaction.js";
import { respond } from "./responses.js";

export type TextEncodingFault = "utf-8-bom" | "utf-16le" | "utf-16be" | "invalid-utf-8" | "surrogate";

const encoder = new TextEncoder();

/**
 * JSON in another encoding than plain UTF-8.
 *
 * The last two put bytes that no UTF-8 has in the place of each U+FFFD of the text: FF, and ED A0 80, a lone surrogate.
 */
export function inEncoding(
  encoding: TextEncodingFault,
  text = '{"id":"\ufffd"}',
  options: ResponseOptions = {},
): Reaction {
  return respond({ ...options, body: encode(encoding, text) });
}

/** Valid JSON that unpacks to a thousand times its size. The default is 64 MiB from some 64 KB. */
export function bomb(encoding: Encoding, { decodedBytes = 64 * 1024 * 1024, status = 200 } = {}): Reaction {
  return { at: "request", acts: [{ do: "bomb", encoding, decodedBytes, status }] };
}

/** Plain JSON that claims to be compressed. */
export function lyingEncoding(encoding: Encoding, options: ResponseOptions = {}): Reaction {
  return respond({ body: {}, ...options, headers: { ...options.headers, "Content-Encoding": encoding } });
}

function encode(encoding: TextEncodingFault, text: string): Uint8Array {
  switch (encoding) {
    case "utf-8-bom":
      return concat(Uint8Array.of(0xef, 0xbb, 0xbf), encoder.encode(text));
    case "utf-16le":
      return Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
    case "utf-16be":
      return Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le").swap16());
    case "invalid-utf-8":
      return withBadBytes(text, Uint8Array.of(0xff));
    case "surrogate":
      return withBadBytes(text, Uint8Array.of(0xed, 0xa0, 0x80));
  }
}

function withBadBytes(text: string, bad: Uint8Array): Uint8Array {
  const [first = "", ...rest] = text.split("\ufffd");
  return concat(encoder.encode(first), ...rest.flatMap((part) => [bad, encoder.encode(part)]));
}
