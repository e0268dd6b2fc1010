const form = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(\.\d{1,9})?)?(?:Z|([+-]\d\d):?(\d\d)?)?$/i;

/**
 * Reads a date-time as Java services write it: the seconds may be missing, a fraction has up to nine digits, and the
 * zone is `Z`, `+00`, `+0000`, `+00:00` or missing. Without a zone it is read as UTC; `new Date(text)` would read it as
 * local time.
 *
 * @throws {RangeError} the text is not a date-time.
 */
export function parseDateTime(text: string): Date {
  const [, day, time, seconds = "00", fraction = "", hours, minutes = "00"] = form.exec(text) ?? [];
  const zone = hours === undefined ? "Z" : `${hours}:${minutes}`;
  const date = new Date(`${day}T${time}:${seconds}${fraction.slice(0, 4)}${zone}`);
  // `Date` reads the 30th of February as the 2nd of March.
  const isDay = new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(`${day}T`) === true;
  if (Number.isNaN(date.getTime()) || !isDay) {
    throw new RangeError(`Cannot read ${JSON.stringify(text)} as a date-time: it looks like "2026-05-11T10:15:30"`);
  }
  return date;
}
