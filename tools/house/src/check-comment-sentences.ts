import { checkSentences } from "./check-sentences.js";
import { type Finding, lineAt } from "./finding.js";
import type { ParsedSource } from "./passages.js";
import { isCode, isGenerated } from "./source.js";

/** Finds long sentences in the doc comments of packages, which editors show to users. Each tag begins a sentence. */
export function checkCommentSentences({ path, text, passages }: ParsedSource): Finding[] {
  if (!path.startsWith("packages/") || !isCode(path) || isGenerated(path)) return [];
  return passages
    .filter(({ kind, text: comment }) => kind === "comment" && comment.startsWith("/**"))
    .flatMap(({ offset, text: comment }) => {
      const start = lineAt(text, offset);
      const long = checkSentences({ path: "comment.md", text: markdownOf(comment) });
      return long.map((finding) => ({ ...finding, path, line: start + finding.line - 1 }));
    });
}

function markdownOf(comment: string): string {
  return comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .replace(/^[ \t]*\* ?/gm, "")
    .replace(/(?<=^|\s)@(?=(?:throws|returns|param) )/gm, "- ");
}
