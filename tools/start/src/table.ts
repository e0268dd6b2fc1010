import { styleText } from "node:util";
import type { Row } from "./walk.js";

type Style = Parameters<typeof styleText>[0];

/** The rows as a table, in plain text or with colours. The reason follows a failed row. */
export function formatTable(rows: readonly Row[], { colours }: { readonly colours: boolean }): string {
  const paint = (style: Style, text: string): string =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const header = ["API", "operation", "method and path", "status", "time"];
  const cells = rows.map((row) => [
    row.api,
    row.operation,
    row.route,
    String(row.status ?? "-"),
    `${row.milliseconds.toFixed(1)} ms`,
  ]);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, column) => (column < 3 ? part.padEnd(widths[column] ?? 0) : part.padStart(widths[column] ?? 0)))
      .join("  ");
  return [
    paint("bold", `     ${line(header)}`),
    ...rows.flatMap((row, index) => {
      const text = line(cells[index] ?? []);
      if (row.problem === undefined) return [`${paint("green", "ok  ")} ${text}`];
      return [`${paint("red", "FAIL")} ${text}`, paint("red", `      ${row.problem}`)];
    }),
  ].join("\n");
}
