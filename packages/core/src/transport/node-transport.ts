import type { ClientRequest, IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { brokenOff, createBodyBytes, textOf } from "./body-text.js";
import { failureOf, withoutBytes } from "./connection-failure.js";
import { decodeBody } from "./content-coding.js";
import { distrustIdleSockets } from "./idle-sockets.js";
import { type Transport, TransportError, type TransportRequest, type TransportResponse } from "./transport.js";

/**
 * The transport of this platform: `node:http` and `node:https`, which tell when a connection is established.
 *
 * They are loaded here, and not imported: an import of `node:http` also loads what it has on demand, such as `WebSocket`.
 */
export function createPlatformTransport(): Transport {
  const http = process.getBuiltinModule("node:http");
  const https = process.getBuiltinModule("node:https");
  const { Socket } = process.getBuiltinModule("node:net");
  const { TLSSocket } = process.getBuiltinModule("node:tls");
  const plain = distrustIdleSockets(new http.Agent({ keepAlive: true }));
  const secure = distrustIdleSockets(new https.Agent({ keepAlive: true }));
  return (request) => {
    const { protocol, hostname, port, pathname, search } = request.url;
    const isSecure = protocol === "https:";
    const agent = request.isolated ? false : isSecure ? secure : plain;
    // The parts of the URL: given as a whole, Node copies every part of it twice, into objects that are slow to read.
    const options = {
      protocol,
      // Node wants an IPv6 address without its brackets.
      hostname: hostname.replace(/^\[|\]$/g, ""),
      port,
      path: pathname + search,
      method: request.method,
      headers: { "accept-encoding": "gzip, deflate, br", ...request.headers },
      agent,
      // Whatever `NODE_TLS_REJECT_UNAUTHORIZED` says, a server that cannot prove who it is does not get the key.
      rejectUnauthorized: true,
    };
    const sending = (isSecure ? https : http).request(options);
    return sendOnce(sending, request, isSecure ? TLSSocket : Socket);
  };
}

function sendOnce(sending: ClientRequest, request: TransportRequest, kind: SocketKind): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    let isHandedOver = false;

    function fail(error: unknown): void {
      removeListener();
      reject(error);
      sending.destroy();
    }
    const removeListener = request.ending.onEnd(() => {
      fail(new TransportError(isHandedOver ? "sent" : "connect", "the call was ended"));
    });
    whenConnected(sending, kind, () => {
      try {
        request.beforeFirstByte();
      } catch (refusal) {
        return fail(refusal);
      }
      isHandedOver = true;
      sending.end(request.body);
    });
    sending.on("error", (error) => fail(failureOf(error, isHandedOver)));
    sending.on("upgrade", (response, socket) => {
      socket.destroy();
      const status = response.statusCode ?? 0;
      fail(new TransportError("headers", "the service switched to another protocol", { status }));
    });
    sending.on("response", (response) => {
      readResponse(response, request.maxBytes).then((read) => {
        removeListener();
        resolve(read);
      }, fail);
    });
  });
}

/** The class of the sockets of Node itself. */
type SocketKind = { readonly prototype: Socket };

/** Calls back when the connection of a request is established, TLS included. Until then Node can write nothing. */
function whenConnected(sending: ClientRequest, kind: SocketKind, connected: () => void): void {
  sending.on("socket", (socket) => {
    // A subclass is an interceptor of a test, such as nock: it connects to nothing, and waits for what is written.
    const isReal = Object.getPrototypeOf(socket) === kind.prototype;
    const isSecure = "authorized" in socket;
    const isConnected = isSecure ? socket.authorized === true : !socket.connecting;
    if (isConnected || !isReal) connected();
    else socket.once(isSecure ? "secureConnect" : "connect", connected);
  });
}

/** Statuses whose responses have no body, whatever their headers say. */
const bodyless: ReadonlySet<number> = new Set([204, 205, 304]);

async function readResponse(response: IncomingMessage, maxBytes: number): Promise<TransportResponse> {
  const { statusCode: status = 0, headers } = response;
  const bytes = await readBytes(response, status, maxBytes);
  return {
    status,
    headers: { get: (name) => headers[name.toLowerCase()]?.toString() ?? null },
    text: bodyless.has(status) ? "" : textOf(await decoded(), status),
  };

  function decoded(): Uint8Array | Promise<Uint8Array> {
    const codings = headers["content-encoding"];
    return codings === undefined ? bytes : decodeBody(bytes, { codings, status, maxBytes });
  }
}

function readBytes(response: IncomingMessage, status: number, maxBytes: number): Promise<Uint8Array> {
  const body = createBodyBytes(status, maxBytes);
  return new Promise((resolve, reject) => {
    response.on("error", (cause) => reject(brokenOff(status, withoutBytes(cause))));
    response.on("data", (chunk: Uint8Array) => {
      try {
        body.push(chunk);
      } catch (error) {
        reject(error);
      }
    });
    response.on("end", () => resolve(body.joined()));
  });
}
