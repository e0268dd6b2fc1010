import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { operationsOf } from "@lumkit/tool-openapi-diff/document";
import { objectAt } from "@lumkit/tool-openapi-diff/json";
import { apiNames } from "../../../specs/src/document/apis.js";
import { readYaml } from "../../../specs/src/document/read-yaml.js";
import { largeDocument } from "../documents/large-document.js";
import { startVendor, withOneMore } from "../documents/vendor.js";
import { releasedWorkspace, type Sources, specs } from "../documents/workspace.js";
import { figures, inBlocks, type Rules } from "../measure/blocks.js";
import { column, type Measurement, root } from "../results.js";

/** How long `pnpm specs` takes, and how much memory: an update of both APIs, and each step on a large document. */
export async function measureDocuments({ blocks, only }: Rules): Promise<Measurement> {
  const vendor = await startVendor();
  const real = await releasedWorkspace(vendor, Object.fromEntries(apiNames.map((api) => [api, sourcesOf(api)])));
  const sources = largeSources();
  const large = await releasedWorkspace(vendor, { large: sources });
  writeFileSync(`${large}/next.json`, JSON.stringify(withOneMore(sources.upstream)));
  const count = operationsOf(sources.upstream).length;
  const commands = new Map<string, readonly [folder: string, ...words: string[]]>([
    [`update, ${apiNames.join(" and ")}`, [real, "update"]],
    ...["build", "lint", "generate", "update"].map((word) => [`${word}, ${count} operations`, [large, word]] as const),
    [`diff, ${count} operations`, [large, "diff", `${large}/specs/large/upstream.yaml`, `${large}/next.json`]],
  ]);
  const measured = await inBlocks({ blocks, only }, [...commands.keys()], async (name) => {
    const [folder = "", ...words] = commands.get(name) ?? [];
    // Of a copy, as a command changes what it works on.
    const copy = mkdtempSync(`${tmpdir()}/lumkit-bench-`);
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    try {
      return await specs(copy, ...words);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
  for (const folder of [real, large]) rmSync(folder, { recursive: true });
  vendor.close();
  const columns = [
    column("s", 1, figures(measured, "seconds")),
    column("memory at its peak, MiB", 0, figures(measured, "mebibytes")),
  ];
  return { tables: [{ title: "`npm run specs`", columns }], leftOut: measured.leftOut };
}

function sourcesOf(api: string): Sources {
  return {
    upstream: objectAt({ read: readYaml(`specs/${api}/upstream.yaml`).value }, "read"),
    overlay: readFileSync(`${root}specs/${api}/overlay.yaml`, "utf8"),
  };
}

/** Thirty times the operations of one API, and an overlay with an action for each. */
function largeSources(): Sources {
  const upstream = largeDocument(JSON.parse(readFileSync(`${root}packages/lumo/openapi.gen.json`, "utf8")), 30);
  const actions = operationsOf(upstream).map(({ method, path }) => ({
    target: `$.paths['${path}'].${method.toLowerCase()}`,
    description: "One action for every operation.",
    "x-evidence": "This measurement",
    "x-confidence": "inferred",
    update: { "x-measured": true },
  }));
  const overlay = { overlay: "1.1.0", info: { title: "Large", version: "1.0.0" }, actions };
  return { upstream, overlay: JSON.stringify(overlay, undefined, 2) };
}
