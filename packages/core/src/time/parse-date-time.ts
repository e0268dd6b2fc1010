const form =
  /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])((?:0\d|1[0-8]))(?::?([0-5]\d))?)?$/i;

/**
 * Reads a date-time of a service. One without a zone is read as UTC.
 *
 * Java services leave out seconds that are zero, and write up to nine digits of a second. They write zones as `+02:00`,
 * `+0200` or `+02`. All of these are read. What is finer than a millisecond is cut off.
 *
 * That a missing zone means UTC is inferred: in the only known example, such a time is 5 seconds after one with `Z`.
 *
 * @throws {RangeError} the text is not a date-time, or there is no such day or time.
 */
export function parseDateTime(text: string): Date {
  const [, day, time, second = "00", fraction = "", sign, hours, minutes = "0"] = form.exec(text) ?? [];
  const local = `${day}T${time}:${second}.${fraction.slice(0, 3).padEnd(3, "0")}Z`;
  const date = new Date(local);
  // `Date` reads the 30th of February as the 2nd of March, and 24:00 as the next day.
  if (Number.isNaN(date.getTime()) || date.toISOString() !== local) {
    throw new RangeError(`Cannot read ${JSON.stringify(text)} as a date-time: it looks like "2026-05-11T10:15:30"`);
  }
  const offsetMs = hours === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(date.getTime() + (sign === "-" ? offsetMs : -offsetMs));
}
