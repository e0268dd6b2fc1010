import { run } from "@lumkit/tool-packed/run";
import { figures, inBlocks } from "../measure/blocks.js";
import { column, type Measurement, type Table } from "../results.js";
import type { Bench } from "../setup/bench.js";

const modules: Readonly<Record<string, string>> = {
  "empty file": "./empty.mjs",
  undici: "undici",
  "openapi-fetch": "openapi-fetch",
  // Generated, and in one file.
  "hey-api": "./subjects/hey-api.mjs",
  ky: "ky",
  axios: "axios",
  stripe: "stripe",
  octokit: "octokit",
  openai: "openai",
  lumkit: "@lumkit/lumo",
  "lumkit-lumetrade": "@lumkit/lumetrade",
};

/** How long the first import takes in a new process. */
export async function measureImports({ folder, nodes, ...rules }: Bench): Promise<Measurement> {
  const tables: Table[] = [];
  const leftOut = new Set<string>();
  for (const { name, binary } of nodes) {
    const measured = await inBlocks(rules, Object.keys(modules), async (subject) =>
      JSON.parse(await run(binary, ["import-package.mjs", modules[subject] ?? ""], { cwd: folder })),
    );
    tables.push({ title: name, columns: [column("import, ms", 1, figures(measured, "time"))] });
    for (const reason of measured.leftOut) leftOut.add(`${name}: ${reason}`);
  }
  return { tables, leftOut: [...leftOut] };
}
