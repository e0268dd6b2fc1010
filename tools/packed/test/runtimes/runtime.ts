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
