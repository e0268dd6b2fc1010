import { run } from "@lumkit/tool-packed/run";
import { compared, figures, inBlocks, type Measured } from "../measure/blocks.js";
import { column, type Measurement, type Table } from "../results.js";
import type { Bench, Node } from "../setup/bench.js";
import { startServer } from "../setup/server.js";
import { subjects } from "../setup/subjects.js";

/** The least that can be seen: bare fetch is measured twice, as two subjects. */
const names = ["bare-fetch", "bare-fetch-again", ...subjects.filter((name) => name !== "bare-fetch")];

/** What a call costs, with 1 and with 32 in flight, on each Node. */
export async function measureCalls({ folder, nodes, calls, ...rules }: Bench): Promise<Measurement> {
  const server = await startServer(folder, "serve-order.mjs");
  const measure = ({ binary }: Node, inFlight: number): Promise<Measured> =>
    inBlocks(rules, names, async (name) => {
      const words = ["make-calls.mjs", name.replace("-again", ""), server.url, String(inFlight), String(calls)];
      return JSON.parse(await run(binary, words, { cwd: folder }));
    });
  try {
    const tables: Table[] = [];
    const leftOut = new Set<string>();
    for (const node of nodes) {
      for (const inFlight of [1, 32]) {
        const measured = await measure(node, inFlight);
        for (const reason of measured.leftOut) leftOut.add(`${node.name}: ${reason}`);
        tables.push({
          title: `${node.name}, ${inFlight} in flight`,
          columns: [
            column("CPU, µs", 0, figures(measured, "cpu")),
            column("CPU, of bare fetch", 2, compared(measured, "cpu", "bare-fetch")),
            column("wall, µs", 0, figures(measured, "wall")),
          ],
        });
      }
    }
    return { tables, leftOut: [...leftOut] };
  } finally {
    server.close();
  }
}
