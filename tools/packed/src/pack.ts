import { mkdir, mkdtemp, readdir, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { canaries } from "@lumkit/tool-fixtures/secrets/canaries";
import { npmInstall } from "./install.js";
import { run } from "./run.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface Packed {
  /** Holds the other two, and is to be removed. */
  readonly folder: string;
  /** The packed packages. */
  readonly tarballs: string;
  /** A folder in which they are installed. */
  readonly project: string;
}

/** The secrets that a build may see: no package may hold them. */
const env = {
  LUMO_API_KEY: canaries.apiKey,
  LUMETRADE_API_SECRET: canaries.apiSecret,
  LUMO_PASSWORD: canaries.password,
  NODE_AUTH_TOKEN: canaries.newKey,
};

/** Builds and packs the packages, and installs them outside the workspace, as a user does. */
export async function pack(): Promise<Packed> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "lumkit-packed-")));
  const [tarballs, project] = [join(folder, "tarballs"), join(folder, "project")];
  await run(process.execPath, ["tools/turbo.mjs", "--quiet", "run", "build"], { cwd: root, env });
  // The build is done, and would be done again for each package.
  const words = ["pack", "--config.ignore-scripts=true", `--pack-destination=${tarballs}`];
  await run("npx", ["pnpm", "--recursive", "--filter=./packages/*", ...words], { cwd: root, env });
  await mkdir(project);
  await writeFile(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await npmInstall(
    project,
    (await readdir(tarballs)).map((name) => join(tarballs, name)),
  );
  return { folder, tarballs, project };
}
