import { expect, test } from "vitest";
import { checkCommands } from "./check-commands.js";

const runnable = { scripts: ["start", "test", "test:long"], specs: ["generate"] };
const tree = { has: (path: string) => path === "docs/a.md" || path === "tools/house", read: () => undefined };
const foundIn = (text: string) => checkCommands({ path: "docs/b.md", text }, runnable, tree).map(({ found }) => found);

test.each([
  "npm start, `npm test -- --force`",
  "npm run test:long",
  "npx pnpm specs generate lumo",
  "pnpm specs <command>",
  "`docs/a.md`, docs/a.md.",
  "`tools/house` and `specs/<api>/overlay.yaml`",
  "`packages/*/README.md`",
  "node_modules/docs/none.md",
  "https://example.com/docs/none.md",
])("accepts %s", (text) => {
  expect(foundIn(text)).toEqual([]);
});

test.each([
  ["```sh\nnpm run none\n```", "npm run none"],
  ["pnpm specs none", "pnpm specs none"],
  ["see `docs/none.md`", "docs/none.md"],
  ["`tools/house/none.ts`", "tools/house/none.ts"],
])("finds %s", (text, found) => {
  expect(foundIn(text)).toEqual([found]);
});
