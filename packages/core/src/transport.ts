/** One HTTP request as it goes on the wire. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** A whole answer: head and decoded text. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: () => Promise<string>;
}

/** Sends one request once and follows no redirect. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

/** The part of the platform's `fetch` that a client needs; the user's own `fetch` has to have it. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

/** A transport over `fetch`. */
export function fetchTransport(fetch: FetchLike): Transport {
  return async ({ url, method, headers, body, signal }) => {
    const response = await fetch(url, {
      method,
      headers,
      body: body ?? null,
      signal: signal ?? null,
      redirect: "manual",
    });
    return { status: response.status, headers: response.headers, text: () => response.text() };
  };
}
