import { existsSync } from "node:fs";
import type { DocumentOperation } from "@lumkit/tool-openapi-diff/document";
import { type Json, objectAt } from "@lumkit/tool-openapi-diff/json";
import { root } from "../document/apis.js";
import { clientOperations, safetyOf } from "../document/client-operations.js";
import type { Applied } from "../overlay/apply-overlay.js";
import { exampleCalls } from "./example-calls.js";
import { factsOf, factsPage } from "./facts-page.js";
import { tableOf } from "./markdown-table.js";
import { operationPage } from "./operation-page.js";
import { referenceFolder } from "./outdated-pages.js";

/** The pages of an API: its operations, the list of them, and what they are known from. */
export function referencePages(api: string, applied: Applied): [string, string][] {
  const { document, bases } = applied;
  // A workspace of a test may have only a part of the repository.
  if (!existsSync(root + referenceFolder)) return [];
  const notice = `<!-- Generated from specs/${api} by \`npm run generate\`: change the overlay there, not this file. -->\n\n`;
  const operations = clientOperations(document);
  const calls = exampleCalls(api);
  const pages: [name: string, text: string][] = [
    ...operations.map((operation): [string, string] => [
      operation.id,
      operationPage(operation, bases, calls.get(operation.id)),
    ]),
    ["index", indexPage(document, operations, calls)],
    ["facts", factsPage(document, factsOf(applied))],
  ];
  return pages.map(([name, text]) => [`${referenceFolder}/${api}/${name}.md`, `${notice}${text.trim()}\n`]);
}

function indexPage(
  document: Json,
  operations: readonly DocumentOperation[],
  calls: ReturnType<typeof exampleCalls>,
): string {
  const rows = operations.map((operation) => [
    `[${operation.id}](${operation.id}.md)`,
    calls.has(operation.id) ? `\`${calls.get(operation.id)?.method}\`` : "only `http`",
    `\`${operation.method} ${operation.path}\``,
    `\`${safetyOf(operation)}\``,
    String(operation.value["summary"] ?? ""),
  ]);
  const head = ["operation", "method", "route", "safety", "what it does"];
  return `# ${objectAt(document, "info")["title"]}: ${operations.length} operations

${tableOf(head, rows)}
Also: [what is documented, and what is inferred](facts.md).
`;
}
