import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readResults, root } from "../results.js";
import { readmeTable, replaceTable } from "./readme-table.js";
import { renderPage } from "./render-page.js";

const results = readResults();

test("the page shows what results.json has", () => {
  expect(readFileSync(`${root}docs/benchmarks/README.md`, "utf8")).toBe(renderPage(results));
});

test("README shows it in eight lines", () => {
  const table = readmeTable(results);
  expect(table.match(/\n/g)).toHaveLength(8);
  const readme = readFileSync(`${root}README.md`, "utf8");
  expect(readme).toContain("| `npm run bench` |");
  expect(replaceTable(readme, table)).toBe(readme);
});

test("a goal that is missed is said plainly", () => {
  const figures = {
    lumkit: { median: 18, least: 18, most: 18 },
    "lumkit-lumetrade": { median: 15, least: 15, most: 15 },
  };
  const tables = [{ title: "Bundled for Node", columns: [{ title: "and gzip, kB", digits: 1, figures }] }];
  const circumstances = {
    date: "2026-01-01",
    machine: "2 x none",
    nodes: ["20.0.0"],
    blocks: 1,
    calls: 1,
    seconds: 60,
    load: [0, 5],
  } as const;
  const page = renderPage({ sizes: { tables, leftOut: ["axios: it fails"], ...circumstances } });
  expect(page).toContain("| lumkit, min + gzip, kB | 15 | 18 | **falls short** by 20 % |\n");
  expect(page).toContain("| lumkit-lumetrade, min + gzip, kB | 15 | 15 | holds |\n");
  expect(page).toContain("| – | not measured |\n");
  expect(page).toContain("It was busy with other work");
  expect(page).toContain("Left out:\n\n- axios: it fails\n");
});
