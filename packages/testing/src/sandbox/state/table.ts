import { Rejection } from "../handlers.js";
import type { Journal } from "./journal.js";

interface HasId {
  readonly id: string;
}

export type Table<Row extends HasId> = ReturnType<typeof createTable<Row>>;

/** Rows by their id, in the order in which they were made. A row is replaced, never changed. */
export function createTable<Row extends HasId>(journal: Journal) {
  const rows = new Map<string, Row>();
  return {
    get: (id: string): Row | undefined => rows.get(id),
    put(row: Row): Row {
      const before = rows.get(row.id);
      rows.set(row.id, row);
      journal.note({
        undo: () => (before === undefined ? rows.delete(row.id) : rows.set(row.id, before)),
        redo: () => rows.set(row.id, row),
      });
      return row;
    },
    all: (): Row[] => [...rows.values()],
  };
}

/** The row with this id, for a handler. @throws {Rejection} there is none. */
export function rowOf<Row extends HasId>(rows: Table<Row>, id: string, status = 404): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Rejection(status, `There is nothing with the id ${id}`);
  return row;
}

/** Tells whether a row has each of the values that are given. */
export function matches<Row extends object>(row: Row, filters: Readonly<Record<string, string | undefined>>): boolean {
  const values = new Map<string, unknown>(Object.entries(row));
  return Object.entries(filters).every(([name, wanted]) => wanted === undefined || values.get(name) === wanted);
}

/** One value, which is replaced, never changed. */
export function createCell<Value>(journal: Journal, value: Value) {
  const rows = createTable<{ readonly id: "only"; readonly value: Value }>(journal);
  rows.put({ id: "only", value });
  return {
    get: (): Value => rows.get("only")?.value ?? value,
    set: (next: Value): Value => rows.put({ id: "only", value: next }).value,
  };
}
