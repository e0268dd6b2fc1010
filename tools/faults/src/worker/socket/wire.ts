import type { Socket } from "node:net";
import { type SecureContext, TLSSocket } from "node:tls";

/** One connection. */
export interface Wire {
  /** The TLS layer, if there is one. */
  readonly socket: Socket;
  readonly tcp: Socket;
  /** Resolves when the connection is closed. */
  readonly closed: Promise<void>;
  /** Whether the server has ended its side, or the connection is closed. */
  isEnded(): boolean;
}

export function createWire(tcp: Socket, secureContext?: SecureContext): Wire {
  const socket =
    secureContext === undefined
      ? tcp
      : new TLSSocket(tcp, { isServer: true, secureContext, ALPNProtocols: ["http/1.1"] });
  // Errors are expected here, and every error closes the connection.
  for (const one of new Set([tcp, socket])) one.on("error", () => {});
  return {
    socket,
    tcp,
    closed: new Promise((resolve) => socket.once("close", () => resolve())),
    isEnded: () => socket.destroyed || socket.writableEnded,
  };
}
