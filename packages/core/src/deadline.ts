import type { Clock } from "./clock.js";

/** The time of one whole call, and the caller's own signal, as one signal. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** What ended the call from outside, if anything has. */
  readonly ended: "aborted" | "expired" | undefined;
  readonly remainingMs: number;
  /** Ends the timer and lets go of the caller's signal. */
  release(): void;
}

/** Starts the time of a call. One timer and one listener: `AbortSignal.any` and `.timeout` cost many times as much. */
export function startDeadline(ms: number, caller: AbortSignal | undefined, clock: Clock): Deadline {
  const started = clock.monotonic();
  const ending = new AbortController();
  const timer = new AbortController();
  let ended: Deadline["ended"];

  function end(how: "aborted" | "expired"): void {
    if (ending.signal.aborted || timer.signal.aborted) return;
    ended = how;
    ending.abort();
  }
  const abort = (): void => end("aborted");

  if (caller?.aborted) abort();
  else caller?.addEventListener("abort", abort);
  clock.sleep(ms, timer.signal).then(() => end("expired"));

  return {
    signal: ending.signal,
    get ended() {
      return ended;
    },
    get remainingMs() {
      return ms - (clock.monotonic() - started);
    },
    release() {
      timer.abort();
      caller?.removeEventListener("abort", abort);
    },
  };
}
