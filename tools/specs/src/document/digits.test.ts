import { expect, test } from "vitest";
import { parseDocument, stringify } from "yaml";
import { bothDigits, digitsInJson, digitsInYaml, digitTags, withDigits } from "./digits.js";

const long = "9223372036854775807";

test("keeps the digits of numbers that JavaScript cannot hold", () => {
  const digits = digitsInYaml(
    parseDocument(`a: ${long}\nb: [1, -0.12345678901234567890, 5000.00, 1e3]\nc: "${long}"\n`),
  );
  expect([...digits.values()]).toEqual([long, "-0.12345678901234567890"]);
  const value = { a: Number(long), b: [1, Number("-0.12345678901234567890")], c: long };
  expect(withDigits(JSON.stringify(value), digits)).toBe(`{"a":${long},"b":[1,-0.12345678901234567890],"c":"${long}"}`);
  expect(stringify(value, { customTags: digitTags(digits) })).toBe(
    `a: ${long}\nb:\n  - 1\n  - -0.12345678901234567890\nc: "${long}"\n`,
  );
});

test("reads those of JSON, and no digits in a text", () => {
  expect([...digitsInJson(`{"a\\"1e999":${long},"b":"12345678901234567890","c":1.5e300}`).values()]).toEqual([long]);
});

test.each([
  ["two", `a: ${long}\nb: 9223372036854775806\n`],
  ["one and its neighbour", `a: ${long}\nb: 9223372036854775808\nc: 9223372036854775807\n`],
])("refuses %s that become one number", (_, text) => {
  expect(() => digitsInYaml(parseDocument(text))).toThrow("which JavaScript cannot tell apart");
});

test.each([".inf", "-.inf", ".nan"])("refuses %s, which JSON cannot say", (text) => {
  expect(() => digitsInYaml(parseDocument(`a: ${text}\n`))).toThrow(`has the number ${text}, which JSON cannot say`);
});

test("refuses an overlay that writes a number of upstream in another way", () => {
  const [one, other] = [digitsInJson(`[${long}]`), digitsInJson("[9223372036854775806]")];
  expect(() => bothDigits(one, other)).toThrow("which JavaScript cannot tell apart");
  expect(bothDigits(one, new Map())).toEqual(one);
});
