import { join } from "node:path";
import { run } from "@lumkit/tool-packed/run";
import { build } from "esbuild";
import { compared, figures, inBlocks, type Measured } from "../measure/blocks.js";
import type { Figure } from "../measure/figure.js";
import { column, type Measurement, type Table } from "../results.js";
import type { Bench, Node } from "../setup/bench.js";

/** What it costs to read amounts digit for digit, next to `JSON.parse`, which loses some. */
export async function measureDecimals({ folder, nodes, blocks }: Bench): Promise<Measurement> {
  await build({
    entryPoints: [join(folder, "../node_modules/@lumkit/core/src/money/read-decimals.ts")],
    outfile: join(folder, "read-decimals.bundle.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
  });
  const texts: readonly string[] = JSON.parse(await run(process.execPath, ["write-texts.mjs"], { cwd: folder }));
  const measure = ({ binary }: Node, text: string, what: string): Promise<Measured> =>
    inBlocks({ blocks }, ["JSON.parse", "decimals"], async (subject) =>
      JSON.parse(await run(binary, ["read-decimals.mjs", subject, text, what], { cwd: folder })),
    );
  const tables: Table[] = [];
  for (const node of nodes) {
    const time = new Map<string, Figure>();
    const ratio = new Map<string, Figure>();
    const more = new Map<string, Figure>();
    for (const text of texts) {
      const times = await measure(node, text, "time");
      time.set(text, decimalsOf(figures(times, "time")));
      ratio.set(text, decimalsOf(compared(times, "time", "JSON.parse")));
      if (text.startsWith("one")) continue;
      const memory = await measure(node, text, "memory");
      more.set(text, decimalsOf(compared(memory, "memory", "JSON.parse", (own, base) => own - base)));
    }
    const columns = [
      column("ms", 3, time),
      column("of JSON.parse", 2, ratio),
      column("more memory, in texts", 2, more),
    ];
    tables.push({ title: node.name, columns });
  }
  return { tables, leftOut: [] };
}

function decimalsOf(found: ReadonlyMap<string, Figure>): Figure {
  const figure = found.get("decimals");
  if (figure === undefined) throw new Error("Cannot measure decimals: a program has failed");
  return figure;
}
