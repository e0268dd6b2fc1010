import type { Stage } from "../call/decide.js";

/** What a client tells of its work, for logs and metrics. Nothing that a hook does, or fails to do, changes a call. */
export interface Hooks {
  /** Told of each attempt of each call when it has ended, those of `wait` and of lists too. It is not awaited. */
  readonly onAttempt?: ((attempt: AttemptReport) => unknown) | undefined;
}

/** One attempt of a call. It holds nothing secret: no URL, header or body, and no id or amount of yours. */
export interface AttemptReport {
  /** The operation of the API's document, e.g. `acceptOrder`. */
  readonly operation: string;
  /** From 1, within one call. */
  readonly attempt: number;
  /** From its sending to its end, the reading of the answer included. */
  readonly durationMs: number;
  /** The HTTP status, if an answer came. */
  readonly status?: number | undefined;
  /** How far it came. Absent: it succeeded. */
  readonly stage?: Stage | undefined;
  /** What the vendor's support asks for, if a failure names it. */
  readonly requestId?: string | undefined;
}

export function tell(hook: Hooks["onAttempt"], report: AttemptReport): void {
  try {
    Promise.resolve(hook?.(Object.freeze(report))).catch(() => {});
  } catch {
    // It is the caller's, and no part of the call.
  }
}
