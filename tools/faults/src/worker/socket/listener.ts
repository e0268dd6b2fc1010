import { createServer, type Server, type Socket } from "node:net";

export interface Address {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
}

export interface Listener {
  /** As it is written in a URL. */
  readonly host: string;
  readonly port: number;
  /** Stops listening and destroys the connections. */
  close(): Promise<void>;
}

export async function listen(
  { host = "127.0.0.1", port = 0 }: Address,
  onConnection: (socket: Socket) => void,
): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    onConnection(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, resolve);
  });
  return {
    host: inUrl(host),
    port: portOf(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export function inUrl(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
