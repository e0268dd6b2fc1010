import { expect, test } from "vitest";
import { checkBlocks } from "./check-blocks.js";

const linesOf = (text: string) => checkBlocks({ path: "docs/a.md", text }).map(({ line }) => line);

test("accepts the languages that are checked, and those that hold nothing that runs", () => {
  expect(linesOf("```ts\n```\n\n```sh\n```\n\n```\n```\n\n```mermaid\n```\n")).toEqual([]);
});

test("finds a block that would never be compiled", () => {
  expect(linesOf("```ts\n```\n\n```typescript\n```\n")).toEqual([4]);
});
