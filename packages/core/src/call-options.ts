import { RefusedError } from "./errors.js";
import type { Operation } from "./operation.js";
import { kindOf } from "./quote-value.js";

/** Options of any single call. */
export interface CallOptions {
  /** Ends the call. Where nothing can have been sent, and for a read, its own reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long the whole call may take, retries and the reading of the answer included, in milliseconds.
   * Default: 10,000 for a read, 20,000 for what may be repeated, 60,000 for what may not.
   */
  readonly deadlineMs?: number | undefined;
}

export const callOptionNames = ["signal", "deadlineMs"] as const;

/** The longest time that a timer can wait. */
const maxDeadlineMs = 2 ** 31 - 1;

export function checkDeadline(operation: Operation, deadlineMs: unknown): number | undefined {
  if (deadlineMs === undefined || isDeadline(deadlineMs)) return deadlineMs;
  throw new RefusedError(
    "invalid-input",
    `Cannot send ${operation.id}: deadlineMs must be a number of milliseconds from 1 to ${maxDeadlineMs}`,
    operation,
  );
}

export function isDeadline(value: unknown): value is number {
  return typeof value === "number" && value >= 1 && value <= maxDeadlineMs;
}

export function checkSignal(operation: Operation, signal: unknown): AbortSignal | undefined {
  if (signal === undefined || signal instanceof AbortSignal) return signal;
  throw new RefusedError(
    "invalid-input",
    `Cannot send ${operation.id}: signal must be an AbortSignal, not ${kindOf(signal)}`,
    operation,
  );
}

/** A function of the caller's that a call runs, such as `beforeSend`. */
export function checkHook(operation: Operation, name: string, hook: unknown): void {
  if (hook === undefined || typeof hook === "function") return;
  throw new RefusedError(
    "invalid-input",
    `Cannot send ${operation.id}: ${name} must be a function, not ${kindOf(hook)}`,
    operation,
  );
}
