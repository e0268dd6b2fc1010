import type { Clock } from "./clock.js";
import { onAbort } from "./on-abort.js";
import { startTimer } from "./timer.js";

/** The end of a call, whatever brings it. */
export interface Ending {
  /** Made when it is asked for: a signal costs more than the rest of a deadline. */
  readonly signal: AbortSignal;
  /** Calls a listener at the end, unless it is taken back before, by what this gives. */
  onEnd(listener: () => void): () => void;
}

/** The time of one whole call, and the caller's own signal, as one end. */
export interface Deadline extends Ending {
  /** What ended the call from outside, if anything has. */
  readonly ended: "aborted" | "expired" | undefined;
  readonly remainingMs: number;
  /** Ends the timer, lets go of the caller's signal, and ends what is still under way. */
  release(): void;
}

/**
 * Starts the time of a call. One timer, one listener, and a controller where a signal is needed: `AbortSignal.any` and
 * `.timeout` cost many times as much, and so does an `abort()` without a reason, which makes an error with a stack.
 */
export function startDeadline(ms: number, caller: AbortSignal | undefined, clock: Clock): Deadline {
  const started = clock.monotonic();
  const listeners = new Set<() => void>();
  let controller: AbortController | undefined;
  let state: "running" | "aborted" | "expired" | "released" = "running";
  const expire = (): void => {
    // Once around the event loop: an answer that came in time, while the loop was blocked, is read first.
    cancelTimer = startTimer(0, () => stop("expired"), clock);
  };
  let cancelTimer = startTimer(ms, expire, clock);
  const letGo = caller && onAbort(caller, () => stop("aborted"));

  function stop(how: "aborted" | "expired" | "released"): void {
    if (state !== "running") return;
    state = how;
    cancelTimer();
    letGo?.();
    controller?.abort(how);
    for (const listener of listeners) listener();
  }

  if (caller?.aborted) stop("aborted");

  return {
    get signal() {
      controller ??= new AbortController();
      if (state !== "running") controller.abort(state);
      return controller.signal;
    },
    onEnd(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get ended() {
      return state === "aborted" || state === "expired" ? state : undefined;
    },
    get remainingMs() {
      return ms - (clock.monotonic() - started);
    },
    release: () => stop("released"),
  };
}
