import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { describeFinding } from "../cli/finding.js";
import { parseYaml } from "../document/read-yaml.js";
import { applyOverlay } from "./apply-overlay.js";

const reasons = { description: "Why.", "x-evidence": "A page.", "x-confidence": "documented" };

function apply(upstream: Json, ...actions: readonly JsonObject[]): { document: Json; findings: string[] } {
  const text = `overlay: 1.1.0\nactions:\n${actions.map((action) => `  - ${JSON.stringify({ ...reasons, ...action })}\n`).join("")}`;
  const { document, findings } = applyOverlay(upstream, parseYaml("overlay.yaml", text));
  return { document, findings: findings.map(describeFinding) };
}

test.each<[what: string, upstream: Json, action: JsonObject, expected: Json]>([
  [
    "merges objects at every depth",
    { info: { title: "a", contact: { name: "n" } } },
    { target: "$.info", update: { contact: { email: "e" }, version: "1" } },
    { info: { title: "a", contact: { name: "n", email: "e" }, version: "1" } },
  ],
  [
    "merges into the whole document",
    { info: { title: "a" } },
    { target: "$", update: { info: { version: "1" } } },
    { info: { title: "a", version: "1" } },
  ],
  ["replaces a primitive", { info: { title: "a" } }, { target: "$.info.title", update: "b" }, { info: { title: "b" } }],
  [
    "replaces a primitive inside an object",
    { info: { title: "a", version: 1 } },
    { target: "$.info", update: { title: null } },
    { info: { title: null, version: 1 } },
  ],
  [
    "replaces a primitive inside a list",
    { tags: ["a", "b"] },
    { target: "$.tags[0]", update: "c" },
    { tags: ["c", "b"] },
  ],
  [
    "appends one item to a list",
    { tags: [{ name: "a" }] },
    { target: "$.tags", update: { name: "b" } },
    { tags: [{ name: "a" }, { name: "b" }] },
  ],
  [
    "appends several items to a list",
    { tags: ["a"] },
    { target: "$.tags", update: ["b", "c"] },
    { tags: ["a", "b", "c"] },
  ],
  [
    "appends to a list inside an object",
    { a: { tags: ["a"] } },
    { target: "$.a", update: { tags: ["b"] } },
    { a: { tags: ["a", "b"] } },
  ],
  [
    "updates several matches",
    { paths: { "/a": { get: {} }, "/b": { get: { x: 0 }, post: {} } } },
    { target: "$.paths.*.get", update: { x: 1 } },
    { paths: { "/a": { get: { x: 1 } }, "/b": { get: { x: 1 }, post: {} } } },
  ],
  [
    "removes several items of a list, in whatever order they are selected",
    { tags: ["a", "b", "c", "d"] },
    { target: "$.tags[3, 0, 1]", remove: true },
    { tags: ["c"] },
  ],
  [
    "removes items beyond the tenth",
    { tags: Array.from({ length: 12 }, (_, index) => index) },
    { target: "$.tags[?@ == 1 || @ == 2 || @ == 10]", remove: true },
    { tags: [0, 3, 4, 5, 6, 7, 8, 9, 11] },
  ],
  [
    "removes an item once that its target selects twice",
    { tags: ["a", "b", "c"] },
    { target: "$.tags[0, 0]", remove: true },
    { tags: ["b", "c"] },
  ],
  [
    "removes from several lists",
    { a: { tags: ["x", "y"] }, b: { tags: ["y", "x", "z", "x"] } },
    { target: "$.*.tags[?@ == 'x']", remove: true },
    { a: { tags: ["y"] }, b: { tags: ["y", "z"] } },
  ],
  [
    "removes a match inside another match",
    {
      list: [
        { drop: true },
        { keep: 1, list: [{ drop: true }, { keep: 2 }] },
        { drop: true, list: [{ drop: true }] },
        { keep: 3, list: [{ keep: 4 }] },
      ],
    },
    { target: "$..[?@.drop == true]", remove: true },
    {
      list: [
        { keep: 1, list: [{ keep: 2 }] },
        { keep: 3, list: [{ keep: 4 }] },
      ],
    },
  ],
  ["removes members", { a: { x: 1, y: 2 }, b: { x: 3 } }, { target: "$.*.x", remove: true }, { a: { y: 2 }, b: {} }],
])("%s", (_, upstream, action, expected) => {
  const before = structuredClone(upstream);
  expect(apply(upstream, action)).toEqual({ document: expected, findings: [] });
  expect(upstream).toEqual(before);
});

test("applies each action to the result of those before", () => {
  const { document, findings } = apply(
    { type: "number" },
    { target: "$.type", remove: true },
    { target: "$", update: { type: ["number", "null"] } },
    { target: "$.type", update: "string" },
  );
  expect({ document, findings }).toEqual({ document: { type: ["number", "null", "string"] }, findings: [] });
});

