import { cp, symlink } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { installOrSkip } from "../../src/install.js";

/**
 * A copy of a folder of programs, next to the installed packages, that sees other packages, too. The test is skipped if
 * npm cannot install those.
 */
export async function useFolder(
  name: string,
  copy: string,
  dependencies: Readonly<Record<string, string>>,
  skip: (note: string) => never,
): Promise<string> {
  const others = await installOrSkip(dependencies, skip);
  const folder = join(inject("project"), copy);
  await cp(join(inject("project"), name), folder, { recursive: true });
  await symlink(join(others, "node_modules"), join(folder, "node_modules"));
  return folder;
}
