import { readFileSync } from "node:fs";
import type { Runnable } from "./check-commands.js";
import { root } from "./root.js";

export function readRunnable(): Runnable {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const commands = readFileSync(`${root}tools/specs/src/cli/commands.ts`, "utf8");
  const specs = [...commands.matchAll(/^ {2}(\w+): \{$/gm)].map(([, name = ""]) => name);
  return { scripts: Object.keys(scripts), specs };
}
