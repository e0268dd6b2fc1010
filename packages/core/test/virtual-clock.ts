import type { Clock } from "../src/clock.js";

/** A clock that stands still but while `run` waits for something: then it goes from one sleep's end to the next. */
export interface VirtualClock extends Clock {
  advance(ms: number): void;
  /** What the promise gives; an error if nothing that it waits for can come. */
  run<T>(promise: Promise<T>): Promise<T>;
}

const maxSteps = 10_000;

export function createVirtualClock(): VirtualClock {
  const sleeps = new Set<{ readonly until: number; readonly end: () => void }>();
  let elapsed = 0;
  const advance = (ms: number): void => {
    elapsed += ms;
    for (const { until, end } of [...sleeps]) if (until <= elapsed) end();
  };
  return {
    now: () => Date.parse("2026-11-21T12:00:00Z") + elapsed,
    monotonic: () => elapsed,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const sleep = {
          until: elapsed + ms,
          end: () => {
            sleeps.delete(sleep);
            signal.removeEventListener("abort", sleep.end);
            resolve();
          },
        };
        if (signal.aborted) return resolve();
        sleeps.add(sleep);
        signal.addEventListener("abort", sleep.end);
      }),
    advance,
    async run(promise) {
      let isSettled = false;
      const settle = (): void => {
        isSettled = true;
      };
      promise.then(settle, settle);
      for (let step = 0; step < maxSteps; step++) {
        await new Promise((resolve) => setImmediate(resolve));
        if (isSettled) return promise;
        const next = Math.min(...[...sleeps].map(({ until }) => until));
        if (next === Number.POSITIVE_INFINITY) throw new Error("nothing that was waited for can come");
        advance(Math.max(0, next - elapsed));
      }
      throw new Error(`not done after ${maxSteps} steps`);
    },
  };
}
