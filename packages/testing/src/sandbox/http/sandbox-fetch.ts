import { readRequest } from "../../contract/request.js";
import type { Backend } from "../backend.js";
import type { WorldClock } from "../state/clock.js";
import { toResponse } from "./reply.js";

/** A `fetch` that asks a sandbox in this process, whatever the origin of the URL is. */
export type SandboxFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export function createSandboxFetch({ reply }: Backend, clock: WorldClock): SandboxFetch {
  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    if (signal !== undefined) clock.sent(signal);
    const replied = readRequest(input, init).then((request) => reply(request, signal));
    if (signal === undefined) return toResponse(await replied);
    const over = new AbortController();
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { signal: over.signal });
    });
    try {
      return toResponse(await Promise.race([replied, aborted]));
    } finally {
      // Many calls may share a signal, which must keep nothing of them.
      over.abort();
    }
  };
}
