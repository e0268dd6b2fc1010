import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { figureOf } from "../measure/figure.js";
import { column, type Measurement } from "../results.js";
import type { Bench } from "../setup/bench.js";
import { subjects } from "../setup/subjects.js";

/** They have no bytes of their own. */
const builtIn: readonly string[] = ["bare-fetch", "node-http"];

/** How many bytes a client adds to a bundled program that makes one call. */
export async function measureSizes({ folder }: Bench): Promise<Measurement> {
  const minified = new Map<string, number>();
  const zipped = new Map<string, number>();
  const leftOut: string[] = [];
  for (const name of [...subjects, "lumkit-lumetrade"].filter((each) => !builtIn.includes(each))) {
    try {
      const bytes = await bundle(join(folder, `subjects/${name}.mjs`));
      minified.set(name, bytes.length / 1000);
      zipped.set(name, gzipSync(bytes, { level: 9 }).length / 1000);
    } catch (error) {
      leftOut.push(`${name}: ${String(error).split("\n", 1)[0]}`);
    }
  }
  const exact = (sizes: Map<string, number>) => new Map([...sizes].map(([name, size]) => [name, figureOf([size])]));
  const columns = [column("minified, kB", 1, exact(minified)), column("and gzip, kB", 1, exact(zipped))];
  return { tables: [{ title: "Bundled for Node", columns }], leftOut };
}

async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "silent",
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
