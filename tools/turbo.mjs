// Runs turbo with Node's version in the cache key (see globalEnv in turbo.json) and without telemetry.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const turbo = fileURLToPath(new URL("../node_modules/turbo/bin/turbo", import.meta.url));
const env = {
  ...process.env,
  LUMKIT_NODE_VERSION: process.version,
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
};
const { status } = spawnSync(process.execPath, [turbo, ...process.argv.slice(2)], { stdio: "inherit", env });
process.exitCode = status ?? 1;
