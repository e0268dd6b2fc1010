import { TransportError } from "./transport.js";

/** Collects the bytes of a body. `push` throws a {@link TransportError} if they are more than the limit. */
export function createBodyBytes(status: number, maxBytes: number) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    push(chunk: Uint8Array): void {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge(status, maxBytes);
      chunks.push(chunk);
    },
    joined(): Uint8Array {
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

/** What is thrown for a body that broke off; `cause` must hold no bytes of it. */
export function brokenOff(status: number, cause: unknown): TransportError {
  return new TransportError("body", `the response ${status} broke off`, { cause, status });
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
