import { readdirSync } from "node:fs";
import { basename } from "node:path";
import type { Finding } from "./finding.js";
import { root } from "./root.js";
import { isCode, isGenerated, packageOf, type Source } from "./source.js";

const isDrawer = /(^|\/)(utils?|helpers?|common|misc|types|constants|shared)(\/|\.)/;

/**
 * Finds drawers, and files of one package that share a name. Files whose paths differ only in the folder of the API may:
 * they are the same idea, once for each API. A file that is named after an API may have the name of another.
 */
export function checkFileNames(sources: readonly Source[], apis = readdirSync(`${root}specs`)): Finding[] {
  const ofAnyApi = (path: string): string =>
    path.replaceAll(/[^/]+(?=\/)/g, (folder) => (apis.includes(folder) ? "<api>" : folder));
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
    if (apis.includes(basename(path, ".ts"))) return [];
    return [{ path, line: 1, found: "same name", advice: `${other} has it too; give each its own` }];
  });
}
