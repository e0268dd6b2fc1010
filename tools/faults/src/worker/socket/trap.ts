import { listen } from "./listener.js";

export interface Trap {
  readonly url: string;
  connections(): number;
}

/** Counts whoever connects, and answers well, so that a client which followed a redirect is not stopped by luck. */
export async function openTrap(): Promise<Trap> {
  let connections = 0;
  const { host, port } = await listen({}, (socket) => {
    connections++;
    socket.on("error", () => {});
    socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"));
  });
  return { url: `http://${host}:${port}`, connections: () => connections };
}
