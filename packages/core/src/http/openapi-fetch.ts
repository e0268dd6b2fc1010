import createOpenapiFetch from "openapi-fetch";
import type { Operation } from "../client/operation.js";
import { writeJson } from "../money/write-json.js";
import type { RequestInput } from "../request/request-input.js";
import { writeQuery } from "../request/write-query.js";
import type { CallResponse } from "../response/read-response.js";

/** Is called with `new` in place of `Request`, which would cost more than the rest of a call. */
function build(url: string, init: { readonly method: string; readonly headers: Headers; readonly body?: string }) {
  return { ...init, url };
}

/** A request as openapi-fetch builds it. */
export type HttpRequest = ReturnType<typeof build>;

// Its types are those of one document's routes; here every route goes through, and `Http<Paths>` says which there are.
const client = createOpenapiFetch() as unknown as {
  request(method: string, path: string, init: object): Promise<{ readonly response: CallResponse }>;
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
    Request: build,
    // It reads the text of a rejection, and with `parseAs: "stream"` nothing of a success. What is returned here comes
    // back as `response`, unchanged.
    fetch: async (request: HttpRequest) => ({ ...(await fetch(request)), text: async () => "" }),
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
