import type { Clock } from "../time/clock.js";
import type { ResponseHeaders } from "../transport/transport.js";

const baseDelayMs = 250;
const maxDelayMs = 4000;

/** How long to wait before the next attempt: anything up to a bound that doubles, so that clients do not retry in step. */
export function backoffMs(attempt: number, random: () => number): number {
  return random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
}

/** The three forms of an HTTP date: IMF-fixdate, RFC 850, asctime. */
const httpDate =
  /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT|[A-Z][a-z]+day, \d\d-[A-Z][a-z]{2}-\d\d [\d:]{8} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4})$/;

/**
 * How long a `Retry-After` header asks to wait, in milliseconds. Anything that is neither whole seconds nor an HTTP date
 * counts as absent. A date is read against the response's own `Date`, or without one against the clock; in the past it is 0.
 */
export function parseRetryAfter(headers: ResponseHeaders, clock: Pick<Clock, "now">): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, Number.MAX_SAFE_INTEGER);
  const until = parseHttpDate(text);
  return until && Math.max(0, until - (parseHttpDate(headers.get("date")?.trim() ?? "") ?? clock.now()));
}

function parseHttpDate(text: string): number | undefined {
  if (!httpDate.test(text)) return undefined;
  const date = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : date;
}
