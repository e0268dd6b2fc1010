import { expect, test } from "vitest";
import { checkLengths } from "./check-lengths.js";
import { describeFinding } from "./finding.js";
import { parse } from "./passages.js";

function findingsIn(path: string, text: string): string[] {
  return checkLengths(parse({ path, text })).map(describeFinding);
}

test.each([
  ["a.ts", 200],
  ["test/a.ts", 200],
  ["a.test.ts", 400],
  ["a.test-d.ts", 400],
])("finds that %s has more than %i lines", (path, most) => {
  const found = `${path}:1 file: ${most + 1} lines; split it, at most ${most}`;
  expect(findingsIn(path, "a();\n".repeat(most + 1))).toEqual([found]);
  expect(findingsIn(path, "a();\n".repeat(most))).toEqual([]);
});

test("finds a comment of more than ten lines, not counting its marks", () => {
  const comment = (lines: number): string => `a();\n/**\n${" * Text.\n".repeat(lines)} */\n`;
  expect(findingsIn("a.ts", comment(11))).toEqual([expect.stringContaining("a.ts:2 comment: 11 lines")]);
  expect(findingsIn("a.ts", comment(10))).toEqual([]);
  expect(findingsIn("a.ts", "// Text.\n".repeat(11))).toEqual([expect.stringContaining("a.ts:1 comment: 11 lines")]);
});

test("leaves generated code and documents alone", () => {
  expect(findingsIn("a.gen.ts", "a();\n".repeat(201))).toEqual([]);
  expect(findingsIn("a.md", "a\n".repeat(201))).toEqual([]);
});
