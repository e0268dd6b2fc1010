import type { Pool } from "pg";

const states = ["due", "sent", "paid", "failed", "parked"] as const;
export type Counts = Readonly<Record<(typeof states)[number], number>> & { readonly kind: string };

export async function readCounts(pool: Pool): Promise<Counts[]> {
  const columns = states.map((state) => `(count(*) filter (where state = '${state}'))::int as ${state}`);
  const { rows } = await pool.query<Counts>(
    `select kind, ${columns.join(", ")} from payout group by kind order by kind`,
  );
  return rows;
}

let isFirst = true;

/** Prints the table. On a terminal it replaces the one before. */
export function printTable(counts: readonly Counts[]): void {
  const head = ["", ...states].map((name) => name.padEnd(9)).join("");
  const lines = counts.map((row) =>
    [row.kind, ...states.map((state) => row[state])].map((cell) => String(cell).padEnd(9)).join(""),
  );
  const up = isFirst || !process.stdout.isTTY ? "" : `\u001b[${counts.length + 1}A`;
  isFirst = false;
  process.stdout.write(`${up}${[head, ...lines].join("\n")}\n`);
}
