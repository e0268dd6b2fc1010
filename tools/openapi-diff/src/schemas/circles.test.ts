import { expect, test } from "vitest";
import type { Json, JsonObject } from "../json.js";
import { circlesOf, leadsIntoCircle } from "./circles.js";
import { meaningOf } from "./meaning.js";
import { isSubset } from "./subset.js";

const refer = (name: string): JsonObject => ({ $ref: `#/${name}` });

/** Schemas of which each one refers to all of them: the ways through them grow with the factorial of their number. */
function crowd(count: number, changes: Readonly<Record<string, Json>> = {}): JsonObject {
  const names = [...Array(count).keys()].map((index) => `s${index}`);
  const members = Object.fromEntries(names.map((name) => [name, refer(name)]));
  return Object.fromEntries(
    names.map((name) => [
      name,
      { type: "object", properties: { ...members, own: changes[name] ?? { type: "string", description: name } } },
    ]),
  );
}

const compared = (before: JsonObject, after: JsonObject, schema = refer("s0")) =>
  isSubset({ document: before, schema }, { document: after, schema });

test("finds the schemas that lead to each other, and no reference in data", () => {
  const document = {
    a: { items: refer("b") },
    b: { properties: { a: refer("a") } },
    c: { items: refer("a") },
    d: { example: refer("d"), default: refer("d"), properties: { example: refer("c") } },
    e: refer("d"),
  };
  expect([...circlesOf(document)].map(([at, group]) => `${at} of ${[...group].sort().join()}`).sort()).toEqual([
    "#/a of #/a,#/b",
    "#/b of #/a,#/b",
  ]);
  expect(leadsIntoCircle(document, { items: refer("b") })).toBe(true);
  expect(leadsIntoCircle(document, refer("c"))).toBe(false);
});

test("finds nothing between a crowd of schemas and itself", () => {
  expect(meaningOf(crowd(40), refer("s0"))).toBe(meaningOf(crowd(40), refer("s0")));
  expect(compared(crowd(40), crowd(40)).verdict).toBe("yes");
});

test("tells of each change in a crowd once, at the nearest place", () => {
  const { verdict, reasons } = compared(
    crowd(40),
    crowd(40, { s7: { type: "number" }, s9: { type: "string", maxLength: 3 } }),
  );
  expect(verdict).toBe("no");
  expect(reasons.map(({ at, rule }) => `${at} ${rule}`).sort()).toEqual([".s7.own type", ".s9.own high"]);
});

test("finds the change again from every place at which an operation enters a crowd", () => {
  const [before, after] = [crowd(12), crowd(12, { s7: { type: "number" } })];
  for (const name of ["s0", "s7", "s11", "s0"]) {
    const { reasons } = compared(before, after, refer(name));
    expect(reasons.map(({ rule }) => rule)).toEqual(["type"]);
    expect(reasons[0]?.at).toMatch(name === "s7" ? /^\.own$/ : /\.own$/);
  }
});

/** Two members that lead into a circle, whose far end has these members. */
const detour = (far: JsonObject): JsonObject => ({
  root: { type: "object", properties: { near: refer("near"), side: refer("side") } },
  side: { type: "object", properties: { near: refer("near") } },
  near: { type: "object", properties: { far: refer("far") } },
  far: { type: "object", properties: { near: refer("near"), ...far } },
});
const [text, words] = [{ type: "string" }, { type: "string", format: "date" }];

test("tells all reasons of a schema that an earlier comparison met after they were given", () => {
  const [before, after] = [detour({ a: text, b: text }), detour({ a: words, b: { type: "number" } })];
  const told = (name: string) => compared(before, after, refer(name)).reasons.map(({ at }) => at.split(".").at(-1));
  expect(told("root").sort()).toEqual(["a", "b"]);
  expect(told("side").sort()).toEqual(["a", "b"]);
});

test("tells the reasons of a circle that a condition asked about first", () => {
  const withCondition = (far: JsonObject): JsonObject => ({
    ...detour(far),
    list: { type: "array", minItems: 1, items: refer("near"), contains: refer("near") },
  });
  const [before, after] = [withCondition({ a: text, b: text }), withCondition({ a: words, b: { type: "number" } })];
  const { reasons } = compared(before, after, refer("list"));
  expect(new Set(reasons.map(({ at }) => at.split(".").at(-1)))).toEqual(new Set(["", "a", "b"]));
});

test("keeps what holds for texts apart from what holds for values", () => {
  const [before, after] = [{ a: { type: "number" } }, { a: { type: "string" } }];
  const verdict = (isText: boolean) =>
    isSubset({ document: before, schema: refer("a") }, { document: after, schema: refer("a") }, isText).verdict;
  expect([false, true, false].map(verdict)).toEqual(["no", "yes", "no"]);
});

test("reads a circle the same whatever its schemas are called", () => {
  const named = (one: string, other: string): JsonObject => ({
    [one]: { properties: { next: refer(other), size: { type: "integer" } } },
    [other]: { items: refer(one) },
  });
  expect(meaningOf(named("a", "b"), refer("a"))).toBe(meaningOf(named("x", "y"), refer("x")));
  expect(meaningOf(named("a", "b"), refer("a"))).not.toBe(meaningOf(named("a", "b"), refer("b")));
});
