import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { operationsOf, routeOf } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { CommandError } from "../cli/command.js";
import { builtFile } from "./apis.js";
import { parseYaml } from "./read-yaml.js";

/** A built document at one point in time, with the name of the file or revision it came from. */
export interface Version {
  readonly label: string;
  readonly document: Json;
}

/** Two versions of one document; only one if the API was never released. */
export interface Pair {
  readonly name: string;
  readonly before: Version | undefined;
  readonly after: Version;
}

/** The tag of the last release of an API's package before what is checked out. */
export function lastRelease(folder: string, api: string): string | undefined {
  const tags = git(folder, "tag", "--merged", "HEAD", "--sort=-version:refname", "--list", `@lumkit/${api}@*`);
  return tags?.split("\n")[0] || undefined;
}

/** Whether a name is that of a file; any other name is a git revision. */
export function isFile(folder: string, name: string): boolean {
  const path = resolve(folder, name);
  return existsSync(path) && statSync(path).isFile();
}

/** @throws {CommandError} if there is no such file, or no OpenAPI document in it. */
export function versionInFile(folder: string, name: string): Version {
  if (!isFile(folder, name)) throw new CommandError(`Cannot read "${name}": there is no such file`);
  return versionOf(name, readFileSync(resolve(folder, name), "utf8"));
}

/** @throws {CommandError} if git does not know the revision, or the document is not in it. */
export function versionAtRevision(folder: string, revision: string, api: string): Version {
  // A name that begins with a dash would be an option of git.
  const commit = revision.startsWith("-")
    ? undefined
    : git(folder, "rev-parse", "--verify", "--quiet", `${revision}^{commit}`);
  if (commit === undefined)
    throw new CommandError(`Cannot read "${revision}": it is neither a file nor a git revision`);
  const file = builtFile(api);
  const text = git(folder, "show", `${commit.trim()}:${file}`);
  if (text === undefined) throw new CommandError(`Cannot read "${revision}": it has no ${file}`);
  return versionOf(revision, text);
}

/** @throws {CommandError} if the documents have no operation in common: they are not of one API. */
export function refuseStrangers(before: Version, after: Version): void {
  const routes = new Set(operationsOf(before.document).map(routeOf));
  if (!operationsOf(after.document).some((operation) => routes.has(routeOf(operation))))
    throw new CommandError(`Cannot compare "${before.label}" with "${after.label}": they have no operation in common`);
}

/** The document of the last release, and the one in the work tree. */
export function sinceRelease(folder: string, api: string): Pair {
  const tag = lastRelease(folder, api);
  return {
    name: api,
    before: tag === undefined ? undefined : versionAtRevision(folder, tag, api),
    after: versionInFile(folder, builtFile(api)),
  };
}

function versionOf(label: string, text: string): Version {
  const { value, findings } = parseYaml(label, text);
  const [broken] = findings;
  if (broken !== undefined)
    throw new CommandError(`Cannot read "${label}": line ${broken.line ?? 1}: ${broken.message}`);
  const version = isObject(value) ? value["openapi"] : undefined;
  if (typeof version !== "string" || !version.startsWith("3.") || operationsOf(value).length === 0)
    throw new CommandError(`Cannot read "${label}": it is not an OpenAPI 3 document with an operation`);
  return { label, document: value };
}

/** What git prints, or `undefined` if it fails. */
export function git(folder: string, ...words: readonly string[]): string | undefined {
  try {
    return execFileSync("git", words, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    return undefined;
  }
}
