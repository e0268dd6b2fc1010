import { onAbort } from "./on-abort.js";

/** Time as a client sees it. Another one makes tests of expiry and waiting run at once. */
export interface Clock {
  /** The date, in milliseconds since 1970. */
  now(): number;
  /** Milliseconds since any fixed moment; never jumps. */
  monotonic(): number;
  /** Resolves after this many milliseconds, or as soon as the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        removeListener();
        resolve();
      };
      const timer = setTimeout(done, ms);
      const removeListener = onAbort(signal, done);
    }),
};

/** Runs something after this many milliseconds, unless it is canceled before, by the function that this returns. */
export function startTimer(ms: number, run: () => void, clock: Clock): () => void {
  // Every call starts one: on the machine's own clock without the promise, the signal and the event of a sleep.
  if (clock === systemClock) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  }
  const sleeping = new AbortController();
  clock.sleep(ms, sleeping.signal).then(() => {
    if (!sleeping.signal.aborted) run();
  });
  return () => sleeping.abort("canceled");
}
