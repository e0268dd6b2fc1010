import { STATUS_CODES } from "node:http";

/** A list gives the header once for each value. */
export type ResponseHeaders = Readonly<Record<string, string | readonly string[]>>;

/** Text and bytes are sent unchanged; any other object becomes JSON. */
export type ResponseBody = string | Uint8Array | object;

export interface ResponseOptions {
  /** Default 200. Any status can be sent, also 0 (as `000`) or 999. */
  readonly status?: number;
  /** They replace the defaults: `Content-Type: application/json` for a body, and `Content-Length`. */
  readonly headers?: ResponseHeaders;
  readonly body?: ResponseBody | undefined;
}

const encoder = new TextEncoder();

export function toBytes(body: ResponseBody = ""): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return encoder.encode(typeof body === "string" ? body : JSON.stringify(body));
}

/** A status line and headers, with the empty line at their end. */
export function headBytes(status: number, headers: ResponseHeaders = {}): Uint8Array {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : value).map((one) => `${name}: ${one}\r\n`),
  );
  const code = String(status).padStart(3, "0");
  return encoder.encode(`HTTP/1.1 ${code} ${STATUS_CODES[status] ?? "Unknown"}\r\n${lines.join("")}\r\n`);
}

/** The head and the body of a response. `framing` replaces the default `Content-Length`. */
export function message(
  { status = 200, headers = {}, body }: ResponseOptions,
  framing?: ResponseHeaders,
): { head: Uint8Array; body: Uint8Array } {
  const bytes = toBytes(body);
  const given = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const type = body === undefined || given.has("content-type") ? {} : { "Content-Type": "application/json" };
  const isFramed = status === 204 || given.has("content-length") || given.has("transfer-encoding");
  const length = framing ?? (isFramed ? {} : { "Content-Length": String(bytes.length) });
  return { head: headBytes(status, { ...type, ...length, ...headers }), body: bytes };
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes as one chunk of a chunked body. */
export function chunk(bytes: Uint8Array, announcedBytes: number = bytes.length): Uint8Array {
  return concat(encoder.encode(`${announcedBytes.toString(16)}\r\n`), bytes, encoder.encode("\r\n"));
}
