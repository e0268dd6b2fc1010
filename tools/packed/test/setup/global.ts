import { cp, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { packInto } from "../../src/pack.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The packed packages. */
    readonly tarballs: string;
    /** A folder in which the packed packages are installed, with the programs of `programs/`. */
    readonly project: string;
  }
}

/** Packs the packages once, and installs them outside the workspace, as a user does. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "lumkit-packed-")));
  const { tarballs, project } = await packInto(folder);
  await cp(fileURLToPath(new URL("../../programs", import.meta.url)), project, { recursive: true });
  provide("tarballs", tarballs);
  provide("project", project);
  return () => rm(folder, { recursive: true });
}
