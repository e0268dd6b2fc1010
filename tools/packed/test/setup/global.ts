import { cp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { pack } from "../../src/pack.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The packed packages. */
    readonly tarballs: string;
    /** A folder in which the packed packages are installed, with the programs of `programs/`. */
    readonly project: string;
  }
}

/** Packs the packages once, for all tests. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { folder, tarballs, project } = await pack();
  await cp(fileURLToPath(new URL("../../programs", import.meta.url)), project, { recursive: true });
  provide("tarballs", tarballs);
  provide("project", project);
  return () => rm(folder, { recursive: true });
}
