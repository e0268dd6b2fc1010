import { RefusedError } from "@lumkit/core";
import { operations } from "../../operations.gen.js";

/** The error of a payment that was not sent. */
export function refused(reason: RefusedError["reason"], problem: string, options?: ErrorOptions): RefusedError {
  const operation = operations.acceptOrder;
  return new RefusedError(reason, `Cannot send ${operation.id}: ${problem}`, operation, options);
}
