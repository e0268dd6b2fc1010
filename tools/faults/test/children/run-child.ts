import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const run = promisify(execFile);

/**
 * Runs a script of this folder in a process of its own, and returns the lines that it prints. The process gets it in one
 * file, because to transform and load some hundred files takes longer than most scripts.
 */
export async function runChild(
  script: string,
  { args, env = {} }: { readonly args: readonly string[]; readonly env?: Record<string, string> },
): Promise<string[]> {
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL(`${script}.ts`, import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["@lumkit/source", "node"],
    write: false,
  });
  const running = run(process.execPath, ["--input-type=module", "-", ...args], { env: { ...process.env, ...env } });
  running.child.stdin?.end(bundled.outputFiles[0]?.contents);
  const { stdout } = await running;
  return stdout.trim().split("\n");
}
