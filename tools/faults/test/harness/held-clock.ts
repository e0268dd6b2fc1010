import { setImmediate as nextTurn } from "node:timers/promises";
import type { Clock } from "@lumkit/lumo";

/** A deadline of this length never passes by itself: the test ends it, so that no test waits for time to pass. */
export const heldMs = 1_000_000;

export interface HeldClock extends Clock {
  /** Lets every held deadline pass. */
  expire(): void;
  /** The waits between attempts that the client asked for; none of them takes time. */
  readonly waits: readonly number[];
}

/** A wait between two attempts lasts as long as `pause`. */
export function createHeldClock(pause: () => Promise<void> = nextTurn): HeldClock {
  const waits: number[] = [];
  const expired = new AbortController();
  let passedMs = 0;
  return {
    waits,
    now: () => Date.now() + passedMs,
    monotonic: () => performance.now() + passedMs,
    async sleep(ms, signal) {
      if (ms >= heldMs / 2) return untilAborted(AbortSignal.any([signal, expired.signal]));
      if (signal.aborted || expired.signal.aborted) return;
      waits.push(ms);
      await pause();
    },
    expire() {
      passedMs += 2 * heldMs;
      expired.abort();
    },
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
