import { setTimeout as sleep } from "node:timers/promises";
import type { LaneReport } from "./lane-report.js";
import type { Remote } from "./remote.js";
import type { Step } from "./step.js";

/** Where one test sends its calls, and the script of what happens to them. A lane knows nothing of other lanes. */
export interface Lane {
  /** The base URL to call, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /**
   * Adds steps to the script, one for each request (or connection), in order. A step that does not fit, such as one for
   * a reused connection, is skipped and waits. `fallback` is used for everything that finds no step.
   */
  script(steps: readonly Step[], options?: { readonly fallback?: Step }): Promise<void>;
  /** What the lane has seen so far, including everything that was sent before this call. */
  report(): Promise<LaneReport>;
  /** The report once nothing is pending. @throws {Error} if that takes longer than `withinMs`. */
  settled(options?: { readonly withinMs?: number }): Promise<LaneReport>;
  /** Closes the lane's port and connections. Optional: the server closes them too. */
  close(): Promise<void>;
}

const pollMs = 5;

export function createLane(remote: Remote, { lane, url, port }: { lane: number; url: string; port: number }): Lane {
  const report = (): Promise<LaneReport> => remote("report", { lane });
  return {
    url,
    port,
    script: (steps, { fallback } = {}) => remote("script", { lane, steps, fallback }),
    report,
    async settled({ withinMs = 5_000 } = {}) {
      for (let waitedMs = 0; waitedMs <= withinMs; waitedMs += pollMs) {
        const seen = await report();
        if (seen.pending === 0) return seen;
        await sleep(pollMs);
      }
      throw new Error(
        `Cannot settle the lane: reactions are still running after ${withinMs} ms; close the connection, or raise withinMs`,
      );
    },
    close: () => remote("closeLane", { lane }),
  };
}
