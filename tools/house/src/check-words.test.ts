import { expect, test } from "vitest";
import { checkWords } from "./check-words.js";
import { describeFinding } from "./finding.js";
import { parse } from "./passages.js";

function findingsIn(path: string, text: string): string[] {
  return checkWords(parse({ path, text })).map(describeFinding);
}

test.each([
  ["this is no string", "is no"],
  ["nobody knows", "nobody knows"],
  ["what came of the call", "what came of"],
  ["for the tests alone", "alone"],
  ["for reads only", "for reads only"],
  ["a part may have gone", "may have gone"],
  ["whoever keeps the key", "whoever"],
  ["for who needs them", "for who"],
  ["no answer came", "answer"],
  ["the whole exchange", "exchange"],
  ["hold in a test that", "hold in a test"],
  ["plant a fault", "plant"],
  ["let it bear a blank", "bear"],
  ["step over a line", "step over"],
  ["the file beside it", "beside"],
  ["connects anew", "anew"],
  ["fails in passing", "in passing"],
  ["as it comes", "as it comes"],
  ["left in the dark", "in the dark"],
  ["every open intent", "open intent"],
  ["its trace", "its trace"],
  ["the withdrawal's record", "withdrawal's record"],
  ["a fence of the list", "fence"],
  ["refuses a twin", "twin"],
])("finds the wrong words of: %s", (prose, found) => {
  expect(findingsIn("a.md", `# Title\n\n${prose}\n`)).toEqual([expect.stringContaining(`a.md:3 ${found}: write "`)]);
});

test.each([
  "There is no response, and it is no longer wanted.",
  "Leave the other members of it alone.",
  "Only for reads, for which it answers the question.",
  "An exchange rate, a stack trace, an open connection, besides.",
  "The reason `twin-unresolved` and the option `allowTwin`.",
])("leaves right words alone: %s", (prose) => {
  expect(findingsIn("a.md", prose)).toEqual([]);
});

test("looks at comments, texts and names of code, and at nothing else", () => {
  const code = [
    'import { a } from "./answer.js";',
    "// It is",
    "// no string.",
    "const lastAnswers = /^an answer/.test(`it is no $" + "{a.beside}`);",
    "type Payout = typeof lastAnswers; // allowTwin",
  ].join("\n");
  expect(findingsIn("packages/core/src/twin.ts", code)).toEqual([
    expect.stringContaining("twin.ts:1 twin.ts: write"),
    expect.stringContaining("twin.ts:2 is no: write"),
    expect.stringContaining("twin.ts:4 lastAnswers: write"),
    expect.stringContaining("twin.ts:4 answer: write"),
    expect.stringContaining("twin.ts:4 is no: write"),
    expect.stringContaining("twin.ts:4 beside: write"),
    expect.stringContaining("twin.ts:5 Payout: write"),
  ]);
});

test("looks at the examples of a document as at code", () => {
  const text = "Text.\n\n```ts\nconst answerOf = 1; // as it comes\n```\n";
  expect(findingsIn("README.md", text)).toEqual([
    expect.stringContaining("README.md:4 answerOf:"),
    expect.stringContaining("README.md:4 as it comes:"),
  ]);
});

test("leaves generated code to what it is generated from", () => {
  expect(findingsIn("packages/lumo/src/schema.gen.ts", "/** The answer. */\n")).toEqual([]);
});
