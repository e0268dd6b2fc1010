import type { ApiName } from "./apis.gen.js";
import { ownOptions } from "./own-options.js";
import { type Answerer, createAnswerer, type Seen } from "./prism/answer.js";
import { findDocument } from "./prism/document.js";
import { loadPrism, type PrismModule, type PrismOperation } from "./prism/module.js";
import { formatPrefer, type Preference, whyNot } from "./prism/prefer.js";
import { serve } from "./prism/server.js";

export type { Seen } from "./prism/answer.js";
export type { Preference } from "./prism/prefer.js";

/** A mock of one API, answering with the examples of its document. */
export interface PrismMock {
  /** Where it listens: `http://127.0.0.1` and a free port. */
  readonly url: string;
  /** `fetch` against the mock alone. It takes paths as well as whole URLs. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Gives a `fetch` whose requests ask for this answer. A request that breaks the document gets the answer to that.
   *
   * That `fetch` throws before sending if the operation does not document the status or has no such example.
   */
  prefer(answer: Preference): typeof globalThis.fetch;
  /** Tells what the mock saw and answered so far, in order. */
  seen(): readonly Seen[];
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
}

/**
 * Starts Prism in this process, on a free port, with an API's own document or the OpenAPI document at a path.
 *
 * Requests leave no trace but in `seen`, so that parallel tests can share one mock.
 */
export async function startPrism(document: ApiName | (string & {})): Promise<PrismMock> {
  const path = await findDocument(document);
  const prism = await loadPrism();
  const answerer = createAnswerer(prism, await readOperations(prism, document, path));
  const server = await serve(answerer.answer);
  return {
    url: server.url,
    fetch: fetchFrom(server.url),
    prefer: (answer) => {
      const own = ownOptions("the answer to prefer", answer, ["status", "example"]);
      return fetchFrom(server.url, { match: answerer.match, answer: own });
    },
    seen: () => [...server.seen],
    close: server.close,
  };
}

async function readOperations(prism: PrismModule, document: string, path: string): Promise<PrismOperation[]> {
  try {
    return await prism.getHttpOperationsFromSpec(path);
  } catch (cause) {
    throw new Error(`Cannot start Prism for "${document}": it does not read as an OpenAPI document`, { cause });
  }
}

function fetchFrom(
  url: string,
  preferred?: { readonly match: Answerer["match"]; readonly answer: Preference },
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input, url), init);
    const { method } = request;
    const { origin, pathname } = new URL(request.url);
    if (origin !== url) {
      throw new Error(`Cannot send ${method} ${request.url}: this fetch speaks to the mock at ${url} alone`);
    }
    if (preferred !== undefined) {
      const { match, answer } = preferred;
      const operation = match(method, pathname);
      const refusal =
        operation === undefined
          ? `Cannot prefer status ${answer.status} for ${method} ${pathname}: the document has no such operation`
          : whyNot(operation, answer);
      if (refusal !== undefined) throw new Error(refusal);
      request.headers.set("prefer", formatPrefer(answer));
    }
    return fetch(request);
  };
}
