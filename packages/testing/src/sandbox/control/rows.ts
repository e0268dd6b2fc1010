import type { Table } from "../state/table.js";
import { object, type Schema } from "./control.js";

/** A page and a program read the newest; the API itself has lists of all. */
export const most = 100;

/** The newest rows of a table, as the API shows them, each with what may be done with it next. */
export function newest<Row extends { readonly id: string }>(
  rows: Table<Row>,
  show: (row: Row) => object,
  next: (row: Row) => readonly string[] = () => [],
) {
  const all = rows.all();
  const read = (row: Row) => ({ id: row.id, next: next(row), shown: show(row) });
  return { total: all.length, rows: all.slice(-most).toReversed().map(read) };
}

/** The schema of a table in the state. */
export function tableOf(noun: string, next = "empty: nothing moves it"): Schema {
  return newestOf(noun, {
    type: "object",
    required: ["id", "next", "shown"],
    properties: {
      id: { type: "string" },
      next: { type: "array", items: { type: "string" }, description: `What may follow now: ${next}.` },
      shown: object("As the API shows it, with its decimals as texts."),
    },
  });
}

/** The schema of the newest rows of something, and of how many there are. */
export function newestOf(noun: string, items: Schema): Schema {
  return {
    type: "object",
    description: `The newest ${most} ${noun}, newest first, and how many there are in all.`,
    required: ["total", "rows"],
    properties: { total: { type: "integer" }, rows: { type: "array", items } },
  };
}
