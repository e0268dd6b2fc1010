import type { Clock } from "../src/index.js";

/** What happens to one request on its way, by the order in which requests are sent. */
export interface Passage {
  /** How long the request takes to the service, and its response back, in milliseconds. */
  readonly thereMs?: number | undefined;
  readonly backMs?: number | undefined;
  /** The request never arrives, or its response never comes back. */
  readonly lost?: "request" | "response" | undefined;
  /** A gateway responds with a failure, before or after the service has done its work. */
  readonly gateway?: "before" | "after" | undefined;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Puts a network between a client and a service, on which each request has its own passage. */
export function withPassages(fetch: Fetch, clock: Clock, passage: () => Passage): Fetch {
  return (url, { signal, ...init }) => {
    const { thereMs = 0, backMs = 0, lost, gateway } = passage();
    // A request that was sent arrives, whether or not the client still waits.
    const response = (async () => {
      await clock.sleep(thereMs, new AbortController().signal);
      if (lost === "request") throw broken();
      if (gateway === "before") return badGateway();
      const served = await fetch(url, init);
      await clock.sleep(backMs, new AbortController().signal);
      if (lost === "response") throw broken();
      return gateway === "after" ? badGateway() : served;
    })();
    return Promise.race([response, untilAborted(signal)]);
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
