import { expect, test } from "vitest";
import { checkFence, fenceOf, placeOf } from "./fence.js";
import { RefusedError } from "./index.js";
import { operations } from "./operations.gen.js";

const row = (transactionId: unknown, createdAt?: unknown) => ({ transactionId, createdAt });
const [earlier, newest, later] = ["2026-05-11T10:15:29Z", "2026-05-11T10:15:30Z", "2026-05-11T10:15:31Z"];

test("is the newest time and the ids at it, in whatever order the rows come and however the time is written", () => {
  const same = "2026-05-11T12:15:30.0004+02:00";
  expect(fenceOf([row("a", earlier), row("b", newest), row("c", same), row("d", earlier)], null)).toEqual({
    newestCreatedAt: newest,
    idsAtNewest: ["b", "c"],
  });
});

test("is empty for an empty list", () => {
  expect(fenceOf([], null)).toEqual({ newestCreatedAt: null, idsAtNewest: [] });
});

test("names the rows that have no date, of which nobody could tell later that they are old", () => {
  const undated = [row("a"), row("b", null), row("c", "soon"), row(7, "soon")];
  expect(fenceOf(undated, "yesterday")).toEqual({ newestCreatedAt: null, idsAtNewest: ["a", "b", "c"] });
  expect(fenceOf([row("d", newest), ...undated, row("e", earlier)], null)).toEqual({
    newestCreatedAt: newest,
    idsAtNewest: ["d", "a", "b", "c"],
  });
});

const date = "Mon, 11 May 2026 10:15:40 GMT";

test("has the date of the answer", () => {
  expect(fenceOf([], date)).toEqual({ newestCreatedAt: null, idsAtNewest: [], listedAt: date });
});

test.each([
  ["2026-05-11T10:15:37.999Z", "unsure"],
  ["2026-05-11T10:15:38Z", "new"],
  ["2026-05-11T10:15:29Z", "old"],
])("a row of %s that a list of 10:15:40 did not show is %s", (createdAt, place) => {
  expect(placeOf(row("x", createdAt), fenceOf([row("a", newest)], date))).toBe(place);
});

test("survives JSON and cannot be changed", () => {
  const fence = fenceOf([row("a", newest)], date);
  expect(JSON.parse(JSON.stringify(fence))).toEqual(fence);
  expect(Object.isFrozen(fence) && Object.isFrozen(fence.idsAtNewest)).toBe(true);
});

test.each([
  ["a row of the fence", row("a", newest), "old"],
  ["a row of the fence that lost its date", row("a"), "old"],
  ["an earlier row", row("x", earlier), "old"],
  ["a row of the same moment", row("x", newest), "new"],
  ["a later row", row("x", later), "new"],
  ["a later row without an id", row(undefined, later), "new"],
  ["a row without a date", row("x"), "unsure"],
])("tells where %s lies", (_, given, place) => {
  expect(placeOf(given, { newestCreatedAt: newest, idsAtNewest: ["a"] })).toBe(place);
});

test("after an empty list every dated row is new", () => {
  expect(placeOf(row("x", earlier), { newestCreatedAt: null, idsAtNewest: [] })).toBe("new");
});

test("takes a copy of a fence that comes back", () => {
  const kept = { newestCreatedAt: newest, idsAtNewest: ["a"], listedAt: date };
  const fence = checkFence(operations.createWithdrawal, kept);
  kept.idsAtNewest.push("b");
  expect(fence).toEqual({ newestCreatedAt: newest, idsAtNewest: ["a"], listedAt: date });
  expect(checkFence(operations.createWithdrawal, false)).toBe(false);
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
])("refuses %j, which is no fence", (value) => {
  expect(() => checkFence(operations.createWithdrawal, value)).toThrow(RefusedError);
});
