/** `npm run bench`: measures the packed packages next to their peers, and writes docs/benchmarks. `page` only writes the pages. */
import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { renderPart } from "./page/render-part.js";
import { writePages } from "./page/write-pages.js";
import { measureCalls } from "./parts/calls.js";
import { measureDecimals } from "./parts/decimals.js";
import { measureDocuments } from "./parts/documents.js";
import { measureImports } from "./parts/imports.js";
import { measureLists } from "./parts/lists.js";
import { measureLoad } from "./parts/load.js";
import { measureSizes } from "./parts/sizes.js";
import { measureStarts } from "./parts/starts.js";
import { measureTypes } from "./parts/type-checking.js";
import { type Measurement, readResults, writeResults } from "./results.js";
import { type Bench, prepareBench } from "./setup/bench.js";

const parts: Readonly<Record<string, (bench: Bench) => Promise<Measurement>>> = {
  calls: measureCalls,
  load: measureLoad,
  sizes: measureSizes,
  imports: measureImports,
  types: measureTypes,
  decimals: measureDecimals,
  lists: measureLists,
  starts: measureStarts,
  documents: measureDocuments,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    blocks: { type: "string", default: "5" },
    calls: { type: "string", default: "3000" },
    only: { type: "string" },
  },
});
const rules = { blocks: Number(values.blocks), calls: Number(values.calls), only: values.only?.split(",") };
const names = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = names.find((name) => name !== "page" && parts[name] === undefined);
if (unknown !== undefined) {
  process.stderr.write(`Cannot measure "${unknown}": the parts are ${Object.keys(parts).join(", ")}\n`);
  process.exitCode = 1;
} else if (names.includes("page")) {
  writePages();
} else {
  const bench = await prepareBench(rules);
  try {
    for (const name of names) await measure(name, bench);
  } finally {
    await bench.close();
  }
}

async function measure(part: string, bench: Bench): Promise<void> {
  process.stderr.write(`Measures ${part}\n`);
  const [before, start] = [load(), performance.now()];
  const measured = await parts[part]?.(bench);
  if (measured === undefined) return;
  const seconds = (performance.now() - start) / 1000;
  const [processor] = cpus();
  const machine = `${cpus().length} x ${processor?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform}`;
  const date = new Date().toISOString().slice(0, 10);
  const nodes = bench.nodes.map(({ version }) => version);
  const { blocks, calls } = rules;
  const result = { ...measured, date, machine, nodes, blocks, calls, seconds, load: [before, load()] } as const;
  for (const reason of measured.leftOut) process.stderr.write(`Left out: ${reason}\n`);
  process.stdout.write(`${renderPart(result)}\n`);
  // A few subjects are for a look while something is changed.
  if (rules.only !== undefined) return;
  writeResults({ ...readResults(), [part]: result });
  writePages();
}

/** The average of the last minute. */
function load(): number {
  return loadavg()[0] ?? Number.NaN;
}
