import { run } from "@lumkit/tool-packed/run";
import { figures, inBlocks } from "../measure/blocks.js";
import { column, type Measurement, type Table } from "../results.js";
import type { Bench } from "../setup/bench.js";

const mocks = ["sandbox", "sandbox, a quote that expires after 30 s", "Prism"];

/** How long a test waits for a mock in a new process. */
export async function measureStarts({ folder, nodes, ...rules }: Bench): Promise<Measurement> {
  const tables: Table[] = [];
  const leftOut: string[] = [];
  for (const { name, binary } of nodes) {
    const measured = await inBlocks(rules, mocks, async (mock) =>
      JSON.parse(await run(binary, ["start-mock.mjs", mock], { cwd: folder })),
    );
    const time = column("from import to first response, ms", 0, figures(measured, "time"));
    tables.push({ title: name, columns: [time] });
    leftOut.push(...measured.leftOut.map((reason) => `${name}: ${reason}`));
  }
  return { tables, leftOut };
}
