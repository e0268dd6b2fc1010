/** What a client sends with: Node's own transport, or the platform's `fetch`. */
export type TransportName = "node:http" | "fetch";

export const transports: readonly TransportName[] = ["node:http", "fetch"];

/** The option `fetch` of a client that uses this transport. */
export function fetchOf(transport: TransportName): typeof fetch | undefined {
  return transport === "fetch" ? globalThis.fetch : undefined;
}

/** What a call throws; nothing if it succeeds. */
export function thrownBy(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}
