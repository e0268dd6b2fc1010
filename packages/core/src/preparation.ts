import type { Clock } from "./clock.js";
import { startDeadline } from "./deadline.js";
import { ConnectionError } from "./errors.js";
import type { Operation } from "./operation.js";

/** The time of a job whose last step sends something, until that step begins. */
export interface Preparation {
  /** Of the whole job's deadline, in whole milliseconds. */
  readonly remainingMs: number;
  /** Of a call that is a step: it ends with the job, and has what is left of the job's time. */
  rest(): { readonly signal: AbortSignal; readonly deadlineMs: number };
  /** @throws what a step would throw: the job was aborted, or its deadline has passed. */
  check(): void;
  /** Awaits a step, at most until the job is aborted or its deadline passes: then it throws, and nothing was sent. */
  step<T>(work: () => T | Promise<T>): Promise<T>;
  /** Ends the timer and lets go of the caller's signal. */
  release(): void;
}

/**
 * Starts the time of such a job.
 *
 * Its steps throw the signal's own reason after an abort, and a {@link ConnectionError} with the outcome `not-applied`
 * after the deadline, however long the step itself goes on.
 */
export function startPreparation(
  operation: Operation,
  { deadlineMs, signal }: { readonly deadlineMs: number; readonly signal: AbortSignal | undefined },
  clock: Clock,
): Preparation {
  const deadline = startDeadline(deadlineMs, signal, clock);
  const end = new Promise<never>((_, reject) => deadline.onEnd(reject));
  end.catch(() => {});

  function check(): void {
    if (deadline.ended === "aborted") throw signal?.reason;
    if (deadline.ended === undefined && deadline.remainingMs >= 1) return;
    const problem = `its deadline of ${deadlineMs} ms has passed before anything was sent`;
    throw new ConnectionError({ operation, outcome: "not-applied" }, "connect", problem);
  }
  return {
    get remainingMs() {
      return Math.floor(deadline.remainingMs);
    },
    rest: () => ({ signal: deadline.signal, deadlineMs: Math.max(1, Math.floor(deadline.remainingMs)) }),
    check,
    async step(work) {
      check();
      try {
        return await Promise.race([work(), end]);
      } finally {
        check();
      }
    },
    release: deadline.release,
  };
}
