import type { Tree } from "./check-links.js";
import { type Finding, lineAt } from "./finding.js";
import { isGenerated, type Source } from "./source.js";

/** What can be run in this repository. */
export interface Runnable {
  /** The scripts of the root. */
  readonly scripts: readonly string[];
  /** The commands of `pnpm specs`. */
  readonly specs: readonly string[];
}

/** A path of this repository, without a placeholder. A package that a user installs is another one. */
const path = /(?<![\w./@-])(?:docs|packages|specs|tools|\.github|\.changeset|\.ci)\/[\w./-]*\w(?![\w/*<{…-])/g;

/** The API that the guide for contributors adds. */
const addedApi = /\bledger\b/;

/** Finds commands and paths in a page, also in its code, that are not there. */
export function checkCommands({ path: page, text }: Source, { scripts, specs }: Runnable, tree: Tree): Finding[] {
  if (!page.endsWith(".md") || isGenerated(page)) return [];
  const find = (pattern: RegExp, isThere: (name: string) => boolean, advice: string): Finding[] =>
    [...text.matchAll(pattern)]
      .filter(({ 0: whole, 1: name = whole }) => !isThere(name))
      .map(({ index, 0: found }) => ({ path: page, line: lineAt(text, index), found, advice }));
  return [
    ...find(/\bnpm run ([\w:-]+)/g, (name) => scripts.includes(name), "package.json has no such script"),
    ...find(/\bnpm (start|test)\b/g, (name) => scripts.includes(name), "package.json has no such script"),
    ...find(/\bpnpm specs ([a-z]\w*)/g, (name) => specs.includes(name), "there is no such command"),
    ...find(path, (name) => tree.has(name) || addedApi.test(name), "there is no such file or folder"),
  ];
}
