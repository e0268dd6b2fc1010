import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a script of this folder in a process of its own, and returns the lines that it prints. */
export async function runChild(
  script: string,
  { args, env = {} }: { readonly args: readonly string[]; readonly env?: Record<string, string> },
): Promise<string[]> {
  const path = fileURLToPath(new URL(`${script}.ts`, import.meta.url));
  const options = ["--conditions=@lumkit/source", "--import", "tsx", path, ...args];
  const { stdout } = await run(process.execPath, options, { env: { ...process.env, ...env } });
  return stdout.trim().split("\n");
}
