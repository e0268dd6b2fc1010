// Runs turbo with Node's version in the cache key (see globalEnv in turbo.json) and without telemetry.
// With `--quiet` as the first argument, turbo's output is shown only if it fails.
import { spawnSync } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(`../node_modules/${relative}`, import.meta.url));
const env = {
  ...process.env,
  // Turbo looks for pnpm on the path.
  PATH: `${path(".bin")}${delimiter}${process.env.PATH}`,
  LUMKIT_NODE_VERSION: process.version,
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
};
const isQuiet = process.argv[2] === "--quiet";
if (isQuiet && process.stderr.isTTY) process.stderr.write(`turbo ${process.argv.slice(3).join(" ")}\n`);
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [path("turbo/bin/turbo"), ...process.argv.slice(isQuiet ? 3 : 2)],
  { stdio: isQuiet ? "pipe" : "inherit", env },
);
if (isQuiet && status !== 0) process.stderr.write(Buffer.concat([stdout, stderr]));
process.exitCode = status ?? 1;
