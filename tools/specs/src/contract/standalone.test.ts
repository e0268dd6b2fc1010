import { Script } from "node:vm";
import { expect, test } from "vitest";
import { standalone } from "./standalone.js";

test("makes code that loads nothing, for lengths and equal items too", () => {
  const code = standalone({
    body: { type: "object", properties: { name: { minLength: 2 }, tags: { uniqueItems: true }, fixed: { const: {} } } },
  });
  expect(code).toMatch(/minLength/);
  expect(code).toMatch(/uniqueItems/);
  expect(() => new Script(code)).not.toThrow();
  expect(code).not.toMatch(/\b(?:require|import|eval|Function)\s*\(/);
});
