import { setImmediate } from "node:timers/promises";
import type { Clock } from "../src/time/clock.js";

/** A clock on which time passes only when everything waits for it. */
export interface VirtualClock extends Clock {
  /** Lets this much time pass at once. */
  advance(ms: number): void;
  /** Lets time pass, from one sleep's end to the next, until the promise is settled. */
  settle<T>(promise: Promise<T>): Promise<T>;
}

const maxSteps = 100_000;

export function createVirtualClock(start = "2026-05-11T10:00:00Z"): VirtualClock {
  let elapsed = 0;
  const sleeps = new Set<{ readonly until: number; readonly end: () => void }>();

  function advance(ms: number): void {
    elapsed += ms;
    for (const { until, end } of [...sleeps]) if (until <= elapsed) end();
  }
  return {
    now: () => Date.parse(start) + elapsed,
    monotonic: () => elapsed,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          sleeps.delete(sleep);
          signal.removeEventListener("abort", end);
          resolve();
        };
        const sleep = { until: elapsed + ms, end };
        if (signal.aborted) return resolve();
        sleeps.add(sleep);
        signal.addEventListener("abort", end);
      }),
    advance,
    async settle(promise) {
      let isSettled = false;
      const settled = (): void => {
        isSettled = true;
      };
      promise.then(settled, settled);
      for (let step = 0; step < maxSteps; step++) {
        // A response's body is read over several turns of the event loop.
        for (let turn = 0; turn < 4 && !isSettled; turn++) await setImmediate();
        if (isSettled) return promise;
        const next = Math.min(...[...sleeps].map(({ until }) => until));
        if (next === Number.POSITIVE_INFINITY) throw new Error("Nothing that is waited for on this clock can come");
        advance(Math.max(0, next - elapsed));
      }
      throw new Error("Much time has passed on this clock, and the promise is not settled");
    },
  };
}
