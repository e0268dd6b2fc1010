import fc from "fast-check";
import { expect, test } from "vitest";
import { operationNames } from "./operation-name.js";

const named = (...ids: readonly string[]): string[] =>
  operationNames(ids.map((id, index) => ({ id, method: "GET", path: `/p${index}/{id}` })));

test.each([
  ["getOrder", "getOrder"],
  ["get-order.by_id", "getOrderById"],
  ["GetOrder", "getOrder"],
  ["URLs of users", "urlsOfUsers"],
  ["listURLs", "listURLs"],
  ["IDs", "ids"],
  ["ID", "id"],
  ["v2", "v2"],
  ["2fa", "get2fa"],
  ["constructor", "getConstructor"],
  ["toString", "getToString"],
  ["__proto__", "proto"],
  ["hasOwnProperty", "getHasOwnProperty"],
  ["", "getP0ById"],
  ["日本", "getP0ById"],
])("calls %j %s", (id, name) => {
  expect(named(id)).toEqual([name]);
});

test("names an operation by its route where another one has its name", () => {
  expect(named("getOrder", "get-order")).toEqual(["getOrder", "getP1ById"]);
  expect(named("get-order", "get_order")).toEqual(["getP0ById", "getP1ById"]);
});

test("gives identifiers that no object inherits, and a name that it gave stays the same", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }), (ids) => {
      const names = named(...ids);
      for (const name of names) {
        expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
        expect(name in Object.prototype).toBe(false);
      }
      const again = names.map((id, index) => ({ id, method: "GET", path: `/p${index}/{id}` }));
      expect(operationNames(again)).toEqual(names);
    }),
  );
});
