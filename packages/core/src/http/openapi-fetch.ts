import createOpenapiFetch from "openapi-fetch";
import type { Operation } from "../client/operation.js";
import type { RequestInput } from "../request/request-input.js";
import { writeQuery } from "../request/write-query.js";
import type { CallResponse } from "../response/read-response.js";

/** Is called with `new` in place of `Request`, which would cost more than the rest of a call. */
function build(
  url: string,
  { method, headers, body }: { readonly method: string; readonly headers: Headers; readonly body?: string },
) {
  return { url, method, headers, body };
}

/** A request as openapi-fetch builds it. */
export type HttpRequest = ReturnType<typeof build>;

/** What openapi-fetch is told of each response, so that it reads nothing of it. */
const unread = { ok: true, status: 204, headers: { get: () => null } };

/** Each call has a `fetch` of its own. By default both are the platform's, and only to name them loads all of them. */
const platform: object = { Request: build, fetch: build };

// Its types are those of one document's routes; here every route goes through, and `Http<Paths>` says which there are.
const client = createOpenapiFetch(platform) as unknown as {
  request(method: string, path: string, init: object): Promise<{ readonly response: { readonly call: CallResponse } }>;
};

/** The one place that knows openapi-fetch: it builds URL, query, headers and body, and calls the `fetch` it is given. */
export async function withOpenapiFetch(
  baseUrl: string,
  operation: Operation,
  { params, body, headers }: RequestInput,
  fetch: (request: HttpRequest) => Promise<CallResponse>,
): Promise<CallResponse> {
  // Every option that openapi-fetch reads is given, so that none is looked up on a polluted `Object.prototype`.
  const { response } = await client.request(operation.method, operation.path, {
    baseUrl,
    fetch: async (request: HttpRequest) => ({ ...unread, call: await fetch(request) }),
    params,
    body,
    headers,
    parseAs: "stream",
    querySerializer: (query: Readonly<Record<string, unknown>>) => writeQuery(operation, query),
    bodySerializer: (text: unknown) => text,
    pathSerializer: undefined,
    middleware: [],
  });
  return response.call;
}
