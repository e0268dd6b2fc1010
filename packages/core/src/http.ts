import createOpenapiFetch from "openapi-fetch";
import { callOptionNames } from "./call-options.js";
import { RefusedError } from "./errors.js";
import type { Http, HttpResult } from "./http-types.js";
import { memberOf } from "./member-of.js";
import type { Operation } from "./operation.js";
import { ownOptions } from "./own-options.js";
import { checkInput, type RequestInput } from "./request-input.js";
import { type Answer, type SendConfig, send } from "./send.js";
import { writeJson } from "./write-json.js";
import { writeQuery } from "./write-query.js";

export interface RequestResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: { readonly headers: Answer["headers"]; readonly answer: Answer };
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
      querySerializer: (query: object) => writeQuery(operation, { ...query }),
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
    const input = ownOptions(operation, init, ["params", "body", "headers", ...callOptionNames]);
    return asHttpResult(operation, await request(operation, input));
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

function asHttpResult({ answer: { secrets = [] } }: Operation, result: RequestResult): HttpResult<unknown, unknown> {
  const { data, error, response } = result;
  const { answer } = response;
  const { ok, status, headers } = answer;
  if (ok) return { data: withHidden(data, secrets), response: { ok, status, headers } };
  const { outcome, retryAfterMs } = answer.failure;
  // Of an empty body openapi-fetch gives an empty text, or nothing if the head said that it is empty.
  return { error: error === "" ? undefined : error, response: { ok, status, headers, outcome, retryAfterMs } };
}

/** A copy whose members of these names can be read, and are not printed or written as JSON. */
function withHidden(data: unknown, names: readonly string[]): unknown {
  const hidden = names.filter((name) => memberOf(data, name) !== undefined);
  if (hidden.length === 0) return data;
  const copy = { ...Object(data) };
  for (const name of hidden) Object.defineProperty(copy, name, { enumerable: false });
  return copy;
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
  return answer.ok
    ? { status, ok, headers, answer, body: answer.data }
    : { status, ok, headers, answer, text: async () => answer.text };
}
