import { readFileSync, writeFileSync } from "node:fs";
import { readResults, root } from "../results.js";
import { readmeTable, replaceTable } from "./readme-table.js";
import { renderPage } from "./render-page.js";

/** Writes what the results render as. */
export function writePages(): void {
  const results = readResults();
  writeFileSync(`${root}docs/benchmarks/README.md`, renderPage(results));
  const readme = `${root}README.md`;
  writeFileSync(readme, replaceTable(readFileSync(readme, "utf8"), readmeTable(results)));
}
