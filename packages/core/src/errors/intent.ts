import type { Operation } from "../client/operation.js";
import { ownMembers } from "../options/plain-object.js";
import { ApiError, ConnectionError, RefusedError } from "./errors.js";

/**
 * Runs the caller's `beforeSend` with the intent of what is about to be sent; `about` names that in a message.
 *
 * @throws {RefusedError} it threw, so nothing is sent; what it threw is the cause.
 */
export async function runBeforeSend<Intent>(
  operation: Operation,
  beforeSend: ((intent: Intent) => unknown) | undefined,
  intent: Intent,
  about = "",
): Promise<void> {
  try {
    await beforeSend?.(intent);
  } catch (cause) {
    const problem = `Cannot send ${operation.id}: beforeSend failed${about}, so nothing was sent`;
    throw new RefusedError("before-send-failed", problem, operation, { cause });
  }
}

/**
 * Puts the intent of a call on its error if its outcome is unknown, so that `resolve` can take the error.
 * Not enumerable, so that it is not logged by accident; found again by another copy of this package.
 */
export function carryIntent(error: unknown, intent: object): void {
  const isOurs = error instanceof ApiError || error instanceof ConnectionError;
  if (isOurs && error.outcome === "unknown") Object.defineProperty(error, "intent", { value: intent });
}

/** The intent that an error carries, or the intent itself; `undefined` if it is not a plain object. */
export function intentOf(errorOrIntent: unknown): unknown {
  const isOurs = errorOrIntent instanceof ApiError || errorOrIntent instanceof ConnectionError;
  return ownMembers(isOurs ? errorOrIntent.intent : errorOrIntent);
}

/** The error of a `resolve` that was not given an intent. Like that of a read: it says nothing about the call that was meant. */
export function notAnIntent(what: string, read: Operation, cause?: unknown): RefusedError {
  const problem = `Cannot resolve ${what}: give the intent that beforeSend was given, a plain object, or an error of an unknown outcome, which carries it; one whose outcome is not-applied carries none and needs none`;
  return new RefusedError("invalid-input", problem, read, cause === undefined ? {} : { cause });
}
