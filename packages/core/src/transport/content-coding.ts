import type { CompressCallback, ZlibOptions } from "node:zlib";
import { tooLarge } from "./body-text.js";
import { TransportError } from "./transport.js";

const known: ReadonlySet<string> = new Set(["br", "deflate", "gzip", "x-gzip"]);

/**
 * Undoes the content codings of a whole body, as Node's `fetch` does. A list with an unknown name, such as `utf-8` or
 * `none`, changes nothing. If a compressed body breaks off, the received part is decoded. Half a JSON text is never taken
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
    throw new TransportError("body", `the response ${status} cannot be decoded (${codings})`, { cause, status });
  }
}

function decodeOne(name: string, bytes: Uint8Array, maxOutputLength: number): Promise<Uint8Array> {
  const { brotliDecompress, constants, gunzip, inflate, inflateRaw } = process.getBuiltinModule("node:zlib");
  const finishFlush = name === "br" ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH;
  // Servers send both forms of `deflate`; only a zlib header begins like this.
  const inflateAny = (Number(bytes[0]) & 0x0f) === 8 ? inflate : inflateRaw;
  const decode: (bytes: Uint8Array, options: ZlibOptions, callback: CompressCallback) => void =
    name === "br" ? brotliDecompress : name === "deflate" ? inflateAny : gunzip;
  return new Promise((resolve, reject) => {
    decode(bytes, { finishFlush, maxOutputLength }, (error, decoded) => {
      if (error === null) resolve(decoded);
      else reject(error);
    });
  });
}
