import { type Clock, systemClock } from "./clock.js";

/** Runs something after this many milliseconds, unless it is canceled before, by what this gives. */
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
