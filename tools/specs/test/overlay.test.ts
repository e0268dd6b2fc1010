import { expect, test } from "vitest";
import type { Json } from "../src/json.js";
import { applyOverlay } from "../src/overlay.js";
import type { YamlFile } from "../src/read-yaml.js";

const reason = { description: "why", "x-evidence": "a page", "x-confidence": "inferred" };

function apply(upstream: Json, ...actions: { [key: string]: Json }[]) {
  const overlay: YamlFile = {
    file: "overlay.yaml",
    value: { actions },
    findings: [],
    lineOf: ([, index]) => Number(index) * 10,
  };
  const { document, findings } = applyOverlay(upstream, overlay);
  return { document, messages: findings.map(({ line, place, message }) => `${line} ${place}: ${message}`) };
}

test("objects are merged, values are replaced, arrays are appended to", () => {
  const upstream = { a: { b: 1, c: [1], d: { e: true } } };
  const { document, messages } = apply(upstream, {
    target: "$.a",
    ...reason,
    update: { b: 2, c: [2, 3], d: { f: null }, g: "new" },
  });
  expect(document).toEqual({ a: { b: 2, c: [1, 2, 3], d: { e: true, f: null }, g: "new" } });
  expect(messages).toEqual([]);
  expect(upstream).toEqual({ a: { b: 1, c: [1], d: { e: true } } });
});

test("an update reaches every match", () => {
  const { document } = apply({ a: [{ n: 1 }, { n: 2 }] }, { target: "$.a[*]", ...reason, update: { m: 0 } });
  expect(document).toEqual({
    a: [
      { n: 1, m: 0 },
      { n: 2, m: 0 },
    ],
  });
});

test("an update of the root adds a member to the document", () => {
  expect(apply({ a: 1 }, { target: "$", ...reason, update: { b: 2 } }).document).toEqual({ a: 1, b: 2 });
});

test("a removal takes several items of one array, and matches within matches", () => {
  const { document, messages } = apply(
    { a: [0, 1, 2, 3, 4] },
    { target: "$.a[?@ == 1 || @ == 2 || @ == 4]", ...reason, remove: true },
  );
  expect(document).toEqual({ a: [0, 3] });
  expect(messages).toEqual([]);
  expect(apply({ x: { x: { y: 1 } }, z: 1 }, { target: "$..x", ...reason, remove: true }).document).toEqual({ z: 1 });
});

test("a removal of array items beyond the tenth takes the right ones", () => {
  const items = Array.from({ length: 12 }, (_, index) => index);
  expect(apply({ items }, { target: "$.items[?@ == 2 || @ == 10]", ...reason, remove: true }).document).toEqual({
    items: items.filter((item) => item !== 2 && item !== 10),
  });
});

test("actions see what those before them did", () => {
  const { document } = apply(
    { a: 1 },
    { target: "$", ...reason, update: { b: {} } },
    { target: "$.b", ...reason, update: { c: 1 } },
  );
  expect(document).toEqual({ a: 1, b: { c: 1 } });
});

test("every action that cannot stand is a finding with its line, not only the first", () => {
  const { messages } = apply(
    { a: { b: [1] }, list: [{ n: 1 }, {}] },
    { target: "$.nothing", ...reason, update: {} },
    { target: "$.a", ...reason, update: { b: [1] } },
    { target: "$.a", ...reason },
    { target: "$[", ...reason, remove: true },
    { target: "$.a", "x-confidence": "sure", update: { c: 1 } },
    { ...reason, remove: true },
    { target: "$", ...reason, remove: true },
    { target: "$.a", ...reason, update: null },
    { target: "$.a.b", ...reason, update: [2], remove: true },
    { target: "$.list[*]", ...reason, update: { n: 1 } },
  );
  expect(messages).toEqual([
    "0 action 1 ($.nothing): matches nothing: upstream has moved",
    "10 action 2 ($.a): changes nothing: upstream says so already",
    "20 action 3 ($.a): has neither update nor remove",
    expect.stringMatching(/^30 action 4 \(\$\[\): is no JSONPath/),
    "40 action 5 ($.a): has no description",
    "40 action 5 ($.a): has no x-evidence",
    "40 action 5 ($.a): x-confidence must be one of documented, example, observed, inferred",
    "50 action 6 (): is no action: it needs a target",
    "60 action 7 ($): would remove the whole document",
    "70 action 8 ($.a): has neither update nor remove",
    "80 action 9 ($.a.b): has both update and remove",
    "90 action 10 ($.list[*]): changes nothing at #/list/0: upstream says so already",
  ]);
});
