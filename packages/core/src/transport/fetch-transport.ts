import { brokenOff, createBodyBytes, textOf } from "./body-text.js";
import { failureOf, withoutBytes } from "./connection-failure.js";
import { type Transport, TransportError } from "./transport.js";

/** The part of the platform's `fetch` that a client needs; the user's own `fetch` has to have it. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

/** The transport of this platform: its own `fetch`. */
export function createPlatformTransport(): Transport {
  return (request) => {
    const connection = request.isolated ? ownConnection() : {};
    return fetchTransport((url, init) => globalThis.fetch(url, { ...init, ...connection }))(request);
  };
}

/** A transport over a `fetch`. It reports that nothing was sent only where the error's code proves it. */
export function fetchTransport(fetch: FetchLike): Transport {
  return async ({ url, method, headers, body = null, ending, beforeFirstByte, maxBytes }) => {
    beforeFirstByte();
    let response: Response;
    try {
      response = await fetch(url.href, { method, headers, body, signal: ending.signal(), redirect: "manual" });
    } catch (error) {
      throw failureOf(error);
    }
    return { status: response.status, headers: response.headers, text: await readText(response, maxBytes) };
  };
}

async function readText({ body, status }: Response, maxBytes: number): Promise<string> {
  const bytes = createBodyBytes(status, maxBytes);
  const reader = body?.getReader();
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) bytes.push(part.value);
  } catch (cause) {
    reader?.cancel().catch(() => {});
    throw cause instanceof TransportError ? cause : brokenOff(status, withoutBytes(cause));
  }
  return textOf(bytes.joined(), status);
}

let denoClient: object | undefined;

/**
 * What gives a request a connection of its own on the platform's `fetch`. Bun 1.3 and Deno send a POST a second time when
 * the server closes the reused connection that it came on. On workerd the client has no pool.
 */
function ownConnection(): object {
  if ("Bun" in globalThis) return { keepalive: false };
  const { createHttpClient } = Object(Reflect.get(globalThis, "Deno"));
  if (typeof createHttpClient !== "function") return {};
  denoClient ??= Object(createHttpClient({ poolMaxIdlePerHost: 0 }));
  return { client: denoClient };
}
