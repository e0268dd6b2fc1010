import createOpenapiFetch from "openapi-fetch";
import { callOptionNames } from "./call-options.js";
import { RefusedError } from "./errors.js";
import type { Http, HttpResponse } from "./http-types.js";
import type { Operation } from "./operation.js";
import { ownOptions } from "./own-options.js";
import { checkInput, type RequestInput } from "./request-input.js";
import { type Answer, type SendConfig, send } from "./send.js";
import { writeJson } from "./write-json.js";

export interface RequestResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: HttpResponse & { readonly answer: Answer };
}

interface OpenapiFetch {
  request(method: string, path: string, init: object): Promise<RequestResult>;
}

export type RequestFunction = (operation: Operation, input: RequestInput) => Promise<RequestResult>;

/** The one place that knows openapi-fetch: it builds URL, query, headers and body, and is given our own `fetch`. */
export function createRequest(config: SendConfig): RequestFunction {
  // Its types speak of one document's routes; here every route goes through, and `Http<Paths>` says which there are.
  const client = createOpenapiFetch({ baseUrl: config.baseUrl }) as unknown as OpenapiFetch;
  return async (operation, input) => {
    const { params, body, headers, ...own } = checkInput(operation, input);
    // Every option that openapi-fetch reads is given, so that none is looked up on a polluted `Object.prototype`.
    const init = {
      baseUrl: config.baseUrl,
      Request: BuiltRequest,
      fetch: async ({ method, url, headers, body }: BuiltRequest) =>
        asResponse(await send(config, operation, { method, url, headers, body, ...own })),
      params,
      body,
      headers,
      parseAs: "stream",
      querySerializer: undefined,
      bodySerializer: (body: unknown) => writeJson(operation, body),
      pathSerializer: undefined,
      middleware: [],
    };
    return client.request(operation.method, operation.path, init);
  };
}

/** The calls of the escape hatch, `GET(path, init)` and so on, over the routes of these operations alone. */
export function createHttp<Paths>(
  request: RequestFunction,
  operations: Readonly<Record<string, Operation>>,
): Http<Paths> {
  const routes = new Map(
    Object.values(operations).map((operation) => [`${operation.method} ${operation.path}`, operation]),
  );
  const call = (method: string) => async (path: string, init?: RequestInput) => {
    const operation = routes.get(`${method} ${path}`);
    if (operation === undefined)
      throw new RefusedError("invalid-input", `Cannot send ${method} ${path}: the API's document has no such route`);
    return request(operation, ownOptions(operation, init, ["params", "body", "headers", ...callOptionNames]));
  };
  const calls = {
    GET: call("GET"),
    POST: call("POST"),
    PUT: call("PUT"),
    PATCH: call("PATCH"),
    DELETE: call("DELETE"),
  };
  // The routes and the types of what they take and give are those of the document that `operations` was made from.
  return calls as unknown as Http<Paths>;
}

/** What openapi-fetch builds in place of a `Request`, which would cost more than the rest of a call. */
class BuiltRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;

  constructor(url: string, init: Omit<BuiltRequest, "url">) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
  }
}

/** The part of a `Response` that openapi-fetch reads; with `parseAs: "stream"` it hands `body` through as the data. */
function asResponse(answer: Answer): object {
  const { status, ok, headers } = answer;
  if (answer.ok) return { status, ok, headers, answer, body: answer.data };
  const { outcome, retryAfterMs } = answer.failure;
  return { status, ok, headers, answer, outcome, retryAfterMs, text: async () => answer.text };
}