test("gives each of several matches a copy of its own", () => {
  const { document } = apply(
    { a: {}, b: {} },
    { target: "$.*", update: { list: [1], object: {} } },
    { target: "$.a.list[0]", remove: true },
    { target: "$.a.object", update: { x: 1 } },
    { target: "$.a.object.x", update: 2 },
  );
  expect(document).toEqual({ a: { list: [], object: { x: 2 } }, b: { list: [1], object: {} } });
});

test.each<[what: string, action: JsonObject, message: string]>([
  [
    "matches nothing",
    { target: "$.paths['/gone']", update: {} },
    "matches nothing: upstream has changed, its $ has info, tags, refers",
  ],
  [
    "updates nothing in a list",
    { target: "$.tags[?@.name == 'u'].name", update: "v" },
    'matches nothing: upstream has changed, its $.tags is [{"name":"t"}]',
  ],
  [
    "updates nothing in a text",
    { target: "$.info.title.en", update: "v" },
    'matches nothing: upstream has changed, its $.info.title is "a"',
  ],
  [
    "removes nothing",
    { target: "$.gone", remove: true },
    "matches nothing: upstream has changed, its $ has info, tags, refers",
  ],
  [
    "says what another action has said",
    { target: "$", update: { sound: true } },
    "changes nothing: another action has set this already",
  ],
  [
    "says what is so already",
    { target: "$.info", update: { title: "a" } },
    'changes nothing: upstream already has {"title":"a"}',
  ],
  [
    "appends an item that is there",
    { target: "$.tags", update: { name: "t" } },
    'changes nothing: upstream already has [{"name":"t"}]',
  ],
  [
    "appends an item that is there next to one that is not",
    { target: "$.tags", update: [{ name: "t" }, { name: "u" }] },
    'adds {"name":"t"} to a list that has it already: write update: [{"name":"u"}]',
  ],
  [
    "gives a name in a union that selects nothing",
    { target: "$['info','gone']", update: { x: 1 } },
    "misses 'gone': nothing matches there. Find its new place, or write $.info",
  ],
  [
    "merges into a $ref",
    { target: "$.refers", update: { type: "string" } },
    "cannot be merged: update has type and the target is a $ref to #/info: change what it refers to, or remove its $ref in an action before",
  ],
  [
    "merges a $ref into a schema of its own",
    { target: "$", update: { info: { $ref: "#/refers" } } },
    "cannot be merged: update.info is a $ref and the target has title: remove them in an action before",
  ],
  ["appends no item", { target: "$.tags", update: [] }, 'changes nothing: upstream already has [{"name":"t"}]'],
  ["has no description", { target: "$.info", update: { x: 1 }, description: null }, "has no description"],
  ["has an empty description", { target: "$.info", update: { x: 1 }, description: " " }, "has no description"],
  ["has no x-evidence", { target: "$.info", update: { x: 1 }, "x-evidence": 3 }, "has no x-evidence"],
  [
    "has no x-confidence",
    { target: "$.info", update: { x: 1 }, "x-confidence": null },
    "x-confidence must be one of documented, example, observed, inferred",
  ],
  [
    "has an unknown x-confidence",
    { target: "$.info", update: { x: 1 }, "x-confidence": "sure" },
    "x-confidence must be one of documented, example, observed, inferred",
  ],
  [
    "has a target that is not a JSONPath",
    { target: "$.info[", update: {} },
    "is not a JSONPath: unclosed bracketed selection ('$.info[':7)",
  ],
  ["neither updates nor removes", { target: "$.info" }, "has neither update nor remove"],
  ["has an empty update", { target: "$.info", update: null }, "has neither update nor remove"],
  ["both updates and removes", { target: "$.info", update: { x: 1 }, remove: true }, "has both update and remove"],
  [
    "says of some matches what is so already",
    { target: "$..[?@.name || @.title]", update: { name: "t" } },
    'changes nothing at #/tags/0: upstream already has {"name":"t"}',
  ],
  ["does not remove", { target: "$.info", remove: false }, "has neither update nor remove"],
  [
    "copies",
    { target: "$.info", copy: "$.tags", update: { x: 1 } },
    "copy is not supported: write the value in an update",
  ],
  ["removes everything", { target: "$", remove: true }, "would remove the whole document"],
  [
    "turns an object into a text",
    { target: "$.info", update: "a" },
    "cannot be merged: update is a plain value and the target has an object",
  ],
  [
    "turns the document into a text",
    { target: "$", update: "a" },
    "cannot be merged: update is a plain value and the target has an object",
  ],
  [
    "turns a text into a list",
    { target: "$", update: { info: { title: ["a"] } } },
    "cannot be merged: update.info.title is an array and the target has a plain value",
  ],
  [
    "puts an object in the place of a list",
    { target: "$", update: { tags: { name: "b" } } },
    "cannot be merged: update.tags is an object and the target has an array",
  ],
])("finds an action that %s, with its line and place", (_, action, message) => {
  const upstream = { info: { title: "a" }, tags: [{ name: "t" }], refers: { $ref: "#/info" } };
  const sound = { target: "$", update: { sound: true } };
  const { document, findings } = apply(upstream, sound, action);
  expect(findings).toEqual([`overlay.yaml:4: action 2 (${action["target"]}): ${message}`]);
  expect(document).toHaveProperty("sound", true);
  expect(document).toHaveProperty("info.title", "a");
});

