import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Figure } from "./measure/figure.js";

export interface Column {
  readonly title: string;
  /** How many decimals are shown. */
  readonly digits: number;
  /** By subject. A subject without a figure has an empty cell. */
  readonly figures: Readonly<Record<string, Figure>>;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
}

/** What a part measured. */
export interface Measurement {
  readonly tables: readonly Table[];
  /** Subjects that could not be measured, each with the reason. */
  readonly leftOut: readonly string[];
}

/** When and where a part was measured. */
export interface Circumstances {
  readonly date: string;
  readonly machine: string;
  readonly blocks: number;
  readonly seconds: number;
  /** The average load of the last minute, before and after. */
  readonly load: readonly [before: number, after: number];
}

/** By the name of the part. */
export type Results = Readonly<Record<string, Measurement & Circumstances>>;

const file = fileURLToPath(new URL("../../../docs/benchmarks/results.json", import.meta.url));

export function readResults(): Results {
  return JSON.parse(readFileSync(file, "utf8"));
}

export function writeResults(results: Results): void {
  const short = (_: string, value: unknown): unknown =>
    typeof value === "number" ? Number(value.toPrecision(4)) : value;
  writeFileSync(file, `${JSON.stringify(results, short, 2)}\n`);
}

/** @throws {Error} nothing was measured under these names. */
export function figureAt(results: Results, part: string, table: string, column: string, subject: string): Figure {
  const found = results[part]?.tables
    .find(({ title }) => title === table)
    ?.columns.find(({ title }) => title === column)?.figures[subject];
  if (found === undefined) throw new Error(`There is no figure of ${subject} in ${part}, ${table}, ${column}`);
  return found;
}

/** A column of a table. */
export function column(title: string, digits: number, figures: ReadonlyMap<string, Figure>): Column {
  return { title, digits, figures: Object.fromEntries(figures) };
}
