import ts from "typescript";
import { tableOf } from "./markdown-table.js";
import { commentOf, declarationsIn } from "./source-types.js";

/** Each `RefusedReason`, with what its comment says. @throws {Error} one has no remedy. */
export function refusedReasonsPage(): string {
  const declaration = declarationsIn(["core"]).get("RefusedReason");
  const reasons =
    declaration !== undefined && ts.isTypeAliasDeclaration(declaration) && ts.isUnionTypeNode(declaration.type)
      ? declaration.type.types
      : [];
  const rows = reasons.map((reason) => {
    const [, meaning, remedy] = /^(.*) Remedy: (.*)$/.exec(commentOf(reason)) ?? [];
    if (meaning === undefined || remedy === undefined)
      throw new Error(`Cannot write the page of RefusedReason: ${reason.getText()} needs a comment with "Remedy: "`);
    return [`\`${reason.getText().slice(1, -1)}\``, meaning, remedy.charAt(0).toUpperCase() + remedy.slice(1)];
  });
  return `# Why a call was refused, and what to do

A \`RefusedError\` says that the client did not send a call: not a byte has left. Its \`reason\` is one of these, and its message names the value and the rule. It says nothing about earlier calls for the same payment.

${tableOf(["reason", "what happened", "what to do"], rows)}`;
}
