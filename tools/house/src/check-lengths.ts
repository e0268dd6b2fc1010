import { type Finding, lineAt } from "./finding.js";
import type { ParsedSource } from "./passages.js";
import { isCode, isGenerated } from "./source.js";

const mostLines = 200;
/** A test file grows with the cases of its one subject. */
const mostTestLines = 400;
const mostCommentLines = 10;

/** Finds hand-written files, and comments in them, that are too long. */
export function checkLengths({ path, text, passages }: ParsedSource): Finding[] {
  if (!isCode(path) || isGenerated(path)) return [];
  const lines = text.trimEnd().split("\n").length;
  const most = /\.test(-d)?\.ts$/.test(path) ? mostTestLines : mostLines;
  return [
    ...(lines > most ? [{ path, line: 1, found: "file", advice: `${lines} lines; split it, at most ${most}` }] : []),
    ...passages
      .filter(({ kind }) => kind === "comment")
      .map(({ offset, text: comment }) => ({ offset, length: lengthOf(comment) }))
      .filter(({ length }) => length > mostCommentLines)
      .map(({ offset, length }) => ({
        path,
        line: lineAt(text, offset),
        found: "comment",
        advice: `${length} lines; move it to docs/ behind a link, at most ${mostCommentLines}`,
      })),
  ];
}

/** The lines of a comment that say something. */
function lengthOf(comment: string): number {
  return comment.split("\n").filter((line) => /[\p{L}\p{N}]/u.test(line)).length;
}
