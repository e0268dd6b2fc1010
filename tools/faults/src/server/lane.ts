import { setTimeout as sleep } from "node:timers/promises";
import type { LaneReport } from "./lane-report.js";
import type { Remote } from "./remote.js";
import type { Step } from "./step.js";

/** Where one test calls, and what is done to its calls. Lanes do not see one another. */
export interface Lane {
  /** The base URL to call, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /**
   * Adds steps to the script: each answers one request (or one connection), in order. A step that does not fit, such as
   * one for a reused connection, is passed over and waits. `otherwise` answers whatever comes when no step is left.
   */
  script(steps: readonly Step[], options?: { readonly otherwise?: Step | undefined }): Promise<void>;
  /** What the lane has seen so far: all that was sent before, whether or not anybody has read it. */
  report(): Promise<LaneReport>;
  /** The report once no reaction goes on and no effect is to come. @throws {Error} if that takes longer than `withinMs`. */
  settled(options?: { readonly withinMs?: number }): Promise<LaneReport>;
  /** Ends the lane's port and connections. Only needed to keep their number low: the server ends them too. */
  close(): Promise<void>;
}

const pollMs = 5;

export function createLane(remote: Remote, { lane, url, port }: { lane: number; url: string; port: number }): Lane {
  const report = (): Promise<LaneReport> => remote("report", { lane });
  return {
    url,
    port,
    script: (steps, { otherwise } = {}) => remote("script", { lane, steps, otherwise }),
    report,
    async settled({ withinMs = 5_000 } = {}) {
      for (let waitedMs = 0; waitedMs <= withinMs; waitedMs += pollMs) {
        const seen = await report();
        if (seen.pending === 0) return seen;
        await sleep(pollMs);
      }
      throw new Error(`Cannot wait for the lane any longer: after ${withinMs} ms reactions still go on`);
    },
    close: () => remote("closeLane", { lane }),
  };
}
