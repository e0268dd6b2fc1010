import type { Results } from "../results.js";
import { renderGoals } from "./goals.js";
import { partTexts } from "./part-texts.js";
import { renderPart } from "./render-part.js";

/** `docs/benchmarks/README.md`. */
export function renderPage(results: Results): string {
  const parts = Object.entries(partTexts).flatMap(([name, { title, how }]) => {
    const part = results[name];
    return part === undefined ? [] : [`## ${title}`, how, `Again: \`npm run bench -- ${name}\`.`, renderPart(part)];
  });
  return `${[
    "# Benchmarks",
    "`npm run bench` writes this page from what it measures, and takes about an hour on two quiet cores.",
    `The packages are packed and installed as a user gets them, next to their peers. Each subject runs in a process of its own.
A block runs all subjects in turn and then in reverse, so that a machine that becomes slower slows all of them. A figure
is the median, with its range in brackets. A ratio is that of the means of each block. A wide range is a noisy figure.`,
    "## Goals",
    renderGoals(results),
    ...parts,
  ].join("\n\n")}\n`;
}
