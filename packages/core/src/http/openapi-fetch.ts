import createOpenapiFetch from "openapi-fetch";
import type { Operation } from "../client/operation.js";
import { writeJson } from "../money/write-json.js";
import type { RequestInput } from "../request/request-input.js";
import { writeQuery } from "../request/write-query.js";

/** A request as openapi-fetch builds it. */
export interface BuiltRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
}

/** Is called with `new` in the place of `Request`, which would cost more than the rest of a call. */
function build(url: string, init: Omit<BuiltRequest, "url">): BuiltRequest {
  return { ...init, url };
}

interface OpenapiFetch {
  request<Response>(method: string, path: string, init: object): Promise<{ readonly response: Response }>;
}

// Its types speak of one document's routes; here every route goes through, and `Http<Paths>` says which there are.
const client = createOpenapiFetch() as unknown as OpenapiFetch;

/** The one place that knows openapi-fetch: it builds URL, query, headers and body, and calls the `fetch` it is given. */
export async function withOpenapiFetch<Response extends object>(
  baseUrl: string,
  operation: Operation,
  { params, body, headers }: RequestInput,
  fetch: (request: BuiltRequest) => Promise<Response>,
): Promise<Response> {
  // Every option that openapi-fetch reads is given, so that none is looked up on a polluted `Object.prototype`.
  const { response } = await client.request<Response>(operation.method, operation.path, {
    baseUrl,
    Request: build,
    // It reads the text of a rejection, and with `parseAs: "stream"` nothing of a success.
    fetch: async (request: BuiltRequest) => ({ ...(await fetch(request)), text: async () => "" }),
    params,
    body,
    headers,
    parseAs: "stream",
    querySerializer: (query: object) => writeQuery(operation, { ...query }),
    bodySerializer: (body: unknown) => writeJson(operation, body),
    pathSerializer: undefined,
    middleware: [],
  });
  return response;
}
