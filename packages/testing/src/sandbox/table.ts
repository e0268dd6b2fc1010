import type { Journal } from "./journal.js";

/** Rows by their id, in the order in which they were made. A row is replaced, never changed. */
export interface Table<Row extends { readonly id: string }> {
  get(id: string): Row | undefined;
  put(row: Row): Row;
  all(): Row[];
}

export function createTable<Row extends { readonly id: string }>(journal: Journal): Table<Row> {
  const rows = new Map<string, Row>();
  return {
    get: (id) => rows.get(id),
    put(row) {
      const before = rows.get(row.id);
      rows.set(row.id, row);
      journal.note({
        undo: () => (before === undefined ? rows.delete(row.id) : rows.set(row.id, before)),
        redo: () => rows.set(row.id, row),
      });
      return row;
    },
    all: () => [...rows.values()],
  };
}
