import type { Operation } from "../client/operation.js";
import { RefusedError } from "./errors.js";

/**
 * Runs the caller's `beforeSend` with the record of what is about to be sent; `about` names that in a message.
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
