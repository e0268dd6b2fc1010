import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../programs/registry", import.meta.url));

export interface Registry {
  /** Makes npm take our packages from here, and publish them here. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => void;
}

/** Starts verdaccio on a free port of this machine. Other packages than ours come from where they always come from. */
export async function startRegistry(folder: string, verdaccio: string): Promise<Registry> {
  await cp(program, folder, { recursive: true });
  await symlink(join(verdaccio, "node_modules"), join(folder, "node_modules"));
  const storage = join(folder, "storage");
  await mkdir(storage);
  const child = spawn(process.execPath, ["serve.mjs", storage], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  const [printed] = await Promise.race([
    once(child.stdout, "data"),
    once(child, "exit").then(([status]) => Promise.reject(new Error(`The registry ended with ${status}`))),
  ]);
  const host = `//127.0.0.1:${String(printed).trim()}/`;
  // Not the user's own file: that may say where all other packages come from. npm wants a token, the registry does not.
  const config = join(folder, "npmrc");
  await writeFile(config, `@lumkit:registry=http:${host}\n${host}:_authToken=none\n`);
  return { env: { NPM_CONFIG_GLOBALCONFIG: config, npm_config_globalconfig: config }, close: () => void child.kill() };
}
