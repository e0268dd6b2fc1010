const baseDelayMs = 250;
const maxDelayMs = 4000;

/** How long to wait before the next attempt: anything up to a bound that doubles, so that clients do not retry in step. */
export function backoffMs(attempt: number, random: () => number): number {
  return random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
}
