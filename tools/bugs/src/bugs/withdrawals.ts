import type { Bug } from "../bug.js";

const look = "packages/lumetrade/src/once/resolve/look.ts";
const resolveTests = ["packages/lumetrade/src/once/resolve/resolve-once.test.ts"];
const withdrawalTests = ["packages/lumetrade/src/withdrawals.test.ts"];

/** How what Lumetrade sends once is sent and resolved. */
export const withdrawalBugs: readonly Bug[] = [
  {
    name: "a baseline that cannot be read is skipped without a word",
    file: "packages/lumetrade/src/once/send-once.ts",
    text: "requireBaseline(client, once, readOptions))",
    replacement: "requireBaseline(client, once, readOptions).catch((): false => false))",
    tests: withdrawalTests,
  },
  {
    name: "an equal withdrawal in flight is sent again",
    file: "packages/lumetrade/src/once/duplicate-guard.ts",
    text: "if (!allowTwin && ",
    replacement: "if (unresolved.size < 0 && !allowTwin && ",
    tests: ["packages/lumetrade/src/once/duplicate-guard.test.ts"],
  },
  {
    name: "the rows of others are ignored",
    file: look,
    text: "id === undefined || !others?.transactionIds.has(id);",
    replacement: `id !== "" || others !== undefined;`,
    tests: resolveTests,
  },
  {
    name: "the unresolved intents of others are ignored",
    file: look,
    text: `if (matched !== "no") return { candidates };`,
    replacement: `if (matched === undefined) return { candidates };`,
    tests: resolveTests,
  },
  {
    name: "resolve takes the newest row of several",
    file: look,
    text: " && fitting.length === 1;",
    replacement: ";",
    tests: resolveTests,
  },
];
