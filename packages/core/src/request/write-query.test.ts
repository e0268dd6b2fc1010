import { expect, test } from "vitest";
import { listOrders } from "../../test/operations.js";
import { checkInput } from "./request-input.js";
import { writeQuery } from "./write-query.js";

const operation = {
  ...listOrders,
  queryLists: { ids: "&", names: ",", blanks: "%20", pipes: "%7C" },
  queryObjects: { page: "&", size: ",", filter: "[]" },
} as const;
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
  [{ page: { after: "x&y", limit: 3, none: undefined } }, "after=x%26y&limit=3"],
  [{ size: { w: 1, h: "2,3" } }, "size=w,1,h,2%2C3"],
  [{ filter: { from: "x=1", open: true } }, "filter%5Bfrom%5D=x%3D1&filter%5Bopen%5D=true"],
  [{ page: {}, size: {}, filter: { from: undefined } }, ""],
  [{ page: undefined, size: undefined }, ""],
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
  [{ filter: { from: { day: 1 } } }],
  [{ filter: { from: ["x"] } }],
])("refuses %j", (query) => {
  expect(() => write(query)).toThrow("must be a string, a number or a boolean");
});

test.each([[{ filter: "x" }], [{ filter: ["x"] }], [{ filter: new Map() }]])("refuses %j for an object", (query) => {
  expect(() => write(query)).toThrow("query filter must be a plain object");
});
