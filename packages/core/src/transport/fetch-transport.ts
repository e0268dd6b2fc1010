import { createBodyBytes, textOf } from "./body-text.js";
import { failureOf, withoutBytes } from "./connection-failure.js";
import { ownConnection } from "./own-connection.js";
import { type Transport, TransportError, type TransportRequest } from "./transport.js";

/** The part of the platform's `fetch` that a client needs; the user's own `fetch` has to have it. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

/** The transport of this platform: its own `fetch`. */
export function createPlatformTransport(): Transport {
  return (request) => {
    const connection = request.isolated ? ownConnection() : {};
    return fetchTransport((url, init) => globalThis.fetch(url, { ...init, ...connection }))(request);
  };
}

/** A transport over a `fetch`. That nothing was sent it says only where the error's own code proves it. */
export function fetchTransport(fetch: FetchLike): Transport {
  return async (request) => {
    request.beforeFirstByte();
    const response = await open(fetch, request);
    const { status, headers } = response;
    return { status, headers, text: await readText(response, request.maxBytes) };
  };
}

async function open(fetch: FetchLike, { url, method, headers, body, ending }: TransportRequest): Promise<Response> {
  try {
    return await fetch(url.href, { method, headers, body: body ?? null, signal: ending.signal, redirect: "manual" });
  } catch (error) {
    throw failureOf(error);
  }
}

async function readText({ body, status }: Response, maxBytes: number): Promise<string> {
  const bytes = createBodyBytes(status, maxBytes);
  const reader = body?.getReader();
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) bytes.push(part.value);
  } catch (cause) {
    reader?.cancel().catch(() => {});
    if (cause instanceof TransportError) throw cause;
    throw new TransportError("body", `the response ${status} broke off`, { cause: withoutBytes(cause), status });
  }
  return textOf(bytes.joined(), status);
}
