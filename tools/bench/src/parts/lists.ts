import { run } from "@lumkit/tool-packed/run";
import { compared, figures, inBlocks } from "../measure/blocks.js";
import { column, type Measurement, type Table } from "../results.js";
import type { Bench } from "../setup/bench.js";
import { startServer } from "../setup/server.js";

/** What it costs to walk over 100,000 orders, and to read one list of 60 MiB. */
export async function measureLists({ folder, nodes, ...rules }: Bench): Promise<Measurement> {
  const server = await startServer(folder, "serve-lists.mjs");
  const tables: Table[] = [];
  const leftOut: string[] = [];
  try {
    for (const { name, binary } of nodes) {
      const measure = (program: string, subjects: readonly string[]) =>
        inBlocks(rules, subjects, async (subject) =>
          JSON.parse(await run(binary, ["--expose-gc", program, subject, server.url], { cwd: folder })),
        );
      const walks = await measure("walk-orders.mjs", ["bare fetch", "orders.page", "orders.list"]);
      const long = await measure("block-loop.mjs", ["bare fetch", "withdrawals.list"]);
      tables.push({
        title: `${name}, 100,000 orders in pages of 100`,
        columns: [
          column("ms", 0, figures(walks, "time")),
          column("of bare fetch", 2, compared(walks, "time", "bare fetch")),
          column("more memory at its peak, MiB", 1, figures(walks, "rss")),
          column("more heap after it, MiB", 1, figures(walks, "heap")),
        ],
      });
      const blocked = column("event loop blocked, ms", 0, figures(long, "longest"));
      tables.push({ title: `${name}, a list of 60 MiB`, columns: [blocked] });
      leftOut.push(...[...walks.leftOut, ...long.leftOut].map((reason) => `${name}: ${reason}`));
    }
  } finally {
    server.close();
  }
  return { tables, leftOut };
}
