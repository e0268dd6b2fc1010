import { expect, test } from "vitest";
import { RefusedError } from "../index.js";
import { operations } from "../operations.gen.js";
import { baselineOf, checkBaseline, placeOf } from "./baseline.js";

const row = (transactionId: unknown, createdAt?: unknown) => ({ transactionId, createdAt });
const [earlier, newest, later] = ["2026-05-11T10:15:29Z", "2026-05-11T10:15:30Z", "2026-05-11T10:15:31Z"];

test("is the newest time and the ids at it, in whatever order the rows come and however the time is written", () => {
  const same = "2026-05-11T12:15:30.0004+02:00";
  expect(baselineOf([row("a", earlier), row("b", newest), row("c", same), row("d", earlier)], null)).toEqual({
    newestCreatedAt: newest,
    idsAtNewest: ["b", "c"],
  });
});

test("is empty for an empty list", () => {
  expect(baselineOf([], null)).toEqual({ newestCreatedAt: null, idsAtNewest: [] });
});

test("names the rows that have no date, because only their id tells later that they are old", () => {
  const undated = [row("a"), row("b", null), row("c", "soon"), row(7, "soon")];
  expect(baselineOf(undated, "yesterday")).toEqual({ newestCreatedAt: null, idsAtNewest: ["a", "b", "c"] });
  expect(baselineOf([row("d", newest), ...undated, row("e", earlier)], null)).toEqual({
    newestCreatedAt: newest,
    idsAtNewest: ["d", "a", "b", "c"],
  });
});

const date = "Mon, 11 May 2026 10:15:40 GMT";

test("has the date of the response", () => {
  expect(baselineOf([], date)).toEqual({ newestCreatedAt: null, idsAtNewest: [], listedAt: date });
});

test.each([
  ["2026-05-11T10:15:37.999Z", "unsure"],
  ["2026-05-11T10:15:38Z", "new"],
  ["2026-05-11T10:15:29Z", "old"],
])("a row of %s that a list of 10:15:40 did not show is %s", (createdAt, place) => {
  expect(placeOf(row("x", createdAt), baselineOf([row("a", newest)], date))).toBe(place);
});

test("survives JSON and cannot be changed", () => {
  const baseline = baselineOf([row("a", newest)], date);
  expect(JSON.parse(JSON.stringify(baseline))).toEqual(baseline);
  expect(Object.isFrozen(baseline) && Object.isFrozen(baseline.idsAtNewest)).toBe(true);
});

test.each([
  ["a row of the baseline", row("a", newest), "old"],
  ["a row of the baseline that lost its date", row("a"), "old"],
  ["an earlier row", row("x", earlier), "old"],
  ["a row of the same moment", row("x", newest), "new"],
  ["a later row", row("x", later), "new"],
  ["a later row without an id", row(undefined, later), "new"],
  ["a row without a date", row("x"), "unsure"],
])("tells where %s lies", (_, given, place) => {
  expect(placeOf(given, { newestCreatedAt: newest, idsAtNewest: ["a"] })).toBe(place);
});

test("proves nothing without a time: no row is known to be new", () => {
  for (const createdAt of [earlier, later, undefined])
    expect(placeOf(row("x", createdAt), { newestCreatedAt: null, idsAtNewest: ["a"] })).toBe("unsure");
  expect(placeOf(row("a"), { newestCreatedAt: null, idsAtNewest: ["a"] })).toBe("old");
  expect(placeOf(row("x", later), false)).toBe("unsure");
});

test("of an empty list has the time of the service's date", () => {
  const baseline = baselineOf([], date);
  expect(placeOf(row("x", "2026-05-11T10:15:41Z"), baseline)).toBe("new");
  expect(placeOf(row("x", earlier), baseline)).toBe("unsure");
});

test.each(["2026-05-11T10:15", "2026-05-11T10:15:00.000000000", "2026-05-11T12:15+0200", "2026-05-11T10:15:00+00"])(
  "reads the date %s of a row, as Java services write it",
  (createdAt) => {
    const baseline = baselineOf([row("a", createdAt), row("b", "2026-05-11T10:14:59.999999999Z")], null);
    expect(baseline).toEqual({ newestCreatedAt: createdAt, idsAtNewest: ["a"] });
    expect(checkBaseline(operations.createWithdrawal, baseline)).toEqual(baseline);
    expect(placeOf(row("x", createdAt), baseline)).toBe("new");
    expect(placeOf(row("x", "2026-05-11T10:14Z"), baseline)).toBe("old");
  },
);

test("is taken of a list of 300,000 rows", () => {
  const rows = Array.from({ length: 300_000 }, (_, index) => row(`t${index}`, earlier));
  expect(baselineOf([...rows, row("last", newest)], null)).toEqual({ newestCreatedAt: newest, idsAtNewest: ["last"] });
});

test("copies a baseline that comes back", () => {
  const kept = { newestCreatedAt: newest, idsAtNewest: ["a"], listedAt: date };
  const baseline = checkBaseline(operations.createWithdrawal, kept);
  kept.idsAtNewest.push("b");
  expect(baseline).toEqual({ newestCreatedAt: newest, idsAtNewest: ["a"], listedAt: date });
  expect(checkBaseline(operations.createWithdrawal, false)).toBe(false);
});

test.each([
  [undefined],
  [true],
  [{}],
  [{ newestCreatedAt: "soon", idsAtNewest: [] }],
  [{ newestCreatedAt: newest, idsAtNewest: [7] }],
  [{ newestCreatedAt: newest, idsAtNewest: "a" }],
  [{ newestCreatedAt: 7, idsAtNewest: [] }],
  [{ newestCreatedAt: newest, idsAtNewest: [], listedAt: 7 }],
  [{ newestCreatedAt: newest, idsAtNewest: [], listedAt: "soon" }],
])("refuses %j, which is not a baseline", (value) => {
  expect(() => checkBaseline(operations.createWithdrawal, value)).toThrow(RefusedError);
});
