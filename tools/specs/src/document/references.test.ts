import { expect, test } from "vitest";
import { circlesIn } from "./references.js";

test.each([
  ["itself", { a: { $ref: "#/a" } }, ["#/a"]],
  ["itself through others", { a: { $ref: "#/b" }, b: { $ref: "#/c" }, c: { $ref: "#/a" } }, ["#/a", "#/b", "#/c"]],
  ["itself, in a list", { a: [{ $ref: "#/a/0" }] }, ["#/a/0"]],
  ["a path that holds a slash", { "/a": { $ref: "#/~1a" } }, ["#/~1a"]],
  [
    "a property called example",
    { properties: { example: { $ref: "#/properties/example" } } },
    ["#/properties/example"],
  ],
])("finds a reference to %s", (_, document, places) => {
  expect(circlesIn(document).map(({ at }) => at)).toEqual(places);
});

test.each([
  ["what it leads to", { a: { $ref: "#/b" }, b: { type: "string" } }],
  ["nowhere", { a: { $ref: "#/b" } }],
  ["a circle that it is not part of", { a: { $ref: "#/b" }, b: { $ref: "#/b" } }, ["#/b"]],
  ["the schema that it is in, as in a tree", { a: { properties: { children: { items: { $ref: "#/a" } } } } }],
  ["itself, as data", { a: { example: { $ref: "#/a/example" }, enum: [{ $ref: "#/a/enum/0" }] } }],
])("takes a reference to %s", (_, document, places = []) => {
  expect(circlesIn(document).map(({ at }) => at)).toEqual(places);
});
