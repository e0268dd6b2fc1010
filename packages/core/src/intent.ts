import { memberOf } from "./answer.js";
import { ApiError, ConnectionError } from "./errors.js";

/**
 * Puts the record of a call on its error if nobody knows what came of the call, so that `resolve` can take the error.
 * Not enumerable, so that it is not logged by accident; found again by another copy of this package.
 */
export function carryIntent(error: unknown, intent: object): void {
  const isOurs = error instanceof ApiError || error instanceof ConnectionError;
  if (isOurs && error.outcome === "unknown") Object.defineProperty(error, "intent", { value: intent });
}

/** The intent that an error carries; what carries none is taken for the intent itself. */
export function intentOf(errorOrIntent: unknown): unknown {
  return memberOf(errorOrIntent, "intent") ?? errorOrIntent;
}
