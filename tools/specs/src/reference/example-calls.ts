import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { root } from "../document/apis.js";

export interface ExampleCall {
  /** The method, e.g. `lumo.orders.accept`. */
  readonly method: string;
  /** The call, as one expression without names of its file. */
  readonly text: string;
}

/** One call of each operation that has a method, as `tools/calls` makes it in tests. */
export function exampleCalls(api: string): ReadonlyMap<string, ExampleCall> {
  const path = `${root}tools/calls/src/${api}.ts`;
  if (!existsSync(path)) return new Map();
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const texts = new Map<string, string>();
  const calls = new Map<string, ExampleCall>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isStringLiteral(node.initializer))
      texts.set(node.name.getText(), node.initializer.getText());
    if (ts.isPropertyAssignment(node) && node.name.getText() === "call" && ts.isArrowFunction(node.initializer)) {
      const operation = node.parent.parent;
      if (ts.isPropertyAssignment(operation)) calls.set(operation.name.getText(), callOf(node.initializer, texts));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

function callOf({ body }: ts.ArrowFunction, texts: ReadonlyMap<string, string>): ExampleCall {
  // What follows the call of the method, `.toArray()`, is part of the text and not of the method.
  let call: ts.Node = body;
  while (ts.isCallExpression(call) && /\.toArray$/.test(call.expression.getText())) {
    call = ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : call.expression;
  }
  const method = ts.isCallExpression(call) ? call.expression.getText() : "";
  return { method, text: dedented(inlined(body, texts)) };
}

/** The text of an expression with the values of the constants that it names; of a choice between examples, the first. */
function inlined(node: ts.Node, texts: ReadonlyMap<string, string>): string {
  const start = node.getStart();
  let text = "";
  let end = start;
  const replace = (part: ts.Node, by: string): void => {
    text += node.getSourceFile().text.slice(end, part.getStart()) + by;
    end = part.getEnd();
  };
  const visit = (part: ts.Node): void => {
    const value = ts.isIdentifier(part) ? texts.get(part.text) : undefined;
    if (ts.isConditionalExpression(part)) replace(part, inlined(part.whenTrue, texts));
    else if (ts.isShorthandPropertyAssignment(part)) replace(part, `${part.name.text}: ${texts.get(part.name.text)}`);
    else if (value !== undefined && !isName(part)) replace(part, value);
    else ts.forEachChild(part, visit);
  };
  visit(node);
  return text + node.getSourceFile().text.slice(end, node.getEnd());
}

/** Whether an identifier names a member, and not a constant. */
function isName(part: ts.Node): boolean {
  const { parent } = part;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === part;
}

/** The lines after the first, without the blanks that all of them begin with. */
function dedented(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const least = Math.min(...rest.map((line) => /^ */.exec(line)?.[0].length ?? 0));
  return [first, ...rest.map((line) => line.slice(least))].join("\n");
}
