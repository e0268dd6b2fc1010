import fc from "fast-check";
import { expect, test } from "vitest";
import { pay } from "../../test/operations.js";
import { RefusedError } from "../errors/errors.js";
import { checkDecimal, compareDecimals, plainDigits } from "./decimal.js";

test.each(["0", "1", "12.50", "0.000000000000000001", "999999999999999999.999999999999999999", "100", "0.0"])(
  "takes %s",
  (value) => {
    expect(checkDecimal(pay, "amount", value)).toBe(value);
  },
);

const refused: unknown[] = [
  1,
  0.1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  1n,
  null,
  undefined,
  true,
  [],
  {},
  "",
  " ",
  "1 ",
  " 1",
  "1\n",
  "+1",
  "-1",
  "1e3",
  "1E3",
  "01",
  "00",
  "1.",
  ".5",
  "1.2.3",
  "1,5",
  "1_000",
  "0x1",
  "NaN",
  "Infinity",
  "١٢",
  "１",
  "1000000000000000000",
  "0.0000000000000000001",
  "1.5 USDT",
];

test.each(refused)("refuses %s and shows what a valid value looks like", (value) => {
  const attempt = () => checkDecimal(pay, "amount", value);
  expect(attempt).toThrow(RefusedError);
  expect(attempt).toThrow(/^Cannot send pay: amount .* must be a decimal string such as "12.50"/);
});

test.each(["0", "0.00"])("refuses %s where the API wants more than 0", (value) => {
  expect(() => checkDecimal(pay, "amount", value, { positive: true })).toThrow(
    'must be greater than 0, such as "12.50"',
  );
  expect(checkDecimal(pay, "amount", "0.01", { positive: true })).toBe("0.01");
});

test("does not show a text that does not look like a number", () => {
  expect(() => checkDecimal(pay, "amount", "lb2b_5f7f1f7b")).toThrow(/^((?!5f7f1f7b).)*$/);
});

test.each([
  ["1.5", "1.50", 0],
  ["0", "0.000", 0],
  ["2", "10", -1],
  ["0.1", "0.09", 1],
  ["-1.5", "-1.4", -1],
  ["-1", "1", -1],
  ["123456789012.123456", "123456789012.123457", -1],
] as const)("compares %s with %s", (a, b, expected) => {
  expect(compareDecimals(a, b)).toBe(expected);
  expect(compareDecimals(b, a) + expected).toBe(0);
});

test("does not compare what is not a decimal", () => {
  expect(() => compareDecimals("1e3", "1")).toThrow(TypeError);
});

test.each([
  ["1e-7", "0.0000001"],
  ["1.50E3", "1500"],
  ["1.5e0", "1.5"],
  ["0E-8", "0.00000000"],
  ["-2.5e+1", "-25"],
  ["12.345e1", "123.45"],
  ["12.345e-3", "0.012345"],
  ["7", "7"],
])("writes %s as plain digits", (number, expected) => {
  expect(plainDigits(number)).toBe(expected);
});

test.each(["1e401", "1e-401", "1e999999999", "1e-999999999"])("refuses %s, which is not an amount", (number) => {
  expect(() => plainDigits(number)).toThrow(SyntaxError);
});

test("plain digits are the same number", () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -20, max: 20 }), (digits, exponent) => {
      const plain = plainDigits(`${digits}e${exponent}`);
      expect(plain).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
      expect(Number(plain)).toBeCloseTo(Number(`${digits}e${exponent}`), 10);
    }),
  );
});
