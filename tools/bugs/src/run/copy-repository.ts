import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyWorkTree } from "@lumkit/tool-fixtures/copy-work-tree";
import { root } from "../root.js";

/** Copies the files that git knows or would add, and links what is installed. Returns the new folder. */
export function copyRepository(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "lumkit-bugs-")));
  copyWorkTree(root, copy);
  // The tools write their caches into this folder, so it is the copy's own.
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules")))
    if (!/^\.(vite|cache)/.test(name)) symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
  // The links of a package are relative: in the copy they lead to the packages of the copy.
  for (const parent of ["packages", "tools"])
    for (const name of readdirSync(join(root, parent))) {
      const installed = join(parent, name, "node_modules");
      const options = { recursive: true, verbatimSymlinks: true };
      if (existsSync(root + installed)) cpSync(root + installed, join(copy, installed), options);
    }
  return copy;
}
