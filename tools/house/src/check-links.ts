import { posix } from "node:path";
import { type Finding, lineAt } from "./finding.js";
import { anchorsOf, proseOf } from "./markdown.js";
import type { Source } from "./source.js";

const repository = "https://github.com/lumkit/lumkit";

/** What the repository has. */
export interface Tree {
  /** Whether there is a file or a folder at a path from the root. */
  has(path: string): boolean;
  /** The text of a file, if it is one. */
  read(path: string): string | undefined;
}

/** Finds links to a file or a heading of the repository that is not there. Other sites are not looked at. */
export function checkLinks({ path, text }: Source, tree: Tree): Finding[] {
  if (!path.endsWith(".md")) return [];
  const links = proseOf(text).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm);
  return [...links].flatMap(({ index, 1: inline, 2: reference }) => {
    const link = inline ?? reference ?? "";
    const advice = problemOf(path, link, tree);
    return advice === undefined ? [] : [{ path, line: lineAt(text, index), found: link, advice }];
  });
}

function problemOf(path: string, link: string, tree: Tree): string | undefined {
  const [target, anchor] = targetOf(path, link) ?? [];
  if (target === undefined) return undefined;
  if (target.startsWith("..")) return "leads out of the repository";
  if (!tree.has(target)) return `there is no ${target}`;
  if (anchor === undefined) return undefined;
  const page = [target, posix.join(target, "README.md")].flatMap((file) => tree.read(file) ?? [])[0];
  return page !== undefined && anchorsOf(page).includes(anchor) ? undefined : `${target} has no heading #${anchor}`;
}

/** The file that a link leads to, and the heading in it. Nothing for another site. */
function targetOf(path: string, link: string): [target: string, anchor: string | undefined] | undefined {
  const own = new RegExp(`^${repository}(?:/(?:blob|tree)/main/([^#]*))?(?:#(.+))?$`).exec(link);
  // GitHub shows the README of a folder below it, at #readme.
  if (own !== null) return [own[1] ?? ".", own[2] === "readme" ? undefined : own[2]];
  if (/^\w+:/.test(link)) return undefined;
  const [target = "", anchor] = link.split("#");
  return [target === "" ? path : posix.join(posix.dirname(path), decodeURIComponent(target)), anchor];
}
