import { expect, test } from "vitest";
import { getOrder } from "../../test/operations.js";
import { RefusedError } from "../errors/errors.js";
import { checkPathId } from "./path-id.js";

test.each(["550e8400-e29b-41d4-a716-446655440000", "WD5M8Q1P", "ZAR", "a.b", "a..b", "ключ", "a+b:c@d,e;f=g&h"])(
  "takes %s as it is",
  (id) => {
    expect(checkPathId(getOrder, "id", id)).toBe(id);
  },
);

const refused: unknown[] = [
  "",
  ".",
  "..",
  "%2e%2e",
  "%252e",
  "../admin",
  "a/../../b",
  "a\\..",
  "%00",
  "\0",
  "\ud800",
  "{id}",
  "a b",
  "a?b",
  "a#b",
  "a\n",
  "x".repeat(1025),
  Number.NaN,
  7,
  null,
  undefined,
  [],
  ["a"],
  {},
  { toString: () => "a" },
];

test.each(refused)("refuses %j before anything is sent", (id) => {
  expect(() => checkPathId(getOrder, "id", id)).toThrow(RefusedError);
  expect(() => checkPathId(getOrder, "id", id)).toThrow(/^Cannot send getOrder: id /);
});
