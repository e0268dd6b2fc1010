import type { ClientRequest, IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Readable } from "node:stream";
import { createBodyText } from "./body-text.js";
import { failureOf, withoutBytes } from "./connection-failure.js";
import {
  type AnswerHeaders,
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "./transport.js";

/**
 * The transport of this platform: `node:http` and `node:https`, which tell whether a byte was written. They are loaded
 * here, for who needs them; an import of `node:http` would also load what it has on demand, such as `WebSocket`.
 */
export function createPlatformTransport(): Transport {
  const http = process.getBuiltinModule("node:http");
  const https = process.getBuiltinModule("node:https");
  const plain = new http.Agent({ keepAlive: true });
  const secure = new https.Agent({ keepAlive: true });
  return (request) => {
    const isSecure = request.url.protocol === "https:";
    const agent = request.isolated ? false : isSecure ? secure : plain;
    const options = {
      method: request.method,
      headers: { "accept-encoding": "gzip, deflate, br", ...request.headers },
      agent,
      // Not even by `NODE_TLS_REJECT_UNAUTHORIZED` is the key given to a server that cannot prove who it is.
      rejectUnauthorized: true,
    };
    const sending = isSecure ? https.request(request.url, options) : http.request(request.url, options);
    return exchange(sending, request, isSecure);
  };
}

function exchange(sending: ClientRequest, request: TransportRequest, isSecure: boolean): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const wasWritten = watchSocket(sending, isSecure);

    function fail(error: TransportError): void {
      letGo();
      reject(error);
      sending.destroy();
    }
    function abort(): void {
      fail(new TransportError(wasWritten() ? "sent" : "connect", "the call was ended"));
    }

    const letGo = request.ending.onEnd(abort);
    sending.on("error", (error) => {
      const failure = failureOf(error);
      const isUnsent = failure.stage === "connect" || failure.stage === "tls";
      // Whether something was written is known better from the socket than from the code of the error.
      if (wasWritten() !== isUnsent) fail(failure);
      else if (isUnsent) fail(new TransportError("sent", "no answer came", { cause: failure.cause }));
      else
        fail(
          new TransportError("connect", "the connection broke before anything was written", { cause: failure.cause }),
        );
    });
    sending.on("upgrade", (response, socket) => {
      socket.destroy();
      fail(
        new TransportError("headers", "the service switched to another protocol", { status: response.statusCode ?? 0 }),
      );
    });
    sending.on("response", (response) => {
      readText(response, request.maxBytes).then((text) => {
        letGo();
        resolve({ status: response.statusCode ?? 0, headers: answerHeaders(response), text });
      }, fail);
    });
    sending.end(request.body);
  });
}

/** Tells whether a byte of the request may have left: not before the socket is connected, and TLS is done. */
function watchSocket(sending: ClientRequest, isSecure: boolean): () => boolean {
  let socket: Socket | undefined;
  let isReady = false;
  let before = 0;
  sending.on("socket", (assigned) => {
    socket = assigned;
    before = assigned.bytesWritten;
    isReady = !assigned.connecting;
    if (!isReady)
      assigned.once(isSecure ? "secureConnect" : "connect", () => {
        isReady = true;
      });
  });
  // Bytes that a connected socket still holds back count as written: of a long body, a part may have gone.
  // What a TLS socket counts are not our bytes: there, ready counts as written.
  return () => isReady && socket !== undefined && (isSecure || socket.bytesWritten > before);
}

function readText(response: IncomingMessage, maxBytes: number): Promise<string> {
  const { statusCode: status = 0 } = response;
  return new Promise((resolve, reject) => {
    const bytes = createBodyText(status, maxBytes);
    const brokenOff = (cause: Error): void => {
      reject(new TransportError("body", `the answer ${status} broke off`, { cause: withoutBytes(cause), status }));
    };
    response.on("error", brokenOff);
    const decoded = decode(response);
    if (decoded === undefined) {
      reject(new TransportError("content", `the answer ${status} has an unknown content encoding`, { status }));
      return;
    }
    decoded.on("error", brokenOff);
    decoded.on("data", (chunk: Uint8Array) => {
      try {
        bytes.push(chunk);
      } catch (error) {
        reject(error);
        decoded.destroy();
      }
    });
    decoded.on("end", () => {
      try {
        resolve(bytes.text());
      } catch (error) {
        reject(error);
      }
    });
  });
}

const decoders: Readonly<Record<string, "createBrotliDecompress" | "createGunzip" | "createInflate">> = {
  br: "createBrotliDecompress",
  deflate: "createInflate",
  gzip: "createGunzip",
  "x-gzip": "createGunzip",
};

function decode(response: IncomingMessage): Readable | undefined {
  const encoding = response.headers["content-encoding"]?.toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return response;
  const name = Object.hasOwn(decoders, encoding) ? decoders[encoding] : undefined;
  return name && response.pipe(process.getBuiltinModule("node:zlib")[name]());
}

function answerHeaders({ headers }: IncomingMessage): AnswerHeaders {
  return {
    get(name) {
      const value = headers[name.toLowerCase()];
      return value === undefined ? null : String(value);
    },
  };
}
