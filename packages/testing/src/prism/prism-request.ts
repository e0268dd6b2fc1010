import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { readQuery } from "../contract/query.js";
import { headersOf } from "../listen.js";
import type { PrismInput, PrismProblem } from "./load-prism.js";
import { type Preference, parsePrefer } from "./preference.js";

/** A request as the mock server received it. */
export interface MockRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** Not yet parsed; empty for none. */
  readonly body: string;
  readonly preference: Preference | undefined;
}

export async function readMockRequest(request: IncomingMessage): Promise<MockRequest> {
  const [path = "/", query = ""] = (request.url ?? "/").split(/\?(.*)/s);
  const headers = headersOf(request);
  return {
    method: request.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    headers,
    body: await text(request),
    preference: parsePrefer(headers["prefer"]),
  };
}

/** Makes the error for a request that Prism must not see. */
export function badRequest(message: string): PrismProblem {
  return Object.assign(new Error(message), { name: "about:blank", status: 400 });
}

/** Hands a request over in the form that Prism reads. */
export function prismInput({ method, path, query, headers, body, preference }: MockRequest): PrismInput {
  const { accept, ...others } = headers;
  return {
    method: method.toLowerCase(),
    url: { path, query: readQuery(query) },
    headers: {
      ...others,
      // Asked for a status in a media type that `Accept` does not name, Prism would give a success instead.
      ...(accept === undefined || preference !== undefined ? {} : { accept }),
      // Prism checks the media type only if this says that there is a body, and a chunked request does not have it.
      ...(body === "" ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    },
    body: parseBody(body, headers["content-type"]),
  };
}

function parseBody(body: string, mediaType = "application/json"): unknown {
  if (body === "") return undefined;
  if (!isJson(mediaType)) return body;
  try {
    return JSON.parse(body);
  } catch (error) {
    throw badRequest(`Request body is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Tells whether a media type is JSON, also one such as `application/problem+json`. */
export function isJson(mediaType: string): boolean {
  return /^application\/(?:[^\s;]+\+)?json\s*(?:;|$)/i.test(mediaType);
}
