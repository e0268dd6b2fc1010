import { expect, test } from "vitest";
import { checkFigures } from "./check-figures.js";
import { readFigures } from "./read-figures.js";

const foundIn = (text: string) => checkFigures({ path: "docs/a.md", text }, readFigures()).map(({ found }) => found);

test.each([
  "all 38 operations, 20 operations of Lumo",
  "`read` 10 s, `repeatable` 20 s, `keyed` 20 s, `once` 60 s",
  "`maxRetries` (default: 2)",
  "expired for 60 s",
  "http://127.0.0.1:4010/ and http://127.0.0.1:4011/",
])("accepts %s", (text) => {
  expect(foundIn(text)).toEqual([]);
});

test.each([
  ["all 39 operations", "39 operations"],
  ["`read` 11 s", "`read` 11 s"],
  ["`once` 10 s", "`once` 10 s"],
  ["`maxRetries` (default: 3)", "`maxRetries` (default: 3"],
  ["expired\nfor 61 s", "expired for 61 s"],
  ["http://127.0.0.1:4012/", "127.0.0.1:4012"],
])("finds %s", (text, found) => {
  expect(foundIn(text)).toEqual([found]);
});