test("finds an action without a target", () => {
  const { findings } = applyOverlay({}, parseYaml("overlay.yaml", "actions:\n  - update: {}\n  - text\n"));
  expect(findings.map(describeFinding)).toEqual([
    "overlay.yaml:2: action 1 (): is not an action: it needs a target",
    "overlay.yaml:3: action 2 (): is not an action: it needs a target",
  ]);
});

test("finds an overlay without actions", () => {
  const { findings } = applyOverlay({}, parseYaml("overlay.yaml", "overlay: 1.1.0\naction: []\n"));
  expect(findings.map(describeFinding)).toEqual(["overlay.yaml: actions: must be a list"]);
});

/** For each action without effect, by target: whether upstream now says the same. */
function idle(upstream: Json, ...actions: readonly JsonObject[]): Record<string, boolean | undefined> {
  const overlay = parseYaml(
    "overlay.yaml",
    JSON.stringify({ actions: actions.map((each) => ({ ...reasons, ...each })) }),
  );
  const { findings } = applyOverlay(upstream, overlay);
  return Object.fromEntries(
    findings.flatMap((finding) =>
      "action" in finding ? [[actions[finding.action]?.["target"], finding.isTakenOver]] : [],
    ),
  );
}

test.each<[what: string, upstream: Json, actions: JsonObject[], expected: Record<string, boolean>]>([
  [
    "an update that upstream says itself",
    { a: { x: 1, y: 2 } },
    [{ target: "$.a", update: { x: 1 } }],
    { "$.a": true },
  ],
  [
    "an update that upstream says at one place of two",
    { a: { x: 1 }, b: {} },
    [{ target: "$.*", update: { x: 1 } }],
    { "$.*": false },
  ],
  ["an update of what is gone", { a: {} }, [{ target: "$.a.x", update: "t" }], { "$.a.x": false }],
  [
    "an update that says what an earlier one says",
    { a: {} },
    [
      { target: "$.a", update: { x: 1 } },
      { target: "$['a']", update: { x: 1 } },
    ],
    { "$['a']": false },
  ],
  ["a removal of what upstream has removed", { a: {} }, [{ target: "$.a.x", remove: true }], { "$.a.x": true }],
  ["a removal from a place that is gone", { b: {} }, [{ target: "$.a.x", remove: true }], { "$.a.x": false }],
  [
    "a removal of what is gone, half of a replacement",
    { a: { z: 1 } },
    [
      { target: "$.a.x", remove: true },
      { target: "$.a", update: { x: 1 } },
    ],
    { "$.a.x": false },
  ],
  [
    "a removal that a later update undoes, because upstream says the same",
    { a: { x: [1], y: 2 } },
    [
      { target: "$.a.x", remove: true },
      { target: "$.a", update: { x: [1] } },
    ],
    { "$.a.x": true },
  ],
  [
    "a removal of which a later update undoes a part",
    { a: { x: [1], y: 2 } },
    [
      { target: "$.a['x', 'y']", remove: true },
      { target: "$.a", update: { x: [1] } },
    ],
    {},
  ],
  [
    "a removal of what another action has added",
    { a: {} },
    [
      { target: "$", update: { b: 1 } },
      { target: "$.b", remove: true },
      { target: "$['a']", update: { x: 1 } },
    ],
    {},
  ],
])("knows whether upstream now says %s", (_, upstream, actions, expected) => {
  expect(idle(upstream, ...actions)).toEqual(expected);
});

test("lists every finding of every action", () => {
  const { document, findings } = apply(
    { info: { title: "a" } },
    { target: "$.gone", update: {}, description: 0, "x-evidence": 0, "x-confidence": 0 },
    { target: "$.info", update: { title: "a" } },
    { target: "$.info", update: { title: "b" } },
    { target: "info", remove: true },
  );
  expect(findings).toEqual([
    "overlay.yaml:3: action 1 ($.gone): has no description",
    "overlay.yaml:3: action 1 ($.gone): has no x-evidence",
    "overlay.yaml:3: action 1 ($.gone): x-confidence must be one of documented, example, observed, inferred",
    "overlay.yaml:3: action 1 ($.gone): matches nothing: upstream has changed, its $ has info",
    'overlay.yaml:4: action 2 ($.info): changes nothing: upstream already has {"title":"a"}',
    "overlay.yaml:6: action 4 (info): is not a JSONPath: expected '$', found 'i' ('info':0)",
  ]);
  expect(document).toEqual({ info: { title: "b" } });
});
