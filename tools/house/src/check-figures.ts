import { type Finding, lineAt } from "./finding.js";
import type { Source } from "./source.js";

/** A number that pages name, and what it must be. */
export interface Figure {
  /** Finds it in a page; the first group is the number. */
  readonly pattern: RegExp;
  /** What it may be: as the source says, or one of several. */
  readonly values: readonly number[];
  /** Where it comes from. */
  readonly source: string;
}

/** Finds numbers in a page that are not those of their source. */
export function checkFigures({ path, text }: Source, figures: readonly Figure[]): Finding[] {
  if (!path.endsWith(".md") || path.startsWith(".changeset/")) return [];
  return figures.flatMap(({ pattern, values, source }) =>
    [...text.matchAll(pattern)]
      .filter(([, digits = ""]) => !values.includes(Number(digits)))
      .map(({ index, 0: found }) => ({
        path,
        line: lineAt(text, index),
        found: found.replace(/\s+/g, " "),
        advice: `${source} says ${values.join(" or ")}`,
      })),
  );
}
