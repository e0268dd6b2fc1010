import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";

/**
 * What a service that is shipped as a bundle carries. Each number is what was measured, and 300 bytes. The goal is
 * 15,000. Each manifest counts whole here, 600 bytes more than when packed.
 */
test.each([
  ["lumo", 24_100],
  ["lumetrade", 22_000],
])("a bundle of %s has at most %i bytes, minified and compressed", (name, budget) => {
  const { outputFiles } = buildSync({
    stdin: { contents: `export * from "@lumkit/${name}";`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    conditions: ["@lumkit/source"],
    write: false,
  });
  const bytes = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).byteLength;
  const advice = "look with esbuild's analyzeMetafile what has grown; raise the budget only for what users gain";
  expect(bytes, advice).toBeLessThanOrEqual(budget);
});
