import { createRequire } from "node:module";
import type typescript from "typescript";

/** A part of a file that is judged by itself. A name is an identifier, a string a literal, an import what is imported. */
export interface Passage {
  readonly kind: "comment" | "string" | "name" | "import" | "prose";
  readonly offset: number;
  readonly text: string;
}

/** Required, not imported: the loader of modules would first read through all nine megabytes of it. */
const ts: typeof typescript = createRequire(import.meta.url)("typescript");
const { SyntaxKind } = ts;
type Kind = typescript.SyntaxKind;

/** The comments, the literals, and each identifier once. A scanner does: it is several times as fast as the parser. */
export function passagesOfCode(code: string): Passage[] {
  const passages: Passage[] = [];
  const names = new Set<string>();
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, code);
  /** How many braces are open, in the code and in each `${` that is open. */
  const braces = [0];
  let before: Kind = SyntaxKind.Unknown;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const depth = braces.pop() ?? 0;
    if (isSlash(kind) && !endsExpression(before)) kind = scanner.reScanSlashToken();
    const isEndOfHole = kind === SyntaxKind.CloseBraceToken && depth === 0;
    if (isEndOfHole) kind = scanner.reScanTemplateToken(false);
    else braces.push(depth + (kind === SyntaxKind.OpenBraceToken ? 1 : kind === SyntaxKind.CloseBraceToken ? -1 : 0));
    if (kind === SyntaxKind.TemplateHead || kind === SyntaxKind.TemplateMiddle) braces.push(0);

    const passage = { offset: scanner.getTokenStart(), text: scanner.getTokenText() };
    if (kind <= SyntaxKind.LastTriviaToken) {
      if (passage.text.startsWith("/")) addComment(passages, { kind: "comment", ...passage }, code);
      continue;
    }
    if (isLiteral(kind)) {
      const isImported = before === SyntaxKind.FromKeyword || before === SyntaxKind.ImportKeyword;
      passages.push({ ...passage, kind: isImported ? "import" : "string", text: passage.text.replaceAll("\\n", "  ") });
    } else if (isIdentifier(kind) && !names.has(passage.text)) {
      names.add(passage.text);
      passages.push({ kind: "name", ...passage });
    }
    // An `import(` imports as well.
    if (!(before === SyntaxKind.ImportKeyword && kind === SyntaxKind.OpenParenToken)) before = kind;
  }
  return passages;
}

/** A line comment goes on in the next line. */
function addComment(passages: Passage[], comment: Passage, code: string): void {
  const last = passages.at(-1);
  const isLine = last?.kind === "comment" && last.text.startsWith("//") && comment.text.startsWith("//");
  const between = isLine ? code.slice(last.offset + last.text.length, comment.offset) : "";
  if (isLine && /^\n[ \t]*$/.test(between)) {
    passages[passages.length - 1] = { ...last, text: last.text + between + comment.text };
  } else {
    passages.push(comment);
  }
}

function isSlash(kind: Kind): boolean {
  return kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken;
}

function isLiteral(kind: Kind): boolean {
  return kind >= SyntaxKind.FirstLiteralToken && kind <= SyntaxKind.LastTemplateToken;
}

function isIdentifier(kind: Kind): boolean {
  return kind === SyntaxKind.Identifier || kind === SyntaxKind.PrivateIdentifier;
}

const closing: readonly Kind[] = [
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.ThisKeyword,
];

/** After an expression a slash divides; anywhere else it begins a regular expression. */
function endsExpression(kind: Kind): boolean {
  if (kind === SyntaxKind.TemplateHead || kind === SyntaxKind.TemplateMiddle) return false;
  return isLiteral(kind) || isIdentifier(kind) || closing.includes(kind);
}
