import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
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
  /** The versions of Node that it was measured on. */
  readonly nodes: readonly string[];
  readonly blocks: number;
  readonly calls: number;
  readonly seconds: number;
  /** The average load of the last minute, before and after. */
  readonly load: readonly [before: number, after: number];
}

/** By the name of the part. */
export type Results = Readonly<Record<string, Measurement & Circumstances>>;

export const root = fileURLToPath(new URL("../../../", import.meta.url));
const file = `${root}docs/benchmarks/results.json`;

export function readResults(): Results {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

export function writeResults(results: Results): void {
  const short = (_: string, value: unknown): unknown =>
    typeof value === "number" ? Number(value.toPrecision(4)) : value;
  writeFileSync(file, JSON.stringify(results, short, 2));
  execFileSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "format", "--write", file], {
    cwd: root,
    stdio: "pipe",
  });
}

/** Where a figure is. */
export interface Place {
  readonly part: string;
  readonly table: string;
  readonly column: string;
  readonly subject: string;
}

export function figureAt(results: Results, { part, table, column, subject }: Place): Figure | undefined {
  const found = results[part]?.tables.find(({ title }) => title === table);
  return found?.columns.find(({ title }) => title === column)?.figures[subject];
}

/** A column of a table. */
export function column(title: string, digits: number, figures: ReadonlyMap<string, Figure>): Column {
  return { title, digits, figures: Object.fromEntries(figures) };
}
