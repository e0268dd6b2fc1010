import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { parseDateTime } from "../index.js";

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe.each([
  ["Africa/Johannesburg", -120],
  ["Pacific/Apia", -780],
  ["UTC", 0],
])("in %s", (name, offset) => {
  test.each([
    ["2026-05-11T10:15:35", "2026-05-11T10:15:35.000Z"],
    ["2026-05-11T10:15:35Z", "2026-05-11T10:15:35.000Z"],
    ["2026-05-11t10:15:35z", "2026-05-11T10:15:35.000Z"],
    ["2026-05-11T10:15:35.123456789", "2026-05-11T10:15:35.123Z"],
    ["2026-05-11T10:15:35.5+02:00", "2026-05-11T08:15:35.500Z"],
    ["2026-05-11T10:15", "2026-05-11T10:15:00.000Z"],
    ["2026-05-11T10:15Z", "2026-05-11T10:15:00.000Z"],
    ["2026-05-11T10:15+0530", "2026-05-11T04:45:00.000Z"],
    ["2026-05-11T10:15:35+0000", "2026-05-11T10:15:35.000Z"],
    ["2026-05-11T10:15:35+00:00", "2026-05-11T10:15:35.000Z"],
    ["2026-05-11T10:15:35-03", "2026-05-11T13:15:35.000Z"],
    ["2024-02-29T23:59:59", "2024-02-29T23:59:59.000Z"],
  ])("reads %s", (text, expected) => {
    process.env["TZ"] = name;
    expect(new Date(2026, 4, 11).getTimezoneOffset()).toBe(offset);
    expect(parseDateTime(text).toISOString()).toBe(expected);
  });
});

test.each([
  "",
  "2026-05-11",
  "2026-05-11 10:15:35",
  "2026-02-30T10:15:35",
  "2025-02-29T10:15",
  "2026-13-01T00:00:00",
  "2026-00-01T00:00:00",
  "2026-05-11T25:00:00",
  "2026-05-11T24:00:00",
  "2026-05-11T10:60",
  "2026-05-11T10:15:60",
  "2026-05-11T10:15.5",
  "2026-05-11T10:15:35.",
  "2026-05-11T10:15:35.1234567890",
  "2026-05-11T10:15:35+2",
  "2026-05-11T10:15:35+020",
  "2026-05-11T10:15:35+02:60",
  "2026-05-11T10:15:35+19:00",
  "2026-05-11T10:15:35ZZ",
  "now",
])("refuses %j and shows what a date-time looks like", (text) => {
  expect(() => parseDateTime(text)).toThrow(RangeError);
  expect(() => parseDateTime(text)).toThrow(`Cannot read ${JSON.stringify(text)} as a date-time: it looks like`);
});

const two = (value: number): string => String(value).padStart(2, "0");
/** A moment, in one of the ways in which a Java service writes it. */
const written = fc
  .record({
    ms: fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2099, 11, 31) }),
    hasSeconds: fc.boolean(),
    fraction: fc.stringMatching(/^\d{0,9}$/),
    zone: fc.constantFrom("", "Z", "colon", "plain", "hours"),
    offsetMinutes: fc.integer({ min: -18 * 60, max: 18 * 60 }),
  })
  .map(({ ms, hasSeconds, fraction, zone, offsetMinutes }) => {
    const offset =
      zone === "" || zone === "Z" ? 0 : zone === "hours" ? Math.trunc(offsetMinutes / 60) * 60 : offsetMinutes;
    const minute = Math.floor(ms / 60_000) * 60_000;
    const seconds = hasSeconds ? Math.floor((ms - minute) / 1000) : 0;
    const digits = hasSeconds ? fraction : "";
    const local = new Date(minute + offset * 60_000).toISOString().slice(0, 16);
    const time = hasSeconds ? `:${two(seconds)}${digits === "" ? "" : `.${digits}`}` : "";
    const sign = offset < 0 ? "-" : "+";
    const [hours, minutes] = [two(Math.floor(Math.abs(offset) / 60)), two(Math.abs(offset) % 60)];
    const zones = {
      "": "",
      Z: "Z",
      colon: `${sign}${hours}:${minutes}`,
      plain: `${sign}${hours}${minutes}`,
      hours: sign + hours,
    };
    return {
      text: local + time + zones[zone],
      ms: minute + seconds * 1000 + Number(digits.slice(0, 3).padEnd(3, "0")),
    };
  });

test("reads every form of every moment, to the millisecond", () => {
  fc.assert(
    fc.property(written, ({ text, ms }) => {
      expect(parseDateTime(text).getTime()).toBe(ms);
    }),
    { numRuns: 2000 },
  );
});

test("refuses every day that no calendar has", () => {
  const parts = fc.record({ year: fc.integer({ min: 1970, max: 2099 }), month: fc.nat(13), day: fc.nat(33) });
  fc.assert(
    fc.property(parts, ({ year, month, day }) => {
      const isDay = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
      const read = () => parseDateTime(`${year}-${two(month)}-${two(day)}T10:15`);
      if (isDay) expect(read().getTime()).toBe(Date.UTC(year, month - 1, day, 10, 15));
      else expect(read).toThrow(RangeError);
    }),
    { numRuns: 2000 },
  );
});
