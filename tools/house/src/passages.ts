import { type Passage, passagesOfCode } from "./code-passages.js";
import { isCode, isGenerated, type Source } from "./source.js";

export interface ParsedSource extends Source {
  readonly passages: readonly Passage[];
}

export function parse({ path, text }: Source): ParsedSource {
  return { path, text, passages: passagesOf({ path, text }) };
}

/**
 * Of code the comments, the literals, and each identifier once. Of generated code only the imports: its prose is checked
 * where it is written, in an overlay or a generator.
 */
function passagesOf({ path, text }: Source): Passage[] {
  if (isCode(path)) {
    const passages = passagesOfCode(text);
    return isGenerated(path) ? passages.filter(({ kind }) => kind === "import") : passages;
  }
  if (isGenerated(path)) return [];
  return path.endsWith(".md") ? passagesOfMarkdown(text) : [{ kind: "prose", offset: 0, text }];
}

/** Examples count as code, whatever else is there as prose. */
function passagesOfMarkdown(markdown: string): Passage[] {
  const passages: Passage[] = [];
  const prose = markdown.replace(/^```ts\n(.*?)^```$/gms, (block: string, code: string, start: number) => {
    const shift = start + block.indexOf(code);
    passages.push(...passagesOfCode(code).map((passage) => ({ ...passage, offset: passage.offset + shift })));
    return blank(block);
  });
  return [{ kind: "prose", offset: 0, text: prose }, ...passages];
}

/** Keeps lines and offsets. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
