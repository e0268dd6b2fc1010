import type { Received } from "./expect-prism-agrees.js";

export interface Recording {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The text of every answer so far. */
  answers(): readonly string[];
  /** Every request so far. */
  requests(): readonly Received[];
}

/** Keeps what goes through the `fetch` of a sandbox. */
export function recording(fetch: Recording["fetch"]): Recording {
  const answers: string[] = [];
  const requests: Received[] = [];
  return {
    async fetch(url, init) {
      requests.push([url, init]);
      const response = await fetch(url, init);
      answers.push(await response.clone().text());
      return response;
    },
    answers: () => answers,
    requests: () => requests,
  };
}
