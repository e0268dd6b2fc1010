import { listen } from "./listener.js";

export interface Trap {
  readonly url: string;
  connections(): number;
}

/** Counts connections, and gives each a good response, so that a client that follows a redirect succeeds there. */
export async function openTrap(): Promise<Trap> {
  let connections = 0;
  const { host, port } = await listen({}, (socket) => {
    connections++;
    socket.on("error", () => {});
    socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"));
  });
  return { url: `http://${host}:${port}`, connections: () => connections };
}
