import type { Socket } from "node:net";
import { type SecureContext, TLSSocket } from "node:tls";

/** One connection, as its bytes are read and written. */
export interface Wire {
  /** The TLS layer, if there is one. */
  readonly socket: Socket;
  readonly tcp: Socket;
  /** Resolves when the connection is over. */
  readonly gone: Promise<void>;
  /** Whether the server has ended its side, or the connection is over. */
  isEnded(): boolean;
}

export function createWire(tcp: Socket, secureContext?: SecureContext): Wire {
  const socket =
    secureContext === undefined
      ? tcp
      : new TLSSocket(tcp, { isServer: true, secureContext, ALPNProtocols: ["http/1.1"] });
  // A connection that breaks is what this server is for; `gone` tells.
  for (const one of new Set([tcp, socket])) one.on("error", () => {});
  return {
    socket,
    tcp,
    gone: new Promise((resolve) => socket.once("close", () => resolve())),
    isEnded: () => socket.destroyed || socket.writableEnded,
  };
}
