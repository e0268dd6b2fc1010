import type { ApiName } from "./apis.gen.js";
import { listen } from "./listen.js";
import { ownOptions } from "./own-options.js";
import { preferenceProblem } from "./prism/documented-response.js";
import { findDocument } from "./prism/find-document.js";
import { loadPrism } from "./prism/load-prism.js";
import { formatPrefer, type Preference } from "./prism/preference.js";
import { readMockRequest } from "./prism/prism-request.js";
import { createResponder, type Responder } from "./prism/responder.js";
import type { Seen } from "./prism/seen.js";

export type { Preference } from "./prism/preference.js";
export type { Seen } from "./prism/seen.js";

/** A mock of one API, which responds with the examples of its document. */
export interface PrismMock {
  /** Where it listens: `http://127.0.0.1` and a free port. */
  readonly url: string;
  /** A `fetch` that sends only to the mock. It takes paths as well as whole URLs. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Gives a `fetch` whose requests ask for this response. A request that breaks the document gets the error for that.
   *
   * That `fetch` throws before sending if the operation does not document the status or has no such example.
   */
  prefer(response: Preference): typeof globalThis.fetch;
  /** The requests so far, in the order of their responses. */
  seen(): readonly Seen[];
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
}

/**
 * Starts Prism in this process, on a free port, with an API's own document or the OpenAPI document at a path.
 *
 * Requests leave nothing behind except in `seen`, so that parallel tests can share one mock.
 */
export async function startPrism(document: ApiName | (string & {})): Promise<PrismMock> {
  const path = await findDocument(document);
  const prism = await loadPrism();
  const operations = await prism.getHttpOperationsFromSpec(path).catch((cause: unknown) => {
    throw new Error(`Cannot start Prism for "${document}": it does not read as an OpenAPI document`, { cause });
  });
  const responder = createResponder(prism, operations);
  const log: Seen[] = [];
  const { url, close } = await listen(0, async (request, response) => {
    const { seen, headers, body } = await responder.respond(await readMockRequest(request));
    log.push(seen);
    response.writeHead(seen.status, headers).end(body);
  });
  return {
    url,
    fetch: fetchFrom(url, () => undefined),
    prefer(response) {
      const preference = ownOptions("the response to prefer", response, ["status", "example"]);
      return fetchFrom(url, (method, route) => preferHeader(responder, preference, method, route));
    },
    seen: () => [...log],
    close,
  };
}

function fetchFrom(url: string, prefer: (method: string, path: string) => string | undefined): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input, url), init);
    const { origin, pathname } = new URL(request.url);
    if (origin !== url)
      throw new Error(`Cannot send ${request.method} ${request.url}: this fetch speaks to the mock at ${url} only`);
    const preferred = prefer(request.method, pathname);
    if (preferred !== undefined) request.headers.set("prefer", preferred);
    return fetch(request);
  };
}

/** @throws {Error} the document does not have that response. */
function preferHeader({ match }: Responder, preference: Preference, method: string, path: string): string {
  const operation = match(method, path);
  const problem =
    operation === undefined
      ? `Cannot prefer status ${preference.status} for ${method} ${path}: the document has no such operation`
      : preferenceProblem(operation, preference);
  if (problem !== undefined) throw new Error(problem);
  return formatPrefer(preference);
}
