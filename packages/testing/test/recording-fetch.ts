import type { Received } from "./expect-prism-agrees.js";

export interface Recording {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The body of every response so far. */
  responses(): readonly string[];
  /** Every request so far. */
  requests(): readonly Received[];
}

/** Keeps every request and response of the `fetch` of a sandbox. */
export function recordFetch(fetch: Recording["fetch"]): Recording {
  const responses: string[] = [];
  const requests: Received[] = [];
  return {
    async fetch(url, init) {
      requests.push([url, init]);
      const response = await fetch(url, init);
      responses.push(await response.clone().text());
      return response;
    },
    responses: () => responses,
    requests: () => requests,
  };
}
