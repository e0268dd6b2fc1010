import { expect, test } from "vitest";
import { ownOptions } from "./own-options.js";

test("leaves out what is undefined", () => {
  expect(ownOptions("x", { signal: undefined, limit: 1 }, ["signal", "limit"])).toEqual({ limit: 1 });
});

test("names an unknown option and those there are", () => {
  expect(() => ownOptions("acceptOrder", { idempotencykey: "a" }, ["idempotencyKey", "signal"])).toThrow(
    'acceptOrder: unknown option "idempotencykey", known are idempotencyKey, signal',
  );
});

test.each([[null], [[]], ["a"], [1]])("refuses options that are no object: %j", (options) => {
  expect(() => Reflect.apply(ownOptions, undefined, ["acceptOrder", options, []])).toThrow("options must be an object");
});

test("does not read inherited options", () => {
  const options = Object.create({ baseUrl: "https://evil.example" });
  expect(Reflect.get(ownOptions("x", options, ["baseUrl"]), "baseUrl")).toBeUndefined();
});
