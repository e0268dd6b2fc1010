import type { Fault } from "./fault.js";
import type { Ending } from "./meet.js";
import { type Safety, safeties } from "./subject.js";

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
      return `${aligned([header, ...lines])}\n`;
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
