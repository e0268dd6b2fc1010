import { expect, test } from "vitest";
import { checkSentences } from "./check-sentences.js";

function linesOf(text: string): number[] {
  return checkSentences({ path: "README.md", text }).map(({ line }) => line);
}

const twenty = "one two three four five six seven eight nine ten ".repeat(2).trim();

test("finds a sentence of more than 25 words, over lines and with what is in brackets", () => {
  expect(linesOf(`# Title\n\nShort one. Then ${twenty}\nin (the second line) here: more.\n`)).toEqual([3]);
  expect(linesOf(`Then ${twenty} one two three four.\n`)).toEqual([]);
});

test("takes each list item, cell and paragraph for itself", () => {
  expect(linesOf(`- ${twenty}\n- ${twenty}\n\n1. ${twenty}\n2. ${twenty}\n\n${twenty}\n\n${twenty}\n`)).toEqual([]);
  expect(linesOf(`| a | b |\n|---|---|\n| ${twenty} | ${twenty} |\n`)).toEqual([]);
  expect(linesOf(`- ${twenty}\n  ${twenty}\n`)).toEqual([1]);
});

test("counts code as one word, and skips blocks of code", () => {
  expect(linesOf(`Then ${twenty} \`a b c d e f\`, e.g. [one link](https://example.com/a).\n`)).toEqual([]);
  expect(linesOf(`\`\`\`ts\n${twenty} ${twenty}\n\`\`\`\n\nNext ${twenty} ${twenty}.\n`)).toEqual([5]);
});

test("looks at documents only", () => {
  expect(checkSentences({ path: "a.ts", text: `${twenty} ${twenty}` })).toEqual([]);
});
