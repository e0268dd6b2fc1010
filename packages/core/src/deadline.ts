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

/**
 * Starts the time of a call. One controller, one timer and one listener: `AbortSignal.any` and `.timeout` cost many
 * times as much, and so does an `abort()` without a reason, which makes an error with a stack.
 */
export function startDeadline(ms: number, caller: AbortSignal | undefined, clock: Clock): Deadline {
  const started = clock.monotonic();
  const controller = new AbortController();
  const { signal } = controller;
  let ended: Deadline["ended"];

  function end(how: "aborted" | "expired"): void {
    if (signal.aborted) return;
    ended = how;
    controller.abort(how);
  }
  async function expire(): Promise<void> {
    await clock.sleep(ms, signal);
    // Once around the event loop: an answer that came in time, while the loop was blocked, is read first.
    if (!signal.aborted) await clock.sleep(0, signal);
    end("expired");
  }
  const abort = (): void => end("aborted");

  if (caller?.aborted) abort();
  else caller?.addEventListener("abort", abort);
  expire();

  return {
    signal,
    get ended() {
      return ended;
    },
    get remainingMs() {
      return ms - (clock.monotonic() - started);
    },
    release() {
      caller?.removeEventListener("abort", abort);
      if (!signal.aborted) controller.abort("released");
    },
  };
}
