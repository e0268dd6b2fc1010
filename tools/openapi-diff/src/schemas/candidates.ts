import { valueAtPointer } from "../document.js";
import { isObject, type Json } from "../json.js";
import type { Rooted } from "./rooted.js";
import type { Shape } from "./shape.js";
import { shapesOf } from "./shapes.js";

/** Values that two schemas name: the edges of what each allows are at them. */
interface Hints {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

/** How many values to make for a whole schema, and for each part in it. */
const limits = [600, 60, 12, 4];

/** Values around the edges of both schemas, most of them valid under the inner one. */
export function candidatesOf(inner: Rooted, outer: Rooted): Json[] {
  const named = [...constantsIn(inner), ...constantsIn(outer)];
  const hints = {
    texts: named.filter((value) => typeof value === "string").slice(0, 40),
    numbers: named.filter((value) => typeof value === "number").slice(0, 20),
  };
  return valuesOf(inner.document, inner.schema, hints, 0);
}

function constantsIn({ document, schema }: Rooted): Set<string | number> {
  const found = new Set<string | number>();
  const seen = new Set<string>();
  const visit = (node: Json | undefined): void => {
    if (found.size > 200) return;
    if (typeof node === "string" || typeof node === "number") found.add(node);
    if (typeof node !== "object" || node === null) return;
    if (isObject(node) && typeof node["$ref"] === "string" && !seen.has(node["$ref"])) {
      seen.add(node["$ref"]);
      visit(valueAtPointer(document, node["$ref"]));
    }
    if (!Array.isArray(node)) for (const name of Object.keys(node)) if (name.length < 30) found.add(name);
    for (const part of Object.values(node)) visit(part);
  };
  visit(schema);
  return found;
}

function valuesOf(document: Json, schema: Json, hints: Hints, depth: number): Json[] {
  const most = limits[depth] ?? 1;
  const shapes = depth >= limits.length ? [] : shapesOf(document, schema);
  const found = shapes.map((shape) => shape.values ?? ofKind(document, shape, hints, depth));
  return alternated(found).slice(0, most);
}

/** One of each list in turn, so that no list uses up the limit. */
function alternated(lists: readonly (readonly Json[])[]): Json[] {
  const length = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}

function ofKind(document: Json, shape: Shape, hints: Hints, depth: number): Json[] {
  const parts = (schema: Json): Json[] => valuesOf(document, schema, hints, depth + 1);
  switch (shape.kind) {
    case "null":
      return [null];
    case "boolean":
      return [true, false];
    case "number":
      return numbersOf(shape, hints);
    case "string":
      return textsOf(shape, hints);
    case "array":
      return listsOf(shape, parts);
    case "object":
      return objectsOf(shape, hints, parts);
  }
}

function numbersOf({ low, high, multiples }: Shape, { numbers }: Hints): number[] {
  const edges = [low.at, high.at, ...numbers].filter(Number.isFinite);
  const step = multiples[0] ?? 0.5;
  return [...edges.flatMap((edge) => [edge, edge + step, edge - step]), 0, 1, -1, 0.5, 7, 1e9];
}

const samples = ["a", "", "ABC", "a1-b", "123", "a b", "é", "YWJj", "2026-01-31", "2026-01-31T10:20:30Z", "10:20:30Z"];
const more = [
  "7f1e9c2a-3b5d-4c6e-8f90-a1b2c3d4e5f6",
  "a@b.example",
  "https://a.example/",
  "a.example",
  "10.0.0.1",
  "::1",
];

function textsOf({ low, high }: Shape, { texts, numbers }: Hints): string[] {
  const lengths = [low.at, low.at + 1, high.at, ...numbers, ...numbers.map((number) => number + 1)];
  const sized = lengths
    .filter((length) => Number.isInteger(length) && length > 0 && length < 300)
    .flatMap((length) => ["a".repeat(length), "1".repeat(length)]);
  return [...texts, ...samples, ...more, ...sized];
}

function listsOf({ prefix, items, low, high }: Shape, parts: (schema: Json) => Json[]): Json[][] {
  const each = parts(items);
  const first = prefix.map((schema) => parts(schema)[0] ?? null);
  const rest = (count: number, from: number): Json[] =>
    Array.from({ length: count }, (_, index) => each[(from + index) % each.length] ?? null);
  const least = Math.max(0, Math.min(low.at, 20) - first.length);
  const lengths = [least, least + 1, least + 2, Math.min(high.at - first.length, least + 4)].filter(
    (size) => size >= 0,
  );
  const long = lengths.flatMap((length) =>
    each.flatMap((_, from) => [rest(length, from), Array(length).fill(each[from])]),
  );
  const varied = prefix.flatMap((schema, position) =>
    parts(schema).map((value) => first.map((usual, index) => (index === position ? value : usual))),
  );
  const short = first.map((_, index) => first.slice(0, index));
  return [...long.map((tail) => [...first, ...tail]), ...varied, ...short, ...(each.length === 0 ? [first] : [])];
}

function objectsOf(shape: Shape, { texts, numbers }: Hints, parts: (schema: Json) => Json[]): Json[] {
  const { members, required, others, patterned } = shape;
  const sized = numbers.flatMap((size) => (size > 0 && size < 100 ? ["a".repeat(size), "a".repeat(size + 1)] : []));
  // Other names are used only if the schema clearly allows them.
  const free: [string, Json][] = [
    ...patterned.values(),
    ...(others === undefined || others === false ? [] : [others]),
  ].flatMap((schema) =>
    [...sized, ...texts, "other"]
      .filter((name) => !members.has(name))
      .slice(0, 12)
      .map((name): [string, Json] => [name, schema]),
  );
  const named = [...members].filter(([, schema]) => schema !== false).slice(0, 12);
  const choices = named.map(([name, schema]): [string, Json[]] => [name, parts(schema)]);
  const usual = choices.flatMap(([name, values]): [string, Json][] =>
    values[0] === undefined ? [] : [[name, values[0]]],
  );
  const needed = usual.filter(([name]) => required.has(name));
  const optional = usual.filter(([name]) => !required.has(name));
  // Each pair of optional members, there or not.
  const pairs = optional.flatMap((one, index) => optional.slice(index).map((other) => [...needed, one, other]));
  const without = optional.map(([name]) => usual.filter(([other]) => other !== name));
  const bases = [usual, needed, ...pairs, ...without];
  const varied = choices.flatMap(([name, values]) =>
    values.flatMap((value) =>
      [usual, needed, ...pairs.slice(0, 6)].map((base): [string, Json][] => [...base, [name, value]]),
    ),
  );
  const added = free.flatMap(([name, schema]) =>
    parts(schema)
      .slice(0, 4)
      .map((value): [string, Json][] => [...needed, [name, value]]),
  );
  return [...bases, ...added, ...varied].map((entries) => Object.fromEntries(entries));
}
