import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { root } from "../document/apis.js";
import { CommandError } from "./command.js";
import { messageOf } from "./message-of.js";

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
 * Writes what differs and returns the paths. No file is replaced before all texts are on the disk.
 *
 * @throws {CommandError} a file cannot be written; no file is half written.
 */
export function writeFiles(files: Files, folder = root): string[] {
  const stale = staleFiles(files, folder);
  const temporary = (path: string): string => `${folder}${path}.new`;
  const written: string[] = [];
  try {
    for (const path of stale) {
      mkdirSync(dirname(folder + path), { recursive: true });
      writeFileSync(temporary(path), files.get(path) ?? "");
      written.push(path);
    }
    for (const path of stale) renameSync(temporary(path), folder + path);
    return stale;
  } catch (error) {
    for (const path of written) rmSync(temporary(path), { force: true });
    throw new CommandError(`Cannot write ${stale.join(", ")}: ${messageOf(error)}`);
  }
}
