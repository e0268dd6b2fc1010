export function readSeed(seed = 1): number {
  if (Number.isInteger(seed)) return seed;
  throw new Error(`Cannot use seed ${seed}: it must be a whole number`);
}

/** The date at the start, in milliseconds since 1970. */
export function readStart(now: string | undefined, isRealTime: boolean): number {
  if (now === undefined) return isRealTime ? Date.now() : Date.parse("2026-01-01T00:00:00Z");
  const ms = Date.parse(now);
  if (Number.isNaN(ms)) throw new Error(`Cannot begin at "${now}": a date looks like "2026-01-01T00:00:00Z"`);
  return ms;
}
