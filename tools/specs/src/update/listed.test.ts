import { expect, test } from "vitest";
import { type List, listedText } from "./listed.js";

const list: List = { file: "internal.ts", name: "httpOnly", reason: "new" };
const textWith = (body: string): string =>
  `/** Each with the reason. */\nexport const httpOnly = {${body}} as const satisfies Record<string, string>;\n`;

test("adds new operations, keeps the reasons of others, and drops removed ones", () => {
  const text = textWith(`\n  "get-b": "a \\"word\\": here",\n  gone: "long ago",\n`);
  expect(listedText(list, text, ["a"], ["a", "get-b", "c"])).toBe(
    textWith(`\n  a: "new",\n  "get-b": "a \\"word\\": here",\n`),
  );
  expect(listedText(list, text, ["get-b"], ["get-b"])).toBe(textWith(`\n  "get-b": "a \\"word\\": here",\n`));
});

test("fills an empty list, empties a full one, and leaves one unchanged", () => {
  const one = textWith(`\n  a: "new",\n`);
  expect(listedText(list, textWith(""), ["a"], ["a"])).toBe(one);
  expect(listedText(list, one, [], [])).toBe(textWith(""));
  expect(listedText(list, one, [], ["a"])).toBe(one);
});

test.each(["export const other = {} as const;", textWith("\n  // why\n"), textWith("...others"), textWith("a: 1")])(
  "refuses what it cannot read: %s",
  (text) => {
    expect(() => listedText(list, text, ["a"], ["a"])).toThrow(
      'Cannot read httpOnly in internal.ts: it must be `{ name: "reason", ... } as const`',
    );
  },
);
