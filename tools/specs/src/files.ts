import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { root } from "./apis.js";
import type { Build } from "./build.js";

/** The generated files that are missing or differ from what the documents give. */
export function staleFiles({ files }: Build): string[] {
  return [...files]
    .filter(([path, text]) => !existsSync(root + path) || readFileSync(root + path, "utf8") !== text)
    .map(([path]) => path);
}

/** The first line of a file that is not what the documents give, as it is and as it should be. */
export function firstDifference({ files }: Build, path: string): string {
  const [is, shouldBe] = [existsSync(root + path) ? readFileSync(root + path, "utf8") : "", files.get(path) ?? ""].map(
    (text) => text.split("\n"),
  );
  const line = shouldBe?.findIndex((text, index) => text !== is?.[index]) ?? -1;
  const at = line === -1 ? (shouldBe?.length ?? 0) : line;
  return `${path}:${at + 1}\n    is         ${is?.[at]?.trim() ?? "(nothing)"}\n    should be  ${shouldBe?.[at]?.trim() ?? "(nothing)"}`;
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
