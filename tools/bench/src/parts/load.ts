import { run } from "@lumkit/tool-packed/run";
import { compared, figures, inBlocks } from "../measure/blocks.js";
import { column, type Measurement, type Table } from "../results.js";
import type { Bench } from "../setup/bench.js";
import { startServer } from "../setup/server.js";

const inFlight = ["1", "32", "1000"];

/** Whether a call costs the same under load: with many in flight, and after 100,000 of them. */
export async function measureLoad({ folder, nodes, blocks, calls }: Bench): Promise<Measurement> {
  const server = await startServer(folder, "serve-order.mjs");
  const tables: Table[] = [];
  try {
    for (const { name, binary } of nodes) {
      const program = async (...words: readonly string[]) => JSON.parse(await run(binary, words, { cwd: folder }));
      const many = await inBlocks({ blocks }, inFlight, (count) =>
        program("make-calls.mjs", "lumkit", server.url, count, String(calls)),
      );
      const long = await inBlocks({ blocks }, ["100,000 calls"], () =>
        program("--expose-gc", "endure.mjs", server.url),
      );
      const columns = [
        column("CPU, µs", 0, figures(many, "cpu")),
        column("of 1 in flight", 2, compared(many, "cpu", "1")),
      ];
      tables.push({ title: `${name}, in flight`, columns });
      const lasting = [
        column("more heap, MB", 2, figures(long, "heap")),
        column("CPU of the last 10,000, of the first", 2, figures(long, "ratio")),
      ];
      tables.push({ title: `${name}, over time`, columns: lasting });
    }
  } finally {
    server.close();
  }
  return { tables, leftOut: [] };
}
