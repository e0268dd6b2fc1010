import type { Figure } from "../measure/figure.js";
import { figureAt, type Place, type Results } from "../results.js";

interface Goal extends Place {
  readonly text: string;
  /** A number, or the subject whose figure it is. */
  readonly most: number | string;
}

const nodes = ["Node 20", "Node 24"];
const cpu = { part: "calls", column: "CPU, of bare fetch" };

const goals: readonly Goal[] = [
  ...nodes.flatMap((node) =>
    [1, 32].flatMap((count): Goal[] => {
      const table = `${node}, ${count} in flight`;
      return [
        { ...cpu, table, text: `CPU of a call, ${table}`, subject: "lumkit", most: "stripe" },
        { ...cpu, table, text: `CPU on fetch, ${table}`, subject: "lumkit-fetch", most: count === 1 ? 1.25 : 1.2 },
      ];
    }),
  ),
  ...["lumkit", "lumkit-lumetrade"].map((subject) => {
    const place = { part: "sizes", table: "Bundled for Node", column: "and gzip, kB", subject };
    return { ...place, text: `${subject}, min + gzip, kB`, most: 15 };
  }),
  ...nodes.map((table) => {
    const place = { part: "imports", table, column: "import, ms", subject: "lumkit" };
    return { ...place, text: `Cold import, ms, ${table}`, most: 10 };
  }),
  ...["TypeScript 5.9", "TypeScript 7"].flatMap((table) => {
    const place = { part: "types", table, column: "instantiations" };
    return [
      { ...place, text: `Instantiations, a call of each method, ${table}`, subject: "lumkit methods", most: 1000 },
      { ...place, text: `Instantiations, a call of each route, ${table}`, subject: "lumkit http", most: 20_000 },
    ];
  }),
  ...nodes.flatMap((table) => {
    const place = { part: "decimals", table, subject: "50,000 orders", most: 2.5 };
    return [
      { ...place, text: `Reading decimals, of JSON.parse, ${table}`, column: "of JSON.parse" },
      { ...place, text: `More memory for decimals, in texts, ${table}`, column: "more memory, in texts" },
    ];
  }),
  ...nodes.flatMap((node) => {
    const many = { part: "load", table: `${node}, in flight`, column: "CPU, µs", subject: "1000" };
    const long = { part: "load", table: `${node}, over time`, column: "more heap, MB", subject: "100,000 calls" };
    const list = { part: "lists", table: `${node}, a list of 60 MiB`, column: "event loop blocked, ms" };
    return [
      { ...many, text: `CPU of a call, µs, 1,000 in flight, ${node}`, most: "1" },
      { ...long, text: `More heap after 100,000 calls, MB, ${node}`, most: 5 },
      { ...list, text: `Event loop blocked by 60 MiB, ms, ${node}`, subject: "withdrawals.list", most: 1000 },
    ];
  }),
];

/** The goals next to what was measured, as a Markdown table. */
export function renderGoals(results: Results): string {
  const rows = goals.map((goal) => {
    const figure = figureAt(results, goal);
    const { most } = goal;
    const limit = typeof most === "number" ? most : figureAt(results, { ...goal, subject: most })?.median;
    const name = typeof most === "number" ? "" : `${most}: `;
    return [goal.text, `${name}${limit === undefined ? "–" : short(limit)}`, ...verdictOf(figure, limit)];
  });
  return [["goal", "at most", "measured", ""], ["---", "---:", "---:", "---"], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function verdictOf(
  figure: Figure | undefined,
  limit: number | undefined,
): readonly [measured: string, verdict: string] {
  if (figure === undefined || limit === undefined) return ["–", "not measured"];
  const { median, least, most } = figure;
  const measured = least === most ? short(median) : `${short(median)} (${short(least)} – ${short(most)})`;
  if (median <= limit) return [measured, "holds"];
  return [measured, `**falls short** by ${Math.ceil((median / limit - 1) * 100)} %`];
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
