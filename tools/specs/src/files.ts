import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { root } from "./apis.js";
import type { Build } from "./build.js";

/** The generated files that are missing or differ from what the documents give. */
export function staleFiles({ files }: Build): string[] {
  return [...files]
    .filter(([path, text]) => !existsSync(root + path) || readFileSync(root + path, "utf8") !== text)
    .map(([path]) => path);
}

/** Writes what differs, each file whole or not at all, and returns the paths. */
export function writeFiles(built: Build): string[] {
  const stale = staleFiles(built);
  for (const path of stale) {
    writeFileSync(`${root}${path}.new`, built.files.get(path) ?? "");
    renameSync(`${root}${path}.new`, root + path);
  }
  return stale;
}
