import fc from "fast-check";
import { expect, test } from "vitest";
import { pay } from "../../test/operations.js";
import { RefusedError } from "../errors/errors.js";
import { writeJson } from "./write-json.js";

const payment = {
  ...pay,
  requestDecimals: { amount: "positive", fee: true, parts: { amount: true }, price: "text" },
} as const;
const write = (body: unknown) => writeJson(payment, body);

test.each([
  [{ amount: "123456789012.123456", note: "a" }, '{"amount":123456789012.123456,"note":"a"}'],
  [{ amount: "1.50", fee: "0" }, '{"amount":1.50,"fee":0}'],
  [{ parts: [{ amount: "0.0" }, { amount: "2" }] }, '{"parts":[{"amount":0.0},{"amount":2}]}'],
  [{ other: { amount: "1" }, total: 7 }, '{"other":{"amount":"1"},"total":7}'],
  [{ price: "1.50" }, '{"price":"1.50"}'],
  [{ amount: undefined, a: undefined, b: null, c: [undefined] }, '{"b":null,"c":[null]}'],
])("writes %j", (body, expected) => {
  expect(write(body)).toBe(expected);
});

test.each([
  ["a number at a marked place", { amount: 1 }, "amount 1 must be a decimal string"],
  ["a number where the service reads a text", { price: 1.5 }, "price 1.5 must be a decimal string"],
  ["an exponent where the service reads a text", { price: "1e3" }, 'price "1e3" must be a decimal string'],
  ["zero where more is wanted", { amount: "0.00" }, 'amount "0.00" must be greater than 0'],
  ["a number deep inside", { parts: [{ amount: "1" }, { amount: 0.1 }] }, "parts.1.amount 0.1 must be"],
  ["null at a marked place", { amount: null }, "amount null must be"],
  ["a bigint", { a: 1n }, "bigint"],
  ["a number that JSON does not have", { a: { b: Number.NaN } }, "a.b NaN is not a number in JSON"],
  ["a Map", { a: { b: new Map([["c", 1]]) } }, "a.b is an instance of a class"],
  ["a Set", { a: [new Set([1])] }, "a.0 is an instance of a class"],
  ["a boxed number", { a: Object(1) }, "a is an instance of a class"],
  ["a class without toJSON", { a: new (class Note {})() }, "a is an instance of a class"],
  ["what inherits its members", { a: Object.create({ amount: "1" }) }, "a is an instance of a class"],
  ["a toJSON that gives a Map", { a: { toJSON: () => new Map() } }, "a is an instance of a class"],
  ["a function", { a: () => 1 }, "a is a function"],
  ["a symbol in a list", { a: [Symbol("b")] }, "a.0 is a symbol"],
])("refuses %s and names the member", (_, body, message) => {
  expect(() => write(body)).toThrow(RefusedError);
  expect(() => write(body)).toThrow(message);
});

test("refuses a body that is a part of itself", () => {
  const body: Record<string, unknown> = {};
  body["a"] = { body };
  expect(() => write(body)).toThrow("is a part of itself");
});

test("reads each member once: what was checked is what is sent", () => {
  let reads = 0;
  const body = {
    get amount() {
      reads += 1;
      return reads === 1 ? "1.50" : "1000000";
    },
  };
  expect(write(body)).toBe('{"amount":1.50}');
  expect(reads).toBe(1);
});

test("writes an object of a class by its own toJSON", () => {
  const body = { at: new Date(0), url: new URL("https://x.example/a"), parts: [{ at: new Date(1) }] };
  expect(write(body)).toBe(JSON.stringify(body));
});

test("writes no polluted members, and __proto__ as data", () => {
  const polluted = { polluted: 1, toJSON: () => "polluted" };
  for (const [name, value] of Object.entries(polluted))
    Object.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: true, writable: true });
  let written: string;
  try {
    written = write({ a: {} });
  } finally {
    for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
  }
  expect(written).toBe('{"a":{}}');
  expect(write(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
});

test("writes anything else as JSON.stringify does", () => {
  const json = fc.object({
    key: fc.string({ maxLength: 3 }).filter((key) => !["amount", "fee", "parts", "toJSON"].includes(key)),
    withDate: true,
    values: [
      fc.string({ unit: "binary" }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
    ],
  });
  fc.assert(
    fc.property(json, (body) => {
      expect(write(body)).toBe(JSON.stringify(body));
    }),
    { numRuns: Number(process.env["LUMKIT_RUNS"] ?? 5000) },
  );
});
