let denoClient: object | undefined;

/**
 * What gives a request a connection of its own on the platform's `fetch`. Bun 1.3 and Deno send a POST a second time when
 * the server closes the reused connection that it came on. Workers (workerd) have no pool of ours.
 */
export function ownConnection(): object {
  if ("Bun" in globalThis) return { keepalive: false };
  const { createHttpClient } = Object(Reflect.get(globalThis, "Deno"));
  if (typeof createHttpClient !== "function") return {};
  denoClient ??= Object(createHttpClient({ poolMaxIdlePerHost: 0 }));
  return { client: denoClient };
}
