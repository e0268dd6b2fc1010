/** `npm run bench`: measures the packed packages next to their peers, and writes docs/benchmarks. */
import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { renderPart } from "./page/render-part.js";
import { measureCalls } from "./parts/calls.js";
import { measureDecimals } from "./parts/decimals.js";
import { measureDocuments } from "./parts/documents.js";
import { measureImports } from "./parts/imports.js";
import { measureLists } from "./parts/lists.js";
import { measureSizes } from "./parts/sizes.js";
import { measureStarts } from "./parts/starts.js";
import { measureTypes } from "./parts/type-checking.js";
import { type Measurement, readResults, writeResults } from "./results.js";
import { type Bench, prepareBench } from "./setup/bench.js";

const parts: Readonly<Record<string, (bench: Bench) => Promise<Measurement>>> = {
  calls: measureCalls,
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
  options: { blocks: { type: "string", default: "5" }, only: { type: "string" } },
});
const rules = { blocks: Number(values.blocks), only: values.only?.split(",") };
const unknown = positionals.find((name) => parts[name] === undefined);
if (unknown !== undefined) {
  process.stderr.write(`Cannot measure "${unknown}": the parts are ${Object.keys(parts).join(", ")}\n`);
  process.exit(1);
}
const bench = await prepareBench(rules);
try {
  for (const part of positionals.length > 0 ? positionals : Object.keys(parts)) await measure(part);
} finally {
  await bench.close();
}

async function measure(part: string): Promise<void> {
  process.stderr.write(`Measures ${part}\n`);
  const [before, start] = [load(), performance.now()];
  const measured = await parts[part]?.(bench);
  if (measured === undefined) return;
  const seconds = (performance.now() - start) / 1000;
  const [processor] = cpus();
  const machine = `${cpus().length} x ${processor?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform}`;
  const date = new Date().toISOString().slice(0, 10);
  const result = { ...measured, date, machine, blocks: rules.blocks, seconds, load: [before, load()] } as const;
  for (const reason of measured.leftOut) process.stderr.write(`Left out: ${reason}\n`);
  process.stdout.write(`${renderPart(result)}\n`);
  // A few subjects are for a look while something is changed.
  if (rules.only === undefined) writeResults({ ...readResults(), [part]: result });
}

/** The average of the last minute. */
function load(): number {
  return loadavg()[0] ?? Number.NaN;
}
