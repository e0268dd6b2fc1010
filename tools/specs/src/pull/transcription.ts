import { Lexer } from "yaml";
import type { Finding } from "../cli/finding.js";
import type { YamlFile } from "../document/read-yaml.js";
import { canonicalText } from "./canonical.js";

/**
 * A transcription in the fixed order in which `pull` writes, so that the first pull changes only what the vendor says
 * differently. The comment at its head stays; a comment further down has no place in that order and is a finding.
 */
export function transcriptionText(
  { file, value, digits }: YamlFile,
  text: string,
): { text: string; findings: Finding[] } {
  const head = /^(?:#.*\n)*/.exec(text)?.[0] ?? "";
  const comment = head.trimEnd().replaceAll(/^# ?/gm, "");
  return {
    text: canonicalText(value, comment, digits),
    findings: commentLines(text)
      .filter((line) => line > head.split("\n").length - 1)
      .map((line) => ({
        file,
        line,
        place: "comment",
        message: "would be lost: move it to the head of the file, or into a description if the vendor says it",
      })),
  };
}

/** The lines on which a comment begins. */
function commentLines(text: string): number[] {
  const scalarFollows = "\u001f";
  const lines: number[] = [];
  let line = 1;
  let before = "";
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith("#") && before !== scalarFollows) lines.push(line);
    line += token.split("\n").length - 1;
    before = token;
  }
  return lines;
}
