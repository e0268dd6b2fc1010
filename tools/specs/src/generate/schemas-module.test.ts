import { expect, test } from "vitest";
import { paymentsFiles } from "../../test/documents.js";
import { createWorkspace } from "../../test/workspace.js";
import { schemasModule, unexportedNames } from "./schemas-module.js";

const content = (name: string) => ({
  content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
});
const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A document of one operation for each of these, which takes a `Body` and gives a `Page`; errors are a `Problem`. */
const documentOf = (...ids: readonly string[]) => ({
  paths: Object.fromEntries(
    ids.map((operationId) => [
      `/${operationId}`,
      {
        post: {
          operationId,
          requestBody: content("Body"),
          responses: { "200": content("Page"), "400": content("Problem") },
        },
      },
    ]),
  ),
  components: {
    schemas: {
      Item: { type: "object", description: "An item */ of a page.", properties: { state: refer("State") } },
      Problem: { type: "object" },
      State: { type: "string", enum: ["new"] },
      Body: { type: "object", oneOf: [{ required: ["a"] }, { required: ["b"] }] },
      Page: { type: "object", properties: { items: { type: "array", items: refer("Item") } } },
      "two-words": { type: "string" },
    },
  },
});

test("names the schemas of requests and successes, in the order of the document", () => {
  expect(schemasModule(documentOf("list"), "// Generated\n").split("\n")).toEqual([
    "// Generated",
    'import type { components } from "./schema.gen.js";',
    "",
    'type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];',
    "",
    "// Interfaces, so that editors show a name and not its members. The members are in schema.gen.ts.",
    "/** An item *\\/ of a page. */",
    'export interface Item extends Schema<"Item"> {}',
    'export type State = Schema<"State">;',
    'export type Body = Schema<"Body">;',
    'export interface Page extends Schema<"Page"> {}',
    "",
  ]);
});

test.each([
  ["every schema of a method except the page of a list", "", "", ["Item", "State", "Body"]],
  [
    "what no group of the index has",
    'export type { Body } from "./schemas.gen.js";\nexport type { Item } from "./schemas.gen.js";',
    "",
    ["State"],
  ],
  ["no schema of an operation without a method", "", 'export const httpOnly = { list: "new" } as const;', []],
])("the index lacks %s", (_, index, internal, missing) => {
  expect(unexportedNames(documentOf("list"), index, internal)).toEqual(missing);
});

test("fails the check while the index does not export a schema", async () => {
  const workspace = createWorkspace(paymentsFiles());
  await workspace.specs("lock");
  await workspace.specs("generate");
  workspace.write("packages/payments/src/index.ts", 'export type { Payment, Status } from "./schemas.gen.js";');
  const { status, stderr } = await workspace.specs("check");
  expect(status).toBe(1);
  expect(stderr).toContain("packages/payments/src/index.ts: NewPayment: is not exported: add it");
});
