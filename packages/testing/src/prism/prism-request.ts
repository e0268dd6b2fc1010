import type { PrismConfig, PrismInput, PrismProblem } from "./load-prism.js";
import type { Preference } from "./preference.js";

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

/** Makes the error that a request gets which Prism must not see. */
export function badRequest(message: string): PrismProblem {
  return Object.assign(new Error(message), { name: "about:blank", status: 400 });
}

/** Hands a request over in the form that Prism reads. */
export function prismInput(request: MockRequest): PrismInput {
  return {
    method: request.method.toLowerCase(),
    url: { path: request.path, query: queryOf(request.query) },
    headers: headersOf(request),
    body: bodyOf(request),
  };
}

/** A fresh configuration for every request: Prism writes into it. */
export function prismConfig(preference: Preference | undefined): PrismConfig {
  const { status, example } = preference ?? {};
  return {
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    // A wrong example is answered as it is, and told in `seen`.
    errors: false,
    upstreamProxy: undefined,
    mock: {
      dynamic: false,
      ...(status === undefined ? {} : { code: status }),
      ...(example === undefined ? {} : { exampleKey: example }),
    },
  };
}

function queryOf(query: URLSearchParams): Record<string, string | string[]> {
  const result: Record<string, string | string[]> = {};
  for (const name of query.keys()) {
    const [first = "", ...more] = query.getAll(name);
    result[name] = more.length === 0 ? first : [first, ...more];
  }
  return result;
}

function headersOf({ headers, body, preference }: MockRequest): Record<string, string> {
  const { accept, ...others } = headers;
  return {
    ...others,
    // Asked for a status in a media type that `Accept` does not name, Prism would answer with success instead.
    ...(accept === undefined || preference !== undefined ? {} : { accept }),
    // Prism checks the media type only if this says that there is a body, and a chunked request does not have it.
    ...(body === "" ? {} : { "content-length": String(Buffer.byteLength(body)) }),
  };
}

function bodyOf({ headers, body }: MockRequest): unknown {
  if (body === "") return undefined;
  const mediaType = headers["content-type"];
  if (mediaType !== undefined && !isJson(mediaType)) return body;
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
