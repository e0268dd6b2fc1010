import { type Safety, safeties } from "../harness/subject.js";
import type { Fault } from "./rows/fault.js";
import type { Ending } from "./scenario.js";

/** Rows that a script of faults cannot show, and the tests that do. */
const elsewhere = {
  "A5 a server that cannot prove who it is": "tls-rows.test.ts",
  "A8 input of ours": "properties.test.ts, and the tests of core",
  "A9, B15 an abort, or the deadline, at every stage": "aborts.test.ts",
  "A10 beforeSend throws": "the tests of lumo and lumetrade",
  "B8 a time-out on a reused connection": "B5, on a reused connection",
  "B12 an answer to another request; B13 a request that is delivered twice": "service.test.ts",
  "C20 any object in withdrawDetails": "the contract tests of lumetrade",
  "D3 401; D7 409": "D1",
  "D5, D8, D9, D12 keys that were used": "service.test.ts",
  "E2 - E7 ids, queries, options, a polluted prototype, plain http": "properties.test.ts, and the tests of core",
  "E8 the key in a request line": "service.test.ts",
};

/** What was met, row by row and class by class. */
export interface RowTable {
  met(fault: Fault, safety: Safety, ending: Ending): void;
  blank(fault: Fault, safety: Safety, reason: string): void;
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
    met(fault, safety, { end }) {
      cellOf(fault, safety).ends.add(end);
    },
    blank(fault, safety, reason) {
      cellOf(fault, safety).reasons.add(reason);
    },
    text() {
      const lines = [...rows].map(([name, cells]) => [name, ...safeties.map((safety) => show(cells[safety]))]);
      const header = ["what is met, and how the call ends", ...safeties];
      const others = Object.entries(elsewhere).map(([row, place]) => [row, `(${place})`]);
      return `${aligned([header, ...lines])}\n${aligned(others)}\n`;
    },
  };
}

function cell(): Cell {
  return { ends: new Set(), reasons: new Set() };
}

/** A class that never meets the row says why; one that meets it on some connections only does not. */
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
