import { spawn } from "node:child_process";

export interface Ended {
  /** `undefined`: it was ended because it took too long. */
  readonly status: number | undefined;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a script with Node, and ends it and all that it has started after a time. */
export function runCommand(cwd: string, args: readonly string[], maxMs: number): Promise<Ended> {
  const started = performance.now();
  // In a group of its own, so that its workers end with it, also one that loops for ever.
  const child = spawn(process.execPath, args, { cwd, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const endAll = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  };
  let output = "";
  let isLate = false;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const timer = setTimeout(() => {
    isLate = true;
    endAll();
  }, maxMs);
  // Before the copy is removed.
  process.prependListener("exit", endAll);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      process.off("exit", endAll);
      const seconds = Math.round((performance.now() - started) / 1000);
      resolve({ status: isLate ? undefined : (code ?? 1), output, seconds });
    });
  });
}
