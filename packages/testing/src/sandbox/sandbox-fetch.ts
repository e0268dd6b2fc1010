import { readRequest } from "../contract/request.js";
import type { Backend } from "./backend.js";
import type { WorldClock } from "./clock.js";
import { toResponse } from "./reply.js";

/** A `fetch` that asks a sandbox in this process, whatever the origin of the URL is. */
export type SandboxFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export function createSandboxFetch({ answer }: Backend, clock: WorldClock): SandboxFetch {
  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    if (signal !== undefined) clock.sent(signal);
    const answered = readRequest(input, init).then((request) => answer(request, signal));
    if (signal === undefined) return toResponse(await answered);
    const over = new AbortController();
    try {
      return toResponse(await Promise.race([answered, endOf(signal, over.signal)]));
    } finally {
      // Many calls may share a signal, which keeps nothing of them.
      over.abort();
    }
  };
}

function endOf(signal: AbortSignal, over: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { signal: over }));
}
