import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { root } from "./root.js";

export interface Source {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

const isText = /\.(ts|mjs|md|ya?ml|json|sh)$/;
/** What vendors or programs write. */
const isForeign = /^pnpm-lock\.yaml$|\/CHANGELOG\.md$|\.gen\.(yaml|json)$|^specs\/[^/]+\/(upstream\.|observations)/;

/** What git knows of the working tree, and what it would take up. */
export function readSources(): Source[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return [...new Set(listed.split("\0"))]
    .filter((path) => isText.test(path) && !isForeign.test(path) && existsSync(root + path))
    .map((path) => ({ path, text: readFileSync(root + path, "utf8") }));
}

export function isCode(path: string): boolean {
  return /\.(ts|mjs)$/.test(path);
}

export function isGenerated(path: string): boolean {
  return path.includes(".gen.") || path.startsWith("docs/reference/");
}

export function isTest(path: string): boolean {
  return /\.test(-d)?\.ts$/.test(path) || path.split("/").includes("test");
}

/** The folder of the package that a file belongs to: `packages/core`, or the first folder of any other path. */
export function packageOf(path: string): string {
  return path.split("/").slice(0, 2).join("/");
}
