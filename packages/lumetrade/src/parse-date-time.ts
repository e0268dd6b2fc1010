const form = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/i;

/**
 * Reads a date-time of the API. One without a zone is read as UTC.
 *
 * `completedAt` of trades and deposits comes without a zone. That it is UTC is inferred, not documented: in the
 * document's own example it lies 5 seconds after a `createdAt` with `Z`. `new Date(text)` would take it for local time.
 *
 * @throws {RangeError} the text is no date-time.
 */
export function parseDateTime(text: string): Date {
  const [, day, time, fraction = "", zone = "Z"] = form.exec(text) ?? [];
  const date = new Date(`${day}T${time}${fraction.slice(0, 4)}${zone.toUpperCase()}`);
  // `Date` takes the 30th of February for the 2nd of March.
  const isDay = new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(`${day}T`) === true;
  if (Number.isNaN(date.getTime()) || !isDay) {
    throw new RangeError(`Cannot read ${JSON.stringify(text)} as a date-time: it looks like "2026-05-11T10:15:30"`);
  }
  return date;
}
