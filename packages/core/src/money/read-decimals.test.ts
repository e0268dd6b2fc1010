import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDigits } from "./decimal.js";
import { createDecimalReader } from "./read-decimals.js";

const read = createDecimalReader(["amount", "fee"], ["details"]);
const numRuns = Number(process.env["LUMKIT_RUNS"] ?? 5000);

test.each([
  ['{"amount":123456789012.123456}', { amount: "123456789012.123456" }],
  ['{"amount": 5000.00 , "total" : 7}', { amount: "5000.00", total: 7 }],
  ['{"amount"\t:\n-1.50}', { amount: "-1.50" }],
  ['{"amount":1e-7,"fee":0E-8}', { amount: "0.0000001", fee: "0.00000000" }],
  ['[{"a":{"b":[{"fee":0.1}]}}]', [{ a: { b: [{ fee: "0.1" }] } }]],
  ['{"amount":null,"fee":"1.5"}', { amount: null, fee: "1.5" }],
  ['{"amount":[1,2],"fee":{"x":1}}', { amount: [1, 2], fee: { x: 1 } }],
  ['{"amount":1,"amount":2}', { amount: "2" }],
  [
    '{"details":{"amount":1,"x":"}","y":[{"fee":2}]},"fee":3}',
    { details: { amount: 1, x: "}", y: [{ fee: 2 }] }, fee: "3" },
  ],
  ['{"details":[{"amount":1}],"amount":2}', { details: [{ amount: 1 }], amount: "2" }],
  ['{"details":"amount","amount":2}', { details: "amount", amount: "2" }],
  ['{"details":{"a":"\\"}{"},"amount":2}', { details: { a: '"}{' }, amount: "2" }],
  ['{"text":"\\"amount\\": 1","amount":2}', { text: '"amount": 1', amount: "2" }],
  ['{"text":"\\\\","amount":2}', { text: "\\", amount: "2" }],
  ['{"a":"amount","b":"fee"}', { a: "amount", b: "fee" }],
  ['["amount",1]', ["amount", 1]],
  ['{"am\\u006funt":1.10}', { amount: "1.10" }],
  ['{"\\u0064etails":{"amount":1.10},"amount":2.20}', { details: { amount: 1.1 }, amount: "2.20" }],
  ['{"Amount":1,"amounts":2,"xamount":3}', { Amount: 1, amounts: 2, xamount: 3 }],
  ['"amount"', "amount"],
  ["7", 7],
])("reads %s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test("keeps __proto__ as a plain member", () => {
  const value = Object(read('{"__proto__":{"amount":1.10},"amount":2.20}'));
  expect(Object.keys(value)).toEqual(["__proto__", "amount"]);
  expect(value.amount).toBe("2.20");
  expect(Object.getOwnPropertyDescriptor(value, "__proto__")?.value).toEqual({ amount: "1.10" });
});

const invalid = [
  '{"amount":01}',
  '{"amount":1.}',
  '{"amount":.5}',
  '{"amount":+1}',
  '{"amount":1e}',
  '{"amount":--1}',
  '{"amount":1 2}',
  '{"amount":0x1}',
  '{"amount":NaN}',
  '{"amount":1"x"}',
  '{"amount":1',
  '{"amount":1]',
  '{"amount":1;}',
  '{"amount" 1}',
  '{"amount":"1}',
  "{amount:1}",
  '{"amount":1,}',
  '\ufeff{"amount":1}',
  '{"amount":1}}',
  "",
  '{"a":"\n","amount":1}',
];

const wrong = ["01", "1.", ".5", "+1", "- 1", "1 2", "0x1", "NaN", '1"x"', '"a"1', "1.5.6", "tru1", "[1"];

test.each(wrong)("makes nothing valid of a list that holds %s", (value) => {
  for (const text of [`{"deposits":[${value}]}`, `{"deposits":{"a":${value}}}`]) {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(() => createDecimalReader([], [], ["deposits"])(text)).toThrow(SyntaxError);
  }
});

test.each(invalid)("refuses %j as JSON.parse does", (text) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(() => read(text)).toThrow(SyntaxError);
});

test("reads deeply nested values", () => {
  const depth = 5000;
  const text = `${'{"a":'.repeat(depth)}{"amount":1.10}${"}".repeat(depth)}`;
  let value = Object(read(text));
  for (let level = 0; level < depth; level++) value = Object(value.a);
  expect(value).toEqual({ amount: "1.10" });
});

const readAll = createDecimalReader(["total"], ["details"], ["deposits"]);

