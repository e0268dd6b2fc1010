import { expect, test } from "vitest";
import { checkCommentSentences } from "./check-comment-sentences.js";
import { parse } from "./passages.js";

const twenty = "one two three four five six seven eight nine ten ".repeat(2).trim();

function linesOf(text: string, path = "packages/core/src/a.ts"): number[] {
  return checkCommentSentences(parse({ path, text })).map(({ line }) => line);
}

test("finds a sentence of more than 25 words, over the lines of a doc comment", () => {
  expect(
    linesOf(`const a = 1;\n/**\n * Short one.\n *\n * Then ${twenty}\n * in the second line, and more.\n */\n`),
  ).toEqual([5]);
  expect(linesOf(`/** Then ${twenty} one two three four. */\n`)).toEqual([]);
});

test("takes each tag for itself", () => {
  expect(linesOf(`/**\n * ${twenty}\n * @throws {Error} ${twenty}\n * @returns ${twenty}\n */\n`)).toEqual([]);
});

test("looks only at doc comments of hand-written code in packages", () => {
  const long = `/** ${twenty} ${twenty} */\n`;
  expect(linesOf(long)).toEqual([1]);
  expect(linesOf(long, "tools/a/src/a.ts")).toEqual([]);
  expect(linesOf(long, "packages/core/src/a.gen.ts")).toEqual([]);
  expect(linesOf(`// ${twenty} ${twenty}\n`)).toEqual([]);
});
