import type { Agent } from "node:http";
import type { Duplex } from "node:stream";

/** Destroys a kept-alive socket that receives a byte while it is idle: the next request would take it for its response. */
export function distrustIdleSockets<Pool extends Agent>(pool: Pool): Pool {
  const { keepSocketAlive, reuseSocket } = pool;
  function destroy(this: Duplex): void {
    this.destroy();
  }
  pool.keepSocketAlive = (socket) => {
    socket.on("data", destroy);
    return keepSocketAlive.call(pool, socket);
  };
  pool.reuseSocket = (socket, request) => {
    socket.off("data", destroy);
    reuseSocket.call(pool, socket, request);
  };
  return pool;
}
