// `npm start`: reads the arguments first, then installs, generates and builds what the walk needs.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const usage = `Usage: npm start [-- --break]

Calls every operation of every API against local mocks, and prints a table. The first time it installs and builds what
it needs, which takes about a minute; after that it takes about 15 seconds.

  --break  drops a header from one call, to show what a failure looks like
  --help   prints this`;

const words = process.argv.slice(2);
const unknown = words.find((word) => word !== "--break" && word !== "--help");
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs one program after another until one fails. */
function run(...commands) {
  for (const [program, ...parts] of commands) {
    const { status } = spawnSync(program, parts, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

if (unknown !== undefined) {
  console.error(`Cannot use "${unknown}"\n\n${usage}`);
  process.exitCode = 1;
} else if (words.includes("--help")) {
  console.log(usage);
} else {
  process.exitCode = run(
    ["npm", "run", "--silent", "setup"],
    ["node", "tools/turbo.mjs", "--quiet", "run", "generate"],
    ["node", "tools/turbo.mjs", "--quiet", "run", "build"],
    ["node", "node_modules/tsx/dist/cli.mjs", "tools/start/src/main.ts", ...words],
  );
}
