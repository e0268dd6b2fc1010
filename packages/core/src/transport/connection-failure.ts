import { memberOf } from "../options/member-of.js";
import { TransportError } from "./transport.js";

/** Codes of errors after which it is certain that no connection was made. */
const unconnected = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "ETIMEDOUT",
]);
const connectTimeout = "UND_ERR_CONNECT_TIMEOUT";

/** Codes of a certificate that proves nothing. Any other error of TLS may come at any time, also after an effect. */
const untrusted =
  /^(CERT_|ERR_TLS_CERT_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET)|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)/;

/**
 * What an error of a connection proves. By its code, anything that is not in a closed list may have been sent; a
 * transport that knows whether it handed the request over says so, and that counts.
 */
export function failureOf(thrown: unknown, isHandedOver?: boolean): TransportError {
  const error = withoutBytes(thrown);
  const cause = Object(error).cause ?? error;
  const code = String(memberOf(cause, "code") ?? "");
  const isUntrusted = untrusted.test(code);
  const isUnsent = isHandedOver === undefined ? isUntrusted || isUnconnected(cause) : !isHandedOver;
  const shown = code === "" ? "" : ` (${code})`;
  const failed = (stage: "tls" | "connect" | "headers" | "sent", problem: string): TransportError =>
    new TransportError(stage, problem + shown, { cause: error });
  if (isUnsent) {
    return isUntrusted
      ? failed("tls", "the server could not prove who it is")
      : failed("connect", "no connection was made");
  }
  const isUnreadable = /^(HPE_|UND_ERR_HEADERS_OVERFLOW)/.test(code);
  return isUnreadable ? failed("headers", "the response cannot be read") : failed("sent", "no response");
}

/** An HTTP parser's error holds the bytes that it could not read, which may be a key: only what it says is kept. */
export function withoutBytes(error: unknown): unknown {
  const parser: unknown = [error, Object(error).cause].find(isOfParser);
  if (parser === undefined) return error;
  const { message, code } = Object(parser);
  return Object.assign(new Error(String(message)), { code });
}

function isOfParser(error: unknown): boolean {
  const { name, code } = Object(error);
  return name === "HTTPParserError" || String(code).startsWith("HPE_");
}

/** With several addresses tried, each one must have failed while connecting. */
function isUnconnected(cause: unknown): boolean {
  const code = String(memberOf(cause, "code") ?? "");
  if (code === connectTimeout) return true;
  const errors: unknown = memberOf(cause, "errors");
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isUnconnected);
  const syscall = memberOf(cause, "syscall");
  return unconnected.has(code) && (syscall === "connect" || syscall === "getaddrinfo");
}