test.each([
  [
    '{"deposits":[{"amount":1.10,"n":[1,-2.50,{"fee":1e-2}]}],"total":7}',
    { amount: "1.10", n: ["1", "-2.50", { fee: "0.01" }] },
  ],
  ['{"deposits" : [ { "a" : 0 } ] ,"page":7}', { a: "0" }],
  ['{"\\u0064eposits":[{"a":123456789012345678901.5}]}', { a: "123456789012345678901.5" }],
  ['{"deposits":[{"a":"1,2","b":"\\":3","c":true,"d":null}]}', { a: "1,2", b: '":3', c: true, d: null }],
  ['{"deposits":[{"deposits":[1],"details":{"a":1},"total":2}]}', { deposits: ["1"], details: { a: "1" }, total: "2" }],
])("reads every number in an undocumented member: %s", (text, first) => {
  expect(Object(readAll(text)).deposits[0]).toEqual(first);
});

test("leaves the numbers outside of it as they are marked, and those of a free-form member", () => {
  expect(readAll('{"page":7,"total":8.0,"details":{"deposits":[1]},"deposits":3}')).toEqual({
    page: 7,
    total: "8.0",
    details: { deposits: [1] },
    deposits: 3,
  });
});

test("is JSON.parse itself without marks", () => {
  expect(createDecimalReader([], ["details"])).toBe(JSON.parse);
});

/** Any JSON value in which marked, free-form and other names stand at random places, also inside strings. */
const names = fc.oneof(
  fc.constantFrom("amount", "fee", "details", "total", "__proto__", 'a"amount', "amount\\"),
  fc.string({ maxLength: 3 }),
);
const texts = fc.oneof(
  fc.constantFrom('"amount":1', "amount", '\\"fee\\":2', "details", "{", "}"),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), fc.integer());
const { value: anyJson } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    numbers,
    texts,
    fc.boolean(),
    fc.constant(null),
    tie("list"),
    tie("object"),
  ),
  list: fc.array(tie("value"), { maxLength: 4 }),
  object: fc
    .uniqueArray(fc.tuple(names, tie("value")), { maxLength: 5, selector: ([name]) => name })
    .map((members) => members),
}));

/** The text of a generated value; a list of pairs with texts as their first is an object. */
function write(value: unknown, blank: string): string {
  if (!Array.isArray(value)) return Object.is(value, -0) ? "0" : JSON.stringify(value);
  const isObject =
    value.length > 0 && value.every((item) => Array.isArray(item) && item.length === 2 && typeof item[0] === "string");
  if (!isObject) return `[${value.map((item) => write(item, blank)).join(`${blank},`)}]`;
  return `{${value.map(([name, member]) => `${blank}${JSON.stringify(name)}${blank}:${blank}${write(member, blank)}${blank}`).join(",")}}`;
}

/** What must come of a value: the marked numbers as texts, all else as JSON.parse gives it. */
function expected(value: unknown, isMarked = false): unknown {
  if (typeof value === "number") return isMarked ? plain(value) : value;
  if (Array.isArray(value)) return value.map((item) => expected(item));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    name === "details" && typeof member === "object" ? member : expected(member, name === "amount" || name === "fee"),
  ]);
  return Object.fromEntries(members);
}

/** The digits of a double, which JSON may write with an exponent; `decimal.test.ts` is about those. */
function plain(value: number): string {
  return plainDigits(JSON.stringify(value));
}

test("every other part of any value is what JSON.parse gives", () => {
  fc.assert(
    fc.property(anyJson, fc.constantFrom("", " ", "\n\t "), (value, blank) => {
      const text = write(value, blank);
      expect(read(text)).toEqual(expected(JSON.parse(text)));
    }),
    { numRuns },
  );
});

test("every number in an undocumented member is a text, and everything else is what JSON.parse gives", () => {
  const all = createDecimalReader([], [], ["all"]);
  const strings = (value: unknown): unknown => {
    if (typeof value === "number") return plain(value);
    if (Array.isArray(value)) return value.map(strings);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, strings(member)]));
  };
  fc.assert(
    fc.property(anyJson, fc.constantFrom("", " ", "\n\t "), (value, blank) => {
      const text = write([value], blank);
      const parsed = JSON.parse(text);
      fc.pre(Array.isArray(parsed));
      expect(all(`{"total":1,"all":${text}}`)).toEqual({ total: 1, all: strings(parsed) });
    }),
    { numRuns },
  );
});

test("part of a valid text is never taken for the whole, and quoting makes nothing valid", () => {
  fc.assert(
    fc.property(anyJson, fc.nat(), fc.string({ maxLength: 2 }), (value, at, inserted) => {
      const text = write(value, "");
      const cut = at % (text.length + 1);
      for (const changed of [text.slice(0, cut), `${text.slice(0, cut)}${inserted}${text.slice(cut)}`]) {
        // The one thing that JSON.parse reads and this does not: exponents that no double has.
        fc.pre(!/[eE][+-]?(0*[4-9]\d\d|0*[1-9]\d{3,})/.test(changed));
        const isValid = parses(JSON.parse, changed);
        expect([changed, parses(read, changed)]).toEqual([changed, isValid]);
      }
    }),
    { numRuns },
  );
});

function parses(parse: (text: string) => unknown, text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
