import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

/**
 * The text of an answer, unpacked.
 *
 * @throws {Error} it is larger than the cap, broken off, packed in an unknown way or not UTF-8.
 */
export async function wholeText(response: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<string> {
  const { "content-encoding": encoding = "identity", "content-length": length } = response.headers;
  let size = 0;
  const collect = async (chunks: AsyncIterable<Buffer>): Promise<Buffer> => {
    const collected: Buffer[] = [];
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > maxBytes) break;
      collected.push(chunk);
    }
    return Buffer.concat(collected);
  };
  try {
    // Without either, an answer that breaks off looks like a whole one, and half a YAML document may be YAML, too.
    if (length === undefined && response.headers["transfer-encoding"] === undefined)
      throw new Error("the server does not say where the document ends");
    if (encoding !== "gzip" && encoding !== "identity") throw new Error(`it is packed as "${encoding}"`);
    const body =
      encoding === "gzip"
        ? await pipeline(response, createGunzip(), collect, { signal })
        : await pipeline(response, collect, { signal });
    if (size <= maxBytes) return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (error) {
    // A pipe that is left early fails on its own account.
    if (size <= maxBytes) throw error;
  } finally {
    response.destroy();
  }
  throw new Error(`it is larger than ${maxBytes} bytes`);
}
