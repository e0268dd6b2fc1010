import type { Operation } from "../client/operation.js";
import { ConnectionError } from "../errors/errors.js";
import { outcomeUnsent } from "../errors/failure.js";
import { type Clock, startTimer } from "./clock.js";
import { onAbort } from "./on-abort.js";

/** The time of a call, or of a job of several calls. It ends by its deadline or by its caller's signal. */
export interface Deadline {
  readonly ms: number;
  /** What ended the time before it was released, if anything did. */
  ended(): "aborted" | "expired" | undefined;
  remainingMs(): number;
  /** Made on demand: a signal costs more than the rest of a deadline. */
  signal(): AbortSignal;
  /** Calls a listener at the end, unless it is removed before, by the function that this returns. */
  onEnd(listener: () => void): () => void;
  /** The options of a call that is a step: it ends with the job, and has the time that is left of it. */
  rest(): { readonly signal: AbortSignal; readonly deadlineMs: number };
  /**
   * Awaits a step before anything is sent, at most until the end.
   *
   * @throws {ConnectionError} the deadline has passed, and nothing was sent; after an abort, the signal's own reason.
   */
  step<T>(work: () => T | Promise<T>): Promise<T>;
  /** Stops the timer, stops listening to the caller's signal, and ends what is still running. */
  release(): void;
}

/** The end of a call, for what sends its requests. */
export type Ending = Pick<Deadline, "ended" | "onEnd" | "signal">;

/**
 * Starts the time of a call: one timer, one listener, and a controller where a signal is needed.
 *
 * `AbortSignal.any` and `.timeout` cost many times as much. So does an `abort()` without a reason: it makes an error with
 * a stack. And so do getters on an object that is made for each call: V8 keeps each in the old generation.
 */
export function startDeadline(
  operation: Operation,
  { deadlineMs: ms, signal: caller }: { readonly deadlineMs: number; readonly signal: AbortSignal | undefined },
  clock: Clock,
): Deadline {
  const started = clock.monotonic();
  const listeners = new Set<() => void>();
  let controller: AbortController | undefined;
  let state: "running" | "aborted" | "expired" | "released" = "running";
  const expire = (): void => {
    // Once around the event loop: a response that came in time, while the loop was blocked, is read first.
    cancelTimer = startTimer(0, () => stop("expired"), clock);
  };
  let cancelTimer = startTimer(ms, expire, clock);
  const removeListener = caller && onAbort(caller, () => stop("aborted"));

  function stop(how: "aborted" | "expired" | "released"): void {
    if (state !== "running") return;
    state = how;
    cancelTimer();
    removeListener?.();
    controller?.abort(how);
    for (const listener of listeners) listener();
  }

  function check(): void {
    if (deadline.ended() === "aborted") throw caller?.reason;
    if (deadline.ended() === undefined) return;
    const failure = { operation, outcome: outcomeUnsent(operation) };
    throw new ConnectionError(failure, "connect", `its deadline of ${ms} ms has passed before anything was sent`);
  }

  if (caller?.aborted) stop("aborted");

  const deadline: Deadline = {
    ms,
    signal() {
      controller ??= new AbortController();
      if (state !== "running") controller.abort(state);
      return controller.signal;
    },
    onEnd(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ended() {
      if (state === "aborted" || state === "expired") return state;
      // The timer may be late.
      return state === "running" && deadline.remainingMs() <= 0 ? "expired" : undefined;
    },
    remainingMs() {
      return ms - (clock.monotonic() - started);
    },
    rest: () => ({ signal: deadline.signal(), deadlineMs: Math.max(1, Math.floor(deadline.remainingMs())) }),
    async step(work) {
      check();
      const end = new Promise<never>((_, reject) => deadline.onEnd(reject));
      // If `work` throws at once, nothing else handles it, and Node would end the process.
      end.catch(() => {});
      try {
        return await Promise.race([work(), end]);
      } finally {
        check();
      }
    },
    release: () => stop("released"),
  };
  return deadline;
}
