import { TransportError } from "./transport.js";

/** Collects the bytes of a body, up to a limit. */
interface BodyBytes {
  /** @throws {TransportError} the body is larger than the limit. */
  push(chunk: Uint8Array): void;
  joined(): Uint8Array;
}

export function createBodyBytes(status: number, maxBytes: number): BodyBytes {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    push(chunk) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge(status, maxBytes);
      chunks.push(chunk);
    },
    joined() {
      const [first] = chunks;
      if (first !== undefined && chunks.length === 1) return first;
      const bytes = new Uint8Array(size);
      let offset = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.byteLength;
      }
      return bytes;
    },
  };
}

export function tooLarge(status: number, maxBytes: number): TransportError {
  return new TransportError("content", `the response ${status} is larger than ${maxBytes} bytes`, { status });
}

/** One for all: each decodes a whole text, and to make one costs more than to read a small response. */
const decoder = new TextDecoder("utf-8", { fatal: true });

/** @throws {TransportError} the bytes are not UTF-8. */
export function textOf(bytes: Uint8Array, status: number): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new TransportError("content", `the response ${status} is not UTF-8`, { cause, status });
  }
}
