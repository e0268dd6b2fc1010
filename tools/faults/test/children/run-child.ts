import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a script beside this file in a process of its own, and gives the lines that it prints. */
export async function runChild(
  script: string,
  {
    args = [],
    env = {},
    nodeOptions = [],
  }: { args?: readonly string[]; env?: Record<string, string>; nodeOptions?: readonly string[] } = {},
): Promise<string[]> {
  const path = fileURLToPath(new URL(`${script}.ts`, import.meta.url));
  const options = [...nodeOptions, "--conditions=@lumkit/source", "--import", "tsx", path, ...args];
  const { stdout } = await run(process.execPath, options, { env: { ...process.env, ...env } });
  return stdout.trim().split("\n");
}
