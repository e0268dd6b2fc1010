import { concat, type ResponseOptions } from "./http-message.js";
import type { Encoding, Reaction } from "./reaction.js";
import { respond } from "./responses.js";

const encoder = new TextEncoder();

/**
 * JSON that is not plain UTF-8.
 *
 * The last two replace each U+FFFD of the text with bytes that UTF-8 does not have: FF, and ED A0 80, a lone surrogate.
 */
export function inEncoding(
  encoding: "utf-8-bom" | "utf-16le" | "invalid-utf-8" | "surrogate",
  text = '{"id":"\ufffd"}',
): Reaction {
  switch (encoding) {
    case "utf-8-bom":
      return respond({ body: encoder.encode(`\ufeff${text}`) });
    case "utf-16le":
      return respond({ body: Buffer.from(`\ufeff${text}`, "utf16le") });
    case "invalid-utf-8":
      return respond({ body: withBadBytes(text, Uint8Array.of(0xff)) });
    case "surrogate":
      return respond({ body: withBadBytes(text, Uint8Array.of(0xed, 0xa0, 0x80)) });
  }
}

/** Valid JSON that unpacks to a thousand times its size. */
export function bomb(encoding: Encoding, decodedBytes: number): Reaction {
  return { at: "request", acts: [{ do: "bomb", encoding, decodedBytes }] };
}

/** Plain JSON that claims to be gzip. */
export function falseGzip({ body }: ResponseOptions): Reaction {
  return respond({ body, headers: { "Content-Encoding": "gzip" } });
}

function withBadBytes(text: string, bad: Uint8Array): Uint8Array {
  const [first = "", ...rest] = text.split("\ufffd");
  return concat(encoder.encode(first), ...rest.flatMap((part) => [bad, encoder.encode(part)]));
}
