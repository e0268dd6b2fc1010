import type { Finding } from "./finding.js";
import { isGenerated, type Source } from "./source.js";

const mostWords = 25;

/** Finds long sentences in prose, list items and cells of tables. Code in a sentence counts as one word. */
export function checkSentences({ path, text }: Source): Finding[] {
  if (!path.endsWith(".md") || isGenerated(path)) return [];
  return sentencesOf(text).flatMap(({ line, words }) =>
    words > mostWords ? [{ path, line, found: "sentence", advice: `${words} words; at most ${mostWords}` }] : [],
  );
}

interface Sentence {
  readonly line: number;
  readonly words: number;
}

function sentencesOf(markdown: string): Sentence[] {
  const plain = markdown
    .replace(/^```.*?^```$/gms, (block) => block.replace(/[^\n]/g, ""))
    .replace(/`[^`\n]+`/g, "Code")
    .replace(/\]\([^)]*\)/g, "")
    .replace(/\b(e\.g|i\.e|etc)\./g, "$1")
    .replace(/[*_[]/g, "")
    // A heading, a list item and a cell are sentences of their own.
    .replace(/^(#+|[ \t]*-|[ \t]*\d+\.) |\|/gm, "¶");
  let line = 1;
  return plain.split(/(?<=[.!?]["')]*)(?=\s+["'(]*[\p{Lu}\d])|¶|(?=\n[ \t]*\n)/u).map((sentence) => {
    const start = line + (/^\s*/.exec(sentence)?.[0].split("\n").length ?? 1) - 1;
    line += sentence.split("\n").length - 1;
    return { line: start, words: sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length };
  });
}
