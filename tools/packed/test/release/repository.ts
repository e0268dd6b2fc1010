import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyWorkTree } from "@lumkit/tool-fixtures/copy-work-tree";
import { run } from "../../src/run.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const identity = { NAME: "test", EMAIL: "test@example.com" };

/** An author for every commit, so that nothing depends on the settings of this machine. */
export const gitEnv = Object.fromEntries(
  ["AUTHOR", "COMMITTER"].flatMap((role) =>
    Object.entries(identity).map(([key, value]) => [`GIT_${role}_${key}`, value]),
  ),
);

export function git(folder: string, ...words: readonly string[]): string {
  const env = { ...process.env, ...gitEnv };
  return execFileSync("git", words, { cwd: folder, encoding: "utf8", env, stdio: "pipe" }).trim();
}

/** A clone of this work tree as it is, with what is not committed, and its origin. Installs what the tools need. */
export async function createRepository(folder: string): Promise<string> {
  const [tree, origin] = [join(folder, "tree"), join(folder, "origin.git")];
  copyWorkTree(root, tree);
  git(folder, "init", "--quiet", "--bare", "--initial-branch=main", origin);
  git(tree, "init", "--quiet", "--initial-branch=main");
  git(tree, "remote", "add", "origin", origin);
  push(tree, "First");
  await run("npm", ["run", "--silent", "setup"], { cwd: tree });
  return tree;
}

/** Commits all changes on main, as a merged pull request does. */
export function push(tree: string, message: string): void {
  git(tree, "add", "--all");
  git(tree, "commit", "--quiet", "--allow-empty", "--message", message);
  git(tree, "push", "--quiet", "origin", "main");
}
