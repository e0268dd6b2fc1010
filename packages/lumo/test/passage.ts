import type { Clock } from "../src/index.js";

/** What happens to one request on its way, by the order in which requests are sent. */
export interface Passage {
  /** How long it takes to the service, and its answer back, in milliseconds. */
  readonly thereMs?: number | undefined;
  readonly backMs?: number | undefined;
  /** It never arrives, or its answer never comes back. */
  readonly lost?: "request" | "answer" | undefined;
  /** What a gateway answers in the place of the service, before or after it has done its work. */
  readonly gateway?: "before" | "after" | undefined;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Puts a way between a client and a service, on which each request meets its own passage. */
export function withPassages(fetch: Fetch, clock: Clock, passage: () => Passage): Fetch {
  return (url, { signal, ...init }) => {
    const { thereMs = 0, backMs = 0, lost, gateway } = passage();
    // What is on its way arrives, whether or not the client still waits.
    const answer = (async () => {
      await clock.sleep(thereMs, new AbortController().signal);
      if (lost === "request") throw broken();
      if (gateway === "before") return badGateway();
      const given = await fetch(url, init);
      await clock.sleep(backMs, new AbortController().signal);
      if (lost === "answer") throw broken();
      return gateway === "after" ? badGateway() : given;
    })();
    return Promise.race([answer, untilAborted(signal)]);
  };
}

function broken(): Error {
  return new TypeError("fetch failed", { cause: { code: "UND_ERR_SOCKET" } });
}

function badGateway(): Response {
  return new Response("<h1>Bad gateway</h1>", { status: 502 });
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const abort = (): void => reject(broken());
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort);
  });
}
