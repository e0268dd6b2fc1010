import { resolve } from "@lumkit/tool-openapi-diff/document";
import { expect, test } from "vitest";
import { parseYaml } from "../document/read-yaml.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { memberRows } from "./member-rows.js";

const upstream = {
  openapi: "3.1.0",
  components: {
    schemas: { Order: { type: "object", properties: { id: { type: "string" }, amount: { type: "number" } } } },
  },
};

/** What the page says of each member: its name, whether it is always there, and what it is known from. */
function rowsAfter(actions: string): string[] {
  const { document, bases } = applyOverlay(upstream, parseYaml("overlay.yaml", `actions:\n${actions}`));
  const order = resolve(document, { $ref: "#/components/schemas/Order" }, "");
  return memberRows(document, bases, order).map(([name, , isRequired, basis]) => `${name} ${isRequired} ${basis}`);
}

const action = (confidence: string, update: string): string =>
  `  - { target: $.components.schemas.Order, description: a, x-evidence: b, x-confidence: ${confidence}, update: ${update} }\n`;

test("what no action has written is published", () => {
  expect(rowsAfter("  []\n")).toEqual(["`id` no published", "`amount` no published"]);
});

test("a member that an action adds has the confidence of the action", () => {
  const added = action("inferred", "{ properties: { fee: { type: number } } }");
  expect(rowsAfter(added)).toContain("`fee` no inferred");
});

test("says which part of a published member an action has added", () => {
  const changed =
    action("inferred", "{ properties: { amount: { format: decimal } } }") + action("example", "{ required: [id] }");
  expect(rowsAfter(changed)).toEqual([
    "`id` yes published; always there: example",
    "`amount` no published; format: inferred",
  ]);
});

test("a description changes nothing of what a member is known from", () => {
  const described = action("inferred", "{ properties: { amount: { description: What is paid. } } }");
  expect(rowsAfter(described)).toContain("`amount` no published");
});
