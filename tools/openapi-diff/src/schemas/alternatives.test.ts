import { expect, test } from "vitest";
import type { Json, JsonObject } from "../json.js";
import { isSubset } from "./subset.js";

const text = { type: "string" };
const list = { type: "array", items: text };
const card = (kinds: readonly string[], required: readonly string[]): JsonObject => ({
  type: "object",
  // Every card has the same type.
  properties: { type: { const: "card" }, kind: { enum: [...kinds] }, entries: list },
  required: ["type", "kind", ...required],
});
const named = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const state = {
  type: "object",
  properties: { type: { const: "card" }, kind: { const: "state" }, code: text },
  required: ["type", "kind", "code"],
};
const inline = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: "object",
  properties,
  required: [...required],
});

const before: JsonObject = {
  Card: card(["keyword", "line", "state"], []),
  Keyword: card(["keyword"], []),
  Line: card(["line"], ["entries"]),
  State: state,
};
const after: JsonObject = { ...before, Keyword: card(["keyword"], ["entries"]) };

test.each<[name: string, inner: Json[], outer: Json[], told: string[]]>([
  [
    "a general one leaves, and special ones stay",
    [named("Card"), named("Line"), named("State")],
    [named("Line"), named("State")],
    ["no: the alternative Card"],
  ],
  [
    "a general one leaves that each value may still fit",
    [inline({ a: text, b: text }), named("Line")],
    [inline({ a: text }, ["a"]), inline({ b: text }, ["b"])],
    ["no: the alternative with a and b", "no: the alternative Line"],
  ],
  [
    "one of its name asks for more",
    [named("Keyword"), named("Line"), named("State")],
    [named("Line"), named("Keyword"), named("State")],
    ["no: .entries missing"],
  ],
  [
    "one of its constant asks for more",
    [card(["keyword"], []), named("Line"), named("State")],
    [named("State"), named("Line"), card(["keyword"], ["entries"])],
    ["no: .entries missing"],
  ],
  [
    "one of the same members asks for more",
    [inline({ a: text }), inline({ b: text }, ["b"])],
    [inline({ b: text }, ["b"]), inline({ a: text }, ["a"])],
    ["no: .a missing"],
  ],
  [
    "one with a constant leaves",
    [named("Keyword"), named("Line"), named("State")],
    [named("Line"), named("State")],
    ['no: .kind "keyword"'],
  ],
  [
    "all but one leave, and what is told of it is true of each value",
    [named("Keyword"), named("Line")],
    [named("Line")],
    ["no: .entries missing", 'no: .kind "keyword"'],
  ],
])("compares alternatives only where they are the same: %s", (_name, inner, outer, told) => {
  const [old, present] = [before, after].map((schemas) => ({ components: { schemas } }));
  const { reasons } = isSubset(
    { document: old ?? null, schema: { anyOf: inner } },
    { document: present ?? null, schema: { anyOf: outer } },
  );
  const lines = reasons
    .filter(({ rule }) => rule !== "undeclared")
    .map(({ at, verdict, what }) => `${verdict}: ${at === "" ? "" : `${at} `}${what}`);
  expect(lines).toEqual(told);
});
