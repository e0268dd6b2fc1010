import { isPlainObject } from "../../own-options.js";

/** A span of time: the sum of its members. */
export interface TimeSpan {
  readonly milliseconds?: number;
  readonly seconds?: number;
  readonly minutes?: number;
  readonly hours?: number;
  readonly days?: number;
}

export const unitsMs = { milliseconds: 1, seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/** @throws {Error} it is not a span, or it is negative. */
export function readSpan(span: TimeSpan): number {
  const units: Readonly<Record<string, number>> = unitsMs;
  const parts = Object.entries(isPlainObject(span) ? span : {}).map(([unit, count]) =>
    Object.hasOwn(units, unit) && typeof count === "number" && Number.isFinite(count) && count >= 0
      ? count * (units[unit] ?? 0)
      : Number.NaN,
  );
  const ms = parts.reduce((sum, part) => sum + part, 0);
  if (parts.length > 0 && !Number.isNaN(ms)) return ms;
  const allowed = Object.keys(unitsMs).join(", ");
  throw new Error(
    `Cannot advance the clock by ${JSON.stringify(span)}: time only goes forward, and a span is a plain object with one or more of ${allowed}, each a number from 0 up`,
  );
}
