import { type ChildProcess, fork } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A place for a worker: whenever its process has ended, another one is started. */
export interface WorkerSlot {
  readonly schema: string;
  readonly kill: () => void;
  /** Stops the process, as a machine that stands still does, and lets it go on after this time. */
  readonly stop: (ms: number) => void;
  /** Ends the process for good. */
  readonly close: () => void;
  readonly counts: { kills: number; stops: number; crashes: number };
  /** What the processes have printed last. */
  readonly printed: () => string;
}

export function openSlot(file: URL, schema: string, env: Readonly<Record<string, string>>): WorkerSlot {
  let [isOpen, isKilled, printed] = [true, false, ""];
  const counts = { kills: 0, stops: 0, crashes: 0 };
  let child: ChildProcess;
  let timer: NodeJS.Timeout | undefined;
  function signal(name: NodeJS.Signals): void {
    if (child.exitCode === null && child.signalCode === null) child.kill(name);
  }
  function start(): void {
    isKilled = false;
    child = fork(file, {
      env: {
        NODE_COMPILE_CACHE: join(tmpdir(), "payouts-compile-cache"),
        ...process.env,
        ...env,
        ENGINE_SCHEMA: schema,
      },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      printed = (printed + text).slice(-2000);
    });
    child.once("exit", () => {
      if (!isKilled && isOpen) {
        counts.crashes++;
        if (process.env["SHOW"]) process.stdout.write(`CRASH ${printed.slice(-700)}\n`);
      }
      if (isOpen) setTimeout(() => isOpen && start(), 300);
    });
  }
  start();
  return {
    schema,
    counts,
    printed: () => printed,
    kill() {
      counts.kills++;
      isKilled = true;
      signal("SIGKILL");
    },
    stop(ms) {
      counts.stops++;
      signal("SIGSTOP");
      clearTimeout(timer);
      timer = setTimeout(() => signal("SIGCONT"), ms);
    },
    close() {
      isOpen = false;
      clearTimeout(timer);
      signal("SIGKILL");
    },
  };
}
