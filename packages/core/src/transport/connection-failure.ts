import { memberOf } from "../options/member-of.js";
import { TransportError } from "./transport.js";

/** Codes of errors after which it is certain that no connection was made, if they were thrown while connecting. */
const unconnected = /^(EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ETIMEDOUT)$/;

/** Codes of a certificate that proves nothing. Any other error of TLS may come at any time, also after an effect. */
const untrusted =
  /^(CERT_|ERR_TLS_CERT_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET)|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)/;

/**
 * What an error of a connection proves. A transport that knows whether it handed the request over says so, and that
 * counts. Otherwise the code decides: unless it is in a closed list, something may have been sent.
 */
export function failureOf(thrown: unknown, isHandedOver?: boolean): TransportError {
  const error = withoutBytes(thrown);
  const cause: unknown = Object(error).cause ?? error;
  const code = codeOf(cause);
  const isUntrusted = untrusted.test(code);
  const isUnsent = isHandedOver === undefined ? isUntrusted || isUnconnected(cause) : !isHandedOver;
  const failed = (stage: TransportError["stage"], problem: string): TransportError =>
    new TransportError(stage, code === "" ? problem : `${problem} (${code})`, { cause: error });
  if (isUnsent && isUntrusted) return failed("tls", "the server could not prove who it is");
  if (isUnsent) return failed("connect", "no connection was made");
  const isUnreadable = /^(HPE_|UND_ERR_HEADERS_OVERFLOW)/.test(code);
  return isUnreadable ? failed("headers", "the response cannot be read") : failed("sent", "no response");
}

/** An HTTP parser's error holds the bytes that it could not read, which may be a key: only its message and code are kept. */
export function withoutBytes(error: unknown): unknown {
  const parser: unknown = [error, Object(error).cause].find(
    (each) => Object(each).name === "HTTPParserError" || String(Object(each).code).startsWith("HPE_"),
  );
  if (parser === undefined) return error;
  const { message, code } = Object(parser);
  return Object.assign(new Error(String(message)), { code });
}

/** With several addresses tried, each one must have failed while connecting. */
function isUnconnected(cause: unknown): boolean {
  const code = codeOf(cause);
  if (code === "UND_ERR_CONNECT_TIMEOUT") return true;
  const errors: unknown = memberOf(cause, "errors");
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isUnconnected);
  const syscall = memberOf(cause, "syscall");
  return unconnected.test(code) && (syscall === "connect" || syscall === "getaddrinfo");
}

function codeOf(cause: unknown): string {
  return String(memberOf(cause, "code") ?? "");
}
