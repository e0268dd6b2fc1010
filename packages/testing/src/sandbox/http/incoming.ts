import type { IncomingMessage } from "node:http";
import type { SentRequest } from "../../contract/request.js";
import { headersOf } from "../../listen.js";
import { Rejection } from "../handlers.js";

/** More than any body of either API needs. */
const maxBodyBytes = 1024 * 1024;

/** Reads a request that came over HTTP. @throws {Rejection} its target is not a path, or its body is too large. */
export async function readIncoming(request: IncomingMessage): Promise<SentRequest> {
  const { method = "GET", url: target = "/" } = request;
  const url = readTarget(target);
  const headers = new Headers(headersOf(request));
  return { method, url, headers, body: await readBody(request), fetchArguments: [url.href, {}] };
}

/**
 * A request target is a path or a whole URL, whose origin does not matter (RFC 9112, sections 3.2.1 and 3.2.2). A path
 * that the URL parser would change, such as one with `..`, is rejected.
 */
function readTarget(target: string): URL {
  const [origin = "http://127.0.0.1"] = /^https?:\/\/[^/?#]+/i.exec(target) ?? [];
  const rest = target.startsWith(origin) ? target.slice(origin.length) : target;
  const path = target.startsWith(origin) && !rest.startsWith("/") ? `/${rest}` : rest;
  const whole = `http://127.0.0.1${path}`;
  if (path.startsWith("/") && !path.includes("#") && URL.canParse(origin) && URL.canParse(whole)) {
    const url = new URL(whole);
    if (url.pathname === path.split("?")[0]) return url;
  }
  throw new Rejection(400, `Cannot use the request target ${JSON.stringify(target)}: it must be a normalised path`);
}

/** Stops reading at the limit. */
async function readBody(request: IncomingMessage): Promise<string> {
  const tooLarge = new Rejection(413, `The body is too large: it may have at most ${maxBodyBytes} bytes`);
  if (Number(request.headers["content-length"]) > maxBodyBytes) throw tooLarge;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    bytes += part.length;
    if (bytes > maxBodyBytes) throw tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
