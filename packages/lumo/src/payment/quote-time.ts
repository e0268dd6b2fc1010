import type { Clock } from "@lumkit/core";

/** How long a quote still lives. */
export interface QuoteTime {
  /** In milliseconds; `NaN` if nobody can tell. */
  remainingMs(): number;
}

/** When a quote was asked for, and when it came. */
export interface QuoteMoments {
  readonly expiresAt: string;
  /** The service's own time when it answered, from the `Date` header. */
  readonly date: string | null;
  /** By the monotonic clock, before prepare was sent. */
  readonly askedMs: number;
}

/**
 * Takes the time of a quote that has just come, by two clocks; the smaller one counts.
 *
 * Its lifetime by the service's own clock, less what has passed since it was asked for: no clock of this machine can
 * falsify that, but it may stand still while the machine sleeps. And the date of this machine, corrected by how wrong
 * it was against the service's. Without a `Date` the date of this machine is taken as it is.
 */
export function startQuoteTime({ expiresAt, date, askedMs }: QuoteMoments, clock: Clock): QuoteTime {
  // The documented example has a zone; without one it would be read as local time.
  const expiresMs = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(expiresAt) ? expiresAt : `${expiresAt}Z`);
  const receivedMs = clock.now();
  const said = Date.parse(date ?? "");
  const serverMs = Number.isNaN(said) ? receivedMs : said;
  return {
    remainingMs: () =>
      Math.min(
        expiresMs - serverMs - (clock.monotonic() - askedMs),
        expiresMs - (clock.now() + (serverMs - receivedMs)),
      ),
  };
}
