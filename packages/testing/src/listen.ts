import type { IncomingMessage, ServerResponse } from "node:http";
import type { LocalServer } from "./local-server.js";

/** Serves HTTP on an address of this machine. Port 0 is any free one. @throws {Error} the address or the port cannot be used. */
export async function listen(
  port: number,
  respond: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  host = "127.0.0.1",
): Promise<LocalServer> {
  // Loaded only when it is called: some platforms do not have this module.
  const { createServer } = await import("node:http");
  const server = createServer((request, response) => {
    respond(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(new Error(`Cannot listen on port ${port}, take another one: ${cause.message}`, { cause })),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Cannot listen: the server has no port");
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = isEverywhere ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        // Closing a closed server is an error, which changes nothing.
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The headers of a request, one text for each name. */
export function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
