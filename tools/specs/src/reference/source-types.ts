import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { root } from "../document/apis.js";

export type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** The exported types of some packages by name, as they are written. The first package that has a name counts. */
export function declarationsIn(packages: readonly string[]): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const name of packages) {
    const folder = `${root}packages/${name}/src`;
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const file of files.filter((path) => /^(?!.*\.(gen|test|test-d)\.).*\.ts$/.test(path)).sort()) {
      const text = readFileSync(`${folder}/${file}`, "utf8");
      const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      for (const statement of statements)
        if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
          if (!found.has(statement.name.text)) found.set(statement.name.text, statement);
    }
  }
  return found;
}

/** The text of the comment before a node, without its marks. That of a choice stands before its bar. */
export function commentOf(node: ts.Node): string {
  const { text } = node.getSourceFile();
  const start = text.lastIndexOf("/**", node.getStart());
  const [comment = ""] = /^\/\*\*.*?\*\//s.exec(text.slice(start, node.getStart())) ?? [];
  const isBefore = comment !== "" && /^\s*(?:\||export)?\s*$/.test(text.slice(start + comment.length, node.getStart()));
  const lines = isBefore ? comment.slice(3, -2).split("\n") : [];
  return lines
    .map((line) => line.replace(/^\s*\* ?/, "").trim())
    .join(" ")
    .replace(/\{@link (\w+)\}/g, "`$1`")
    .trim();
}

/** The members of a type: its own, and those of what it extends or is put together from. */
export function membersOf(name: string, declarations: ReadonlyMap<string, Declaration>): ts.PropertySignature[] {
  const declaration = declarations.get(name);
  if (declaration === undefined) return [];
  if (ts.isTypeAliasDeclaration(declaration)) return membersIn(declaration.type, declarations);
  const inherited = (declaration.heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => expression.getText()),
  );
  const own = declaration.members.filter(ts.isPropertySignature);
  const isOverridden = (member: ts.PropertySignature): boolean =>
    own.some(({ name: each }) => each.getText() === member.name.getText());
  return [
    ...inherited.flatMap((base) => membersOf(base, declarations)).filter((member) => !isOverridden(member)),
    ...own,
  ];
}

function membersIn(type: ts.TypeNode, declarations: ReadonlyMap<string, Declaration>): ts.PropertySignature[] {
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap((part) => membersIn(part, declarations));
  if (ts.isTypeLiteralNode(type)) return type.members.filter(ts.isPropertySignature);
  return ts.isTypeReferenceNode(type) ? membersOf(type.typeName.getText(), declarations) : [];
}
