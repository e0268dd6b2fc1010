import { TransportError } from "./transport.js";

/** Gathers the bytes of a body up to a bound, and decodes them. */
export interface BodyText {
  /** @throws {TransportError} the body is larger than the bound. */
  push(chunk: Uint8Array): void;
  /** @throws {TransportError} the bytes are not UTF-8. */
  text(): string;
}

/** One for all: each decodes a whole text, and to make one costs more than to read a small answer. */
const decoder = new TextDecoder("utf-8", { fatal: true });

export function createBodyText(status: number, maxBytes: number): BodyText {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    push(chunk) {
      size += chunk.byteLength;
      if (size > maxBytes)
        throw new TransportError("content", `the answer ${status} is larger than ${maxBytes} bytes`, { status });
      chunks.push(chunk);
    },
    text() {
      try {
        return decoder.decode(joined(chunks, size));
      } catch (cause) {
        throw new TransportError("content", `the answer ${status} is not UTF-8`, { cause, status });
      }
    },
  };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
