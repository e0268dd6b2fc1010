import { createRequire } from "node:module";
import type typescript from "typescript";
import { isCode, isGenerated, type Source } from "./source.js";

/** Required, not imported: the loader of modules would first read through all nine megabytes of it. */
const ts: typeof typescript = createRequire(import.meta.url)("typescript");
const parsing = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };

/** A part of a file that is judged by itself. A name is an identifier, a string a literal, an import what is imported. */
export interface Passage {
  readonly kind: "comment" | "string" | "name" | "import" | "prose";
  readonly offset: number;
  readonly text: string;
}

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
  return path.endsWith(".md") ? passagesOfMarkdown(text) : [{ kind: "prose", offset: 0, text }];
}

function passagesOfCode(code: string): Passage[] {
  const file = ts.createSourceFile("code.ts", code, parsing);
  const names = new Map<string, Passage>();
  const literals: Passage[] = [];
  let rest = "";
  const visit = (node: typescript.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      if (!names.has(node.text)) names.set(node.text, { kind: "name", offset: node.getStart(file), text: node.text });
    } else if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const offset = node.getStart(file);
      const text = code.slice(offset, node.end);
      rest += code.slice(rest.length, offset) + blank(text);
      const kind = /\b(from|import)\s*\(?$/.test(code.slice(Math.max(0, offset - 10), offset)) ? "import" : "string";
      literals.push({ kind, offset, text: text.replaceAll("\\n", "  ") });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  rest += code.slice(rest.length);
  const comments = [...rest.matchAll(/\/\*.*?\*\/|\/\/[^\n]*(?:\n[ \t]*\/\/[^\n]*)*/gs)].map(
    ({ index, 0: text }): Passage => ({ kind: "comment", offset: index, text }),
  );
  return [...comments, ...literals, ...names.values()];
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
