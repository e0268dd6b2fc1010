import { existsSync, readFileSync } from "node:fs";
import { root } from "../document/apis.js";
import { makeChanges } from "./journal.js";

/** Path from the root of the repository to text, or from another folder that is named. */
export type Files = ReadonlyMap<string, string>;

/** The files that are missing or hold another text. */
export function staleFiles(files: Files, folder = root): string[] {
  return [...files]
    .filter(([path, text]) => !existsSync(folder + path) || readFileSync(folder + path, "utf8") !== text)
    .map(([path]) => path);
}

/** The first line of a file that is not as it should be, as it is and as it should be. */
export function firstStaleLine(files: Files, path: string): string {
  const is = (existsSync(root + path) ? readFileSync(root + path, "utf8") : "").split("\n");
  const shouldBe = (files.get(path) ?? "").split("\n");
  const line = shouldBe.findIndex((text, index) => text !== is[index]);
  const at = line === -1 ? shouldBe.length : line;
  return `${path}:${at + 1}\n    is         ${is[at]?.trim() ?? "(nothing)"}\n    should be  ${shouldBe[at]?.trim() ?? "(nothing)"}`;
}

/** Says which files were written. */
export function describeWritten(paths: readonly string[]): string {
  return paths.length === 0 ? "up to date" : `wrote ${paths.join(", ")}`;
}

/**
 * Writes what differs and removes files, all or nothing.
 *
 * @returns the paths that were written.
 * @throws {CommandError} a file cannot be written; all files are as before.
 */
export function writeFiles(files: Files, folder = root, removed: readonly string[] = []): string[] {
  const stale = staleFiles(files, folder);
  const changes = [...stale, ...removed.filter((path) => existsSync(folder + path))].map((path) => ({
    path,
    before: existsSync(folder + path) ? readFileSync(folder + path, "utf8") : undefined,
    after: files.get(path),
  }));
  if (changes.length > 0) makeChanges(folder, changes);
  return stale;
}
