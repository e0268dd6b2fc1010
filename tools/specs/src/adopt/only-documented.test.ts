import { expect, test } from "vitest";
import { onlyDocumented } from "./only-documented.js";

test("removes what is not documented at every depth of a schema that contains itself", () => {
  const tree = { $ref: "#/components/schemas/Tree" };
  const properties = { id: { type: "integer" }, under: { type: "array", items: tree } };
  const document = { components: { schemas: { Tree: { type: "object", properties } } } };
  const value = { id: 1, under: [{ id: 2, under: [{ id: 3, size: 4 }] }] };
  expect(onlyDocumented(document, tree, value)).toEqual({ id: 1, under: [{ id: 2, under: [{ id: 3 }] }] });
});
