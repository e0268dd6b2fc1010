import { figureAt, type Results } from "../results.js";

const columns: Readonly<Record<string, string>> = {
  lumkit: "Lumkit",
  "lumkit-fetch": "on `fetch`",
  "openapi-fetch": "openapi-fetch",
  stripe: "stripe",
  octokit: "octokit",
  ky: "ky",
  axios: "axios",
  openai: "openai",
};

const rows = [
  ...["Node 20", "Node 24"].flatMap((node) =>
    [1, 32].map((count) => {
      const table = `${node}, ${count} in flight`;
      return { title: `CPU, ${table}`, part: "calls", table, column: "CPU, of bare fetch", digits: 2 };
    }),
  ),
  { title: "min + gzip, kB", part: "sizes", table: "Bundled for Node", column: "and gzip, kB", digits: 1 },
  { title: "import, ms, Node 24", part: "imports", table: "Node 24", column: "import, ms", digits: 0 },
];

/** The table of the repository's README, in eight lines. */
export function readmeTable(results: Results): string {
  const cells = rows.map(({ title, digits, ...place }) => [
    title,
    ...Object.keys(columns).map((subject) => figureAt(results, { ...place, subject })?.median.toFixed(digits) ?? ""),
  ]);
  return [["`npm run bench`", ...Object.values(columns)], ["---", ...Object.keys(columns).map(() => "---:")], ...cells]
    .map((line) => `| ${line.join(" | ")} |\n`)
    .join("");
}

/** Puts it in the place of the one that a text has. */
export function replaceTable(text: string, table: string): string {
  return text.replace(/^\| `npm run bench` .*\n(?:\|.*\n)*/m, () => table);
}
