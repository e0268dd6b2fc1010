import { type Clock, parseDateTime } from "@lumkit/core";
import type { Quote } from "../schemas.gen.js";
import { refused } from "./refused.js";
import { maxQuoteLifeMs } from "./rules.js";

/** Too much may happen to an accept on its way to be sent with less than this. */
const marginMs = 2000;

/** When a quote was asked for, and when it came. */
export interface QuoteMoments {
  readonly expiresAt: string;
  /** The service's own time when it responded, from the `Date` header. */
  readonly date: string | null;
  /** By the monotonic clock, before prepare was sent. */
  readonly askedMs: number;
}

/**
 * Measures the time of a quote that has just come, by two clocks; the smaller one counts.
 *
 * Its lifetime by the service's own clock, less what has passed since it was asked for: no clock of this machine can
 * falsify that, but it may stand still while the machine sleeps. And the date of this machine, corrected by how wrong
 * it was against the service's. Without a `Date` the date of this machine is taken as it is.
 *
 * @returns the time left, in milliseconds, whenever it is called; `NaN` if `expiresAt` cannot be read.
 */
export function startQuoteTime({ expiresAt, date, askedMs }: QuoteMoments, clock: Clock): () => number {
  const expiresMs = readTimeMs(expiresAt);
  const receivedMs = clock.now();
  const said = Date.parse(date ?? "");
  const serverMs = Number.isNaN(said) ? receivedMs : said;
  return () =>
    Math.min(expiresMs - serverMs - (clock.monotonic() - askedMs), expiresMs - (clock.now() + (serverMs - receivedMs)));
}

/** @throws {RefusedError} too little time is left for an accept, or more than any quote is known to have. */
export function checkQuoteTime(remainingMs: number, { id, expiresAt }: Pick<Quote, "id" | "expiresAt">): void {
  if (remainingMs > maxQuoteLifeMs) {
    throw refused(
      "no-quote",
      `quote ${id} expires at ${expiresAt}, more than an hour from now: check this machine's clock`,
    );
  }
  if (remainingMs >= marginMs) return;
  const left = Number.isNaN(remainingMs) ? "an unknown time" : `${Math.round(remainingMs)} ms`;
  throw refused("quote-expired", `quote ${id} expires at ${expiresAt}, with ${left} left: pay again`);
}

/** A date-time of the service in milliseconds since 1970, or `NaN`. */
export function readTimeMs(text: unknown): number {
  try {
    return parseDateTime(String(text)).getTime();
  } catch {
    return Number.NaN;
  }
}
