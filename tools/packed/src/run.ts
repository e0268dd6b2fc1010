import { spawn } from "node:child_process";

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** No process of these tests needs longer, unless it hangs. */
const timeoutMs = 300_000;

/**
 * Runs a program to its end, and gives what it printed on standard output.
 *
 * @throws {Error} it ended badly; the message has what it printed.
 */
export function run(program: string, args: readonly string[], { cwd, env }: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, timeout: timeoutMs });
    let [out, problems] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      problems += text;
    });
    child.on("error", reject);
    child.on("close", (status, signal) => {
      if (status === 0) return resolve(out);
      reject(new Error(`${program} ${args.join(" ")} ended with ${status ?? signal}\n${out}\n${problems}`));
    });
    child.stdin.end();
  });
}
