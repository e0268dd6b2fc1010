import createOpenapiFetch from "openapi-fetch";
import type { Operation } from "./operation.js";
import type { RequestInput } from "./request-input.js";
import type { CallResponse } from "./send.js";
import { writeJson } from "./write-json.js";
import { writeQuery } from "./write-query.js";

/** What openapi-fetch builds in place of a `Request`, which would cost more than the rest of a call. */
export class BuiltRequest {
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

interface OpenapiFetch {
  request(method: string, path: string, init: object): Promise<{ readonly response: CallResponse }>;
}

// Its types speak of one document's routes; here every route goes through, and `Http<Paths>` says which there are.
const client = createOpenapiFetch() as unknown as OpenapiFetch;

/** The one place that knows openapi-fetch: it builds URL, query, headers and body, and calls the `fetch` it is given. */
export async function withOpenapiFetch(
  baseUrl: string,
  operation: Operation,
  { params, body, headers }: RequestInput,
  fetch: (request: BuiltRequest) => Promise<CallResponse>,
): Promise<CallResponse> {
  // Every option that openapi-fetch reads is given, so that none is looked up on a polluted `Object.prototype`.
  const { response } = await client.request(operation.method, operation.path, {
    baseUrl,
    Request: BuiltRequest,
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
