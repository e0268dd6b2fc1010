import type { Operation } from "../client/operation.js";
import { refuse } from "../errors/errors.js";
import { requirePlain } from "../options/own-options.js";

/** The headers of a request as `fetch` takes them. */
export type RequestHeaders =
  | Headers
  | readonly (readonly [name: string, value: string])[]
  | Readonly<Record<string, string | undefined>>;

/** These frame the message or steer the connection, which the transport does. */
const framing =
  /^(host|content-length|transfer-encoding|connection|keep-alive|expect|te|trailer|upgrade|proxy-.*|:.*)$/i;
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Takes the headers out of the caller's hands. @throws {RefusedError} one cannot be sent as it is. */
export function checkHeaders(operation: Operation, given: unknown, what: string): Record<string, string> | undefined {
  if (given === undefined) return undefined;
  const headers: Record<string, string> = Object.create(null);
  const seen = new Set<string>();
  for (const [name, value] of pairsOf(operation, given, what)) {
    if (value === undefined) continue;
    headers[name] = checkHeader(operation, name, value);
    if (seen.has(name.toLowerCase())) refuse(operation, `header ${name} is given twice`);
    seen.add(name.toLowerCase());
  }
  return headers;
}

function pairsOf(operation: Operation, given: unknown, what: string): [name: string, value: unknown][] {
  if (given instanceof Headers) return [...given];
  if (!Array.isArray(given)) return Object.entries(requirePlain(operation, given, what));
  return given.map((pair: unknown): [string, unknown] => {
    if (Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string") return [pair[0], pair[1]];
    return refuse(operation, `${what} must be Headers, a list of pairs of name and value, or a plain object`);
  });
}

/** A header is visible ASCII and single blanks inside: what HTTP would trim, join or encode is refused. */
function checkHeader(operation: Operation, name: string, value: unknown): string {
  if (framing.test(name)) refuse(operation, `header ${name.slice(0, 40)} is set by the connection: leave it out`);
  // An invalid name may be a secret in the wrong place, as a value may be.
  if (!token.test(name)) refuse(operation, "a header has a name that HTTP does not permit");
  const isKey = name.toLowerCase() === operation.keyHeader?.toLowerCase();
  const form = isKey ? /^[\x21-\x7e]{1,255}$/ : /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
  if (typeof value === "string" && form.test(value)) return value;
  const expected = isKey ? "1 to 255 visible ASCII characters without blanks" : "visible ASCII characters";
  refuse(operation, `header ${name} must be ${expected}`);
}
