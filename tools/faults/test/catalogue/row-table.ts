import { type Safety, safeties } from "../harness/subject.js";
import type { Ending } from "./expected.js";
import type { Fault } from "./rows/fault.js";

/** Rows that no scenario can test, and the tests of each. */
const elsewhere = {
  "A5 a server with a bad certificate": "tls-rows.test.ts",
  "A8 invalid input of the caller": "texts.test.ts, and the tests of core",
  "A9, B15 an abort, or the deadline, at every stage": "aborts.test.ts",
  "A10 beforeSend throws": "the tests of lumo and lumetrade",
  "B8 a time-out on a reused connection": "B5, on a reused connection",
  "B12 a response to another request; B13 a request that is delivered twice": "service.test.ts",
  "C20 any object in withdrawDetails": "the contract tests of lumetrade",
  "D3 401; D7 409": "D1",
  "D5, D8, D9, D12 used keys": "service.test.ts",
  "E2 - E7 ids, queries, options, a polluted prototype, plain http": "texts.test.ts, and the tests of core",
  "E8 the key in a request line": "service.test.ts",
};

/** How the calls of each class ended at each row. */
export interface RowTable {
  add(fault: Fault, safety: Safety, ending: Ending): void;
  /** Records why calls of a class do not meet a fault. */
  skip(fault: Fault, safety: Safety, reason: string): void;
  text(): string;
}

interface Cell {
  readonly ends: Set<string>;
  readonly reasons: Set<string>;
}

export function createRowTable(): RowTable {
  const rows = new Map<string, Record<Safety, Cell>>();
  const firstOfRow = new Map<string, string>();
  /** A variant is counted with the first of its row. */
  const nameOf = ({ row, what, isVariant }: Fault): string => {
    const name = `${row} ${what}`;
    const first = firstOfRow.get(row) ?? name;
    firstOfRow.set(row, first);
    return isVariant ? first : name;
  };
  const cellOf = (fault: Fault, safety: Safety): Cell => {
    const name = nameOf(fault);
    const cells = rows.get(name) ?? { read: cell(), repeatable: cell(), keyed: cell(), once: cell() };
    rows.set(name, cells);
    return cells[safety];
  };
  return {
    add(fault, safety, { end }) {
      cellOf(fault, safety).ends.add(end);
    },
    skip(fault, safety, reason) {
      cellOf(fault, safety).reasons.add(reason);
    },
    text() {
      const lines = [...rows].map(([name, cells]) => [name, ...safeties.map((safety) => show(cells[safety]))]);
      const header = ["fault", ...safeties];
      const others = Object.entries(elsewhere).map(([row, place]) => [row, `(${place})`]);
      return `${aligned([header, ...lines])}\n${aligned(others)}\n`;
    },
  };
}

function cell(): Cell {
  return { ends: new Set(), reasons: new Set() };
}

/** The ends of a class that meets the row on any connection; else the reasons why it does not. */
function show({ ends, reasons }: Cell): string {
  return ends.size > 0 ? [...ends].sort().join(" | ") : `(${[...reasons].join("; ")})`;
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
