import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "../src/root.js";

const page = readFileSync(`${root}docs/many-workers.md`, "utf8");

// The files are compiled with the example, and one of them is run.
test.each(["restate", "temporal-workflow"])("docs/many-workers.md shows the recipe %s as it is", (name) => {
  const recipe = readFileSync(`${root}docs/examples/payouts/recipes/${name}.ts`, "utf8");
  expect(page).toContain(`\`\`\`ts\n${recipe}\`\`\`\n`);
});
