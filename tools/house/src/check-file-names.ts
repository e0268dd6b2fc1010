import { readdirSync } from "node:fs";
import { basename } from "node:path";
import type { Finding } from "./finding.js";
import { root } from "./root.js";
import { isCode, isGenerated, packageOf, type Source } from "./source.js";

const isDrawer = /(^|\/)(utils?|helpers?|common|misc|types|constants|shared)(\/|\.)/;

/**
 * Finds drawers, and files of one package that share a name. Files whose paths differ only in the folder of the API may:
 * they are the same idea, once for each API.
 */
export function checkFileNames(sources: readonly Source[]): Finding[] {
  const written = sources.map(({ path }) => path).filter((path) => isCode(path) && !isGenerated(path));
  const first = new Map<string, string>();
  return written.flatMap((path): Finding[] => {
    if (isDrawer.test(path)) {
      return [{ path, line: 1, found: "drawer", advice: "name the file after the one thing inside" }];
    }
    const key = `${packageOf(path)} ${basename(path)}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    if (other === undefined || basename(path) === "index.ts" || ofAnyApi(path) === ofAnyApi(other)) return [];
    return [{ path, line: 1, found: "same name", advice: `${other} has it too; give each its own` }];
  });
}

const apiFolder = new RegExp(`/(${readdirSync(`${root}specs`).join("|")})/`);

function ofAnyApi(path: string): string {
  return path.replace(apiFolder, "/<api>/");
}
