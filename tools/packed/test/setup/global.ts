import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { npmInstall } from "./install.js";
import { run } from "./run.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The packed packages. */
    readonly tarballs: string;
    /** A folder in which the packed packages are installed, with the programs of `programs/`. */
    readonly project: string;
  }
}

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Packs the packages once, and installs them outside the workspace, as a user does. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "lumkit-packed-")));
  const [tarballs, project] = [join(folder, "tarballs"), join(folder, "project")];
  await run(process.execPath, ["tools/turbo.mjs", "--quiet", "run", "build"], { cwd: root });
  // The build is done, and would be done again for each package.
  const pack = ["pack", "--config.ignore-scripts=true", `--pack-destination=${tarballs}`];
  await run("npx", ["pnpm", "--recursive", "--filter=./packages/*", ...pack], { cwd: root });
  await mkdir(project);
  await writeFile(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await npmInstall(
    project,
    (await readdir(tarballs)).map((name) => join(tarballs, name)),
  );
  await cp(fileURLToPath(new URL("../../programs", import.meta.url)), project, { recursive: true });
  provide("tarballs", tarballs);
  provide("project", project);
  return () => rm(folder, { recursive: true });
}
