import { expect, test } from "vitest";
import { listOrders } from "../../test/operations.js";
import { checkInput } from "./request-input.js";
import { writeQuery } from "./write-query.js";

const operation = { ...listOrders, queryLists: { ids: "&", names: ",", blanks: "%20", pipes: "%7C" } };
const write = (query: object) =>
  writeQuery(operation, Object(checkInput(operation, { params: { query } }).params).query);

test.each([
  [{ a: "x y&z=1", n: 7, yes: true, none: undefined }, "a=x%20y%26z%3D1&n=7&yes=true"],
  [{ ids: ["a", "b,c"] }, "ids=a&ids=b%2Cc"],
  [{ names: ["a", "b,c"] }, "names=a,b%2Cc"],
  [{ blanks: ["a", 1], pipes: [true, "|"] }, "blanks=a%201&pipes=true%7C%7C"],
  [{ ids: [], names: [] }, ""],
  [{ names: "a" }, "names=a"],
  [{ "a&b": "1" }, "a%26b=1"],
])("writes %j", (query, expected) => {
  expect(write(query)).toBe(expected);
});

test.each([
  [{ other: ["a"] }],
  [{ ids: [["a"]] }],
  [{ ids: [null] }],
  [{ ids: [undefined] }],
  [{ a: {} }],
  [{ a: null }],
])("refuses %j", (query) => {
  expect(() => write(query)).toThrow("must be a string, a number or a boolean");
});
