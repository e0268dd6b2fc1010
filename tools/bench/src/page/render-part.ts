import type { Figure } from "../measure/figure.js";
import type { Circumstances, Column, Measurement, Table } from "../results.js";

/** What a part measured, as Markdown. */
export function renderPart({ tables, leftOut, ...circumstances }: Measurement & Circumstances): string {
  return [
    describe(circumstances),
    ...tables.flatMap((table) => [`### ${table.title}`, renderTable(table)]),
    ...(leftOut.length > 0 ? [`Left out:\n\n${leftOut.map((reason) => `- ${reason}`).join("\n")}`] : []),
  ].join("\n\n");
}

function describe({ date, machine, nodes, blocks, calls, seconds, load: [before, after] }: Circumstances): string {
  const cores = Number.parseInt(machine, 10);
  return [
    `Measured on ${date} in ${(seconds / 60).toFixed(1)} minutes, with ${blocks} ${blocks === 1 ? "block" : "blocks"}.`,
    `A process that makes calls made ${calls}.`,
    `The machine: ${machine}, Node ${nodes.join(" and ")}.`,
    `Its load was ${before.toFixed(1)} before and ${after.toFixed(1)} after.`,
    ...(Math.max(before, after) > cores ? ["It was busy with other work: compare ratios only."] : []),
  ].join(" ");
}

function renderTable({ columns }: Table): string {
  const subjects = [...new Set(columns.flatMap(({ figures }) => Object.keys(figures)))];
  return [
    ["", ...columns.map(({ title }) => title)],
    ["---", ...columns.map(() => "---:")],
    ...subjects.map((subject) => [subject, ...columns.map((column) => cell(column, column.figures[subject]))]),
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** The median, and the range if there is one. */
function cell({ digits }: Column, figure: Figure | undefined): string {
  if (figure === undefined) return "";
  const [median, least, most] = [figure.median, figure.least, figure.most].map((value) => value.toFixed(digits));
  return least === most ? `${median}` : `${median} (${least} – ${most})`;
}
