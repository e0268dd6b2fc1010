import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { constants, createBrotliCompress, createDeflate, createGzip } from "node:zlib";
import { concat, headBytes } from "../../reactions/http-message.js";
import type { Act, Encoding } from "../../reactions/reaction.js";

type Bomb = Extract<Act, { do: "bomb" }>;

const compressors = {
  gzip: createGzip,
  deflate: createDeflate,
  // The best quality, which is the default, takes seconds and 30 MB.
  br: () =>
    createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 16 } }),
};
const packed = new Map<string, Promise<Uint8Array>>();

export async function packedResponse({ encoding, decodedBytes }: Bomb): Promise<Uint8Array> {
  const key = `${encoding} ${decodedBytes}`;
  const body = packed.get(key) ?? pack(encoding, decodedBytes);
  packed.set(key, body);
  const bytes = await body;
  const head = headBytes(200, {
    "Content-Type": "application/json",
    "Content-Encoding": encoding,
    "Content-Length": String(bytes.length),
  });
  return concat(head, bytes);
}

/** Piece by piece, because a test measures the memory of this process. */
function pack(encoding: Encoding, decodedBytes: number): Promise<Uint8Array> {
  return buffer(Readable.from(blanksAndObject(decodedBytes)).pipe(compressors[encoding]()));
}

function* blanksAndObject(length: number): Generator<Buffer> {
  const piece = Buffer.alloc(65_536, " ");
  for (let left = length - 2; left > 0; left -= piece.length) yield piece.subarray(0, left);
  yield Buffer.from("{}");
}
