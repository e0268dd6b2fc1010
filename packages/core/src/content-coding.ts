import type { CompressCallback, ZlibOptions } from "node:zlib";
import { tooLarge } from "./body-text.js";
import { TransportError } from "./transport.js";

type Decode = (bytes: Uint8Array, options: ZlibOptions, callback: CompressCallback) => void;

/**
 * Undoes the content codings of a whole body, as the `fetch` of Node does it: a list with a name that is not one of these
 * (`utf-8`, `none`) changes nothing, and a compressed body that breaks off gives what came. Half a JSON text is never taken
 * for a whole one.
 *
 * @throws {TransportError} the body is not what its codings say, or is larger than the limit when it is decoded.
 */
export async function decodeBody(
  body: Uint8Array,
  { codings = "", status, maxBytes }: { codings: string | undefined; status: number; maxBytes: number },
): Promise<Uint8Array> {
  const names = codings
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  if (body.byteLength === 0 || !names.every((name) => known.has(name))) return body;
  try {
    let bytes = body;
    for (const name of names.reverse()) bytes = await decodeOne(name, bytes, maxBytes);
    return bytes;
  } catch (cause) {
    if (Object(cause).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(status, maxBytes);
    throw new TransportError("body", `the answer ${status} cannot be decoded (${codings})`, { cause, status });
  }
}

const known: ReadonlySet<string> = new Set(["br", "deflate", "gzip", "x-gzip"]);

function decodeOne(name: string, bytes: Uint8Array, maxOutputLength: number): Promise<Uint8Array> {
  const zlib = process.getBuiltinModule("node:zlib");
  const { BROTLI_OPERATION_FLUSH, Z_SYNC_FLUSH } = zlib.constants;
  const finishFlush = name === "br" ? BROTLI_OPERATION_FLUSH : Z_SYNC_FLUSH;
  return new Promise((resolve, reject) => {
    decoderOf(name, bytes)(bytes, { finishFlush, maxOutputLength }, (error, decoded) => {
      if (error === null) resolve(decoded);
      else reject(error);
    });
  });
}

function decoderOf(name: string, [first = 0]: Uint8Array): Decode {
  const { brotliDecompress, gunzip, inflate, inflateRaw } = process.getBuiltinModule("node:zlib");
  if (name === "br") return brotliDecompress;
  if (name !== "deflate") return gunzip;
  // Servers send both forms of `deflate`; only a zlib header begins like this.
  return (first & 0x0f) === 8 ? inflate : inflateRaw;
}
