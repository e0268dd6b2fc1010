import { setImmediate } from "node:timers/promises";
import type { Clock } from "../src/index.js";

/** A clock on which time passes only when everything waits for it. */
export interface VirtualClock extends Clock {
  /** Lets time pass until the promise is settled. */
  settle<T>(promise: Promise<T>): Promise<T>;
}

export function createVirtualClock(start = "2026-05-11T10:00:00Z"): VirtualClock {
  let elapsed = 0;
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  function wakeNext(): void {
    const [next] = [...sleepers].sort((a, b) => a.at - b.at);
    if (next === undefined) throw new Error("Nothing is waited for on this clock: the promise will never settle");
    elapsed = Math.max(elapsed, next.at);
    next.wake();
  }
  return {
    now: () => Date.parse(start) + elapsed,
    monotonic: () => elapsed,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal.removeEventListener("abort", wake);
          resolve();
        };
        const sleeper = { at: elapsed + ms, wake };
        if (signal.aborted) return resolve();
        sleepers.add(sleeper);
        signal.addEventListener("abort", wake);
      }),
    async settle(promise) {
      let isSettled = false;
      const settled = (): void => {
        isSettled = true;
      };
      promise.then(settled, settled);
      for (let turns = 0; turns < 100_000; turns++) {
        // An answer's body is read over several turns of the event loop.
        for (let turn = 0; turn < 4 && !isSettled; turn++) await setImmediate();
        if (isSettled) return promise;
        wakeNext();
      }
      throw new Error("Much time has passed on this clock, and the promise is not settled");
    },
  };
}
