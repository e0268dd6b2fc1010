import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { ownOptions } from "./own-options.js";
import { isPlainObject, ownMembers } from "./plain-object.js";

test("leaves out what is undefined", () => {
  expect(ownOptions("x", { signal: undefined, limit: 1 }, ["signal", "limit"])).toEqual({ limit: 1 });
});

test("names an unknown option and the known ones", () => {
  expect(() => ownOptions("acceptOrder", { idempotencykey: "a" }, ["idempotencyKey", "signal"])).toThrow(
    'acceptOrder: unknown option "idempotencykey", known are idempotencyKey, signal',
  );
});

test.each(["lb2b_5f7f1f7b", "a".repeat(40), "secret word", "5f7f1f7b"])(
  "does not show a name that may be a secret: %s",
  (name) => {
    const attempt = () => ownOptions("createLumo", { [name]: 1 }, ["apiKey"]);
    expect(attempt).toThrow("createLumo: unknown option (its name is not shown");
    expect(attempt).toThrow(expect.objectContaining({ message: expect.not.stringContaining(name) }));
  },
);

class Options {
  signal = undefined;
}

const foreign = (code: string): unknown => runInContext(code, createContext());

const notPlain: [string, unknown][] = [
  ["an instance of a class", new Options()],
  ["what inherits its members", Object.create({ signal: undefined })],
  ["what inherits from nothing but a bare object", Object.create(Object.create(null))],
  ["a Map", new Map([["signal", undefined]])],
  ["a Date", new Date()],
  ["a Headers", new Headers({ signal: "a" })],
  ["an array", [["signal", undefined]]],
  ["a Map of another realm", foreign("new Map()")],
  ["an instance of a class of another realm", foreign("new (class Options {})()")],
  ["an array of another realm", foreign("[]")],
  ["an error", new Error("no")],
  ["null", null],
  ["a string", "signal"],
  ["a number", 1],
];

test.each(notPlain)("refuses %s in place of options", (_, options) => {
  const attempt = () => Reflect.apply(ownOptions, undefined, ["acceptOrder", options, ["signal"]]);
  expect(attempt).toThrow("acceptOrder: options must be a plain object such as {}, not");
  expect(ownMembers(options)).toBe(undefined);
});

test.each([
  ["a literal", { limit: 1 }],
  ["an object without a prototype", Object.assign(Object.create(null), { limit: 1 })],
  ["parsed JSON", JSON.parse('{"limit":1}')],
  ["a clone", structuredClone({ limit: 1 })],
  ["a literal of another realm", foreign("({ limit: 1 })")],
  ["an object of another realm without a prototype", foreign("Object.assign(Object.create(null), { limit: 1 })")],
  ["a frozen object", Object.freeze({ limit: 1 })],
  ["a proxy of a literal", new Proxy({ limit: 1 }, {})],
])("takes %s", (_, options) => {
  expect(isPlainObject(options)).toBe(true);
  expect(Reflect.apply(ownOptions, undefined, ["x", options, ["limit"]])).toEqual({ limit: 1 });
});

test("gives what inherits nothing, with each member read once", () => {
  let reads = 0;
  const options = {
    get limit() {
      return ++reads;
    },
  };
  const own = ownOptions("x", options, ["limit"]);
  expect([Object.getPrototypeOf(own), own.limit, own.limit, reads]).toEqual([null, 1, 1, 1]);
});

test("a polluted Object.prototype has no effect", () => {
  const descriptor = { value: "evil", enumerable: true, configurable: true, writable: true };
  Object.defineProperty(Object.prototype, "baseUrl", descriptor);
  try {
    const own = ownOptions("x", {}, ["baseUrl"]);
    expect(Reflect.get(own, "baseUrl")).toBe(undefined);
  } finally {
    Reflect.deleteProperty(Object.prototype, "baseUrl");
  }
});
