import { expect, test } from "vitest";
import { checkLinks, type Tree } from "./check-links.js";

const pages: Readonly<Record<string, string>> = {
  "docs/a.md": "# What `pay` does\n\n## Twice\n\n## Twice\n\n```sh\n# not a heading\n```\n",
  "packages/lumo/README.md": "# Lumo\n",
};
const tree: Tree = {
  has: (path) => path === "." || path === "packages/lumo" || path in pages,
  read: (path) => pages[path],
};
const adviceOf = (text: string) => checkLinks({ path: "docs/b.md", text }, tree).map(({ advice }) => advice);

test.each([
  "[a](a.md)",
  "[a](./a.md#what-pay-does)",
  "[a](a.md#twice-1)",
  "[lumo](../packages/lumo)",
  "[lumo](../packages/lumo#lumo)",
  "[lumo](https://github.com/lumkit/lumkit/blob/main/packages/lumo/README.md#lumo)",
  "[lumo](https://github.com/lumkit/lumkit/tree/main/packages/lumo#readme)",
  "[project](https://github.com/lumkit/lumkit#readme)",
  "[another site](https://example.com/a.md#none)",
  "[mail](mailto:someone@example.com)",
  "`[code](none.md)`",
  "```sh\n[code](none.md)\n```",
])("accepts %s", (text) => {
  expect(adviceOf(text)).toEqual([]);
});

test.each([
  ["[a](none.md)", "there is no docs/none.md"],
  ["[a](a.md#none)", "docs/a.md has no heading #none"],
  ["[a](a.md#not-a-heading)", "docs/a.md has no heading #not-a-heading"],
  ["[a](../../a.md)", "leads out of the repository"],
  ["[a](../packages/lumo#none)", "packages/lumo has no heading #none"],
  ["[a](https://github.com/lumkit/lumkit/blob/main/docs/none.md)", "there is no docs/none.md"],
  ["[a]: none.md", "there is no docs/none.md"],
])("finds %s", (text, advice) => {
  expect(adviceOf(text)).toEqual([advice]);
});
