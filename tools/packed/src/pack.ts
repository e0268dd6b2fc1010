import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { npmInstall } from "./install.js";
import { run } from "./run.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Packs the packages into `folder/tarballs`, and installs them in `folder/project`, as a user does. */
export async function packInto(folder: string): Promise<{ readonly tarballs: string; readonly project: string }> {
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
  return { tarballs, project };
}
