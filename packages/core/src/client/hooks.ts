import type { Stage } from "../call/decide.js";
import { isThenable } from "../time/is-thenable.js";

/** What a client reports of its work, for logs and metrics. Nothing that a hook does, or fails to do, changes a call. */
export interface Hooks {
  /** Called after each attempt of each call, also of those that `wait` and lists make. It is not awaited. */
  readonly onAttempt?: ((attempt: AttemptReport) => unknown) | undefined;
}

/** One attempt of a call. It holds nothing secret: no URL, header or body, and no id or amount of yours. */
export interface AttemptReport {
  /** The operation of the API's document, e.g. `acceptOrder`. */
  readonly operation: string;
  /** From 1, within one call. */
  readonly attempt: number;
  /** From its sending to its end, the reading of the response included. */
  readonly durationMs: number;
  /** The HTTP status, if there was a response. */
  readonly status?: number | undefined;
  /** How far it came. Absent: it succeeded. */
  readonly stage?: Stage | undefined;
  /** What the vendor's support asks for, if a failure names it. */
  readonly requestId?: string | undefined;
}

/** Calls a hook of the caller and does not wait for it. What it throws, or rejects with, never comes back. */
export function tell<Value>(hook: ((value: Value) => unknown) | undefined, value: Value): void {
  try {
    const given = hook?.(value);
    if (isThenable(given)) given.then(undefined, () => {});
  } catch {}
}
