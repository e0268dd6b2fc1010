/** A table, or nothing if it has no rows. A cell stays on its line, and a bar in it is not the end of the cell. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]): string => `| ${cells.map(cellOf).join(" | ")} |\n`;
  return `${line(head)}|${"---|".repeat(head.length)}\n${rows.map(line).join("")}`;
}

function cellOf(text: string): string {
  return text.trim().replace(/\s+/g, " ").replaceAll("|", "\\|");
}
