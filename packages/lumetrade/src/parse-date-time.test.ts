import { afterEach, describe, expect, test } from "vitest";
import { parseDateTime } from "./index.js";

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
  "2026-13-01T00:00:00",
  "2026-05-11T25:00:00",
  "2026-05-11T10:15:35+2",
  "now",
])("refuses %j and shows what a date-time looks like", (text) => {
  expect(() => parseDateTime(text)).toThrow(RangeError);
  expect(() => parseDateTime(text)).toThrow(`Cannot read ${JSON.stringify(text)} as a date-time: it looks like`);
});
