import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRetryAfter } from "./retry-delay.js";

const clock = { now: () => Date.parse("2026-11-21T12:00:00Z") };
const parse = (value: string | null, date: string | null = null) =>
  parseRetryAfter({ get: (name) => (name === "date" ? date : value) }, clock);

test.each([
  ["0", 0],
  ["7", 7000],
  [" 30 ", 30_000],
  ["Sat, 21 Nov 2026 12:00:05 GMT", 5000],
  ["Saturday, 21-Nov-26 12:00:05 GMT", 5000],
  ["Sat Nov 21 12:00:05 2026", 5000],
  ["Sat, 21 Nov 2020 12:00:00 GMT", 0],
  ["99999999999", 99_999_999_999_000],
  ["9".repeat(400), Number.MAX_SAFE_INTEGER],
])("reads %j", (value, expected) => {
  expect(parse(value)).toBe(expected);
});

test.each([
  null,
  "",
  "-1",
  "+1",
  "1.5",
  "1e9",
  "0x10",
  "abc",
  "1 second",
  "1, 2",
  "2026-11-21",
  "12:00",
  "Sat, 99 Nov 2026 12:00:00 GMT",
  "after Sat, 21 Nov 2026 12:00:05 GMT",
  "Sat, 21 Nov 2026 12:00:05 GMT+1",
  "x".repeat(524_288),
])("takes %.30j for absent", (value) => {
  expect(parse(value)).toBeUndefined();
});

test.each([
  ["Sat, 21 Nov 2026 11:00:00 GMT", 5000],
  ["Sat, 21 Nov 2026 13:00:00 GMT", 0],
  ["yesterday", 5000 - 3_600_000],
])("reads a date against the Date of its response, %j", (date, expected) => {
  expect(parse("Sat, 21 Nov 2026 11:00:05 GMT", date)).toBe(Math.max(0, expected));
});

test("any text is absent or a time that is not negative", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.integer().map(String)), (value) => {
      const ms = parse(value);
      expect(ms === undefined || ms >= 0).toBe(true);
    }),
  );
});
