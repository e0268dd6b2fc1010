import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { stateDiagrams } from "./state-diagrams.js";

const page = readFileSync(new URL("../../../docs/guides/states.md", import.meta.url), "utf8");

test.each(Object.entries(stateDiagrams))("the documentation shows the states of %s", (heading, diagram) => {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  expect(section).toContain(diagram);
});
