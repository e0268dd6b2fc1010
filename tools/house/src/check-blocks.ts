import { type Finding, lineAt } from "./finding.js";
import { blocksOf } from "./markdown.js";
import type { Source } from "./source.js";

/** `ts` is compiled and run, commands are looked up, and the others hold nothing that runs. */
const languages = ["ts", "sh", "sql", "mermaid", ""];

/** Finds code blocks that no program would compile or run. */
export function checkBlocks({ path, text }: Source): Finding[] {
  if (!path.endsWith(".md")) return [];
  const unchecked = blocksOf(text).filter(({ language }) => !languages.includes(language));
  return unchecked.map(({ offset, language }) => ({
    path,
    line: lineAt(text, offset),
    found: "block",
    advice: `nothing checks a block in "${language}": write ts, or name its test in tools/house/src/exceptions.ts`,
  }));
}
