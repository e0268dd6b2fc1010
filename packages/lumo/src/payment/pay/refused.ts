import { RefusedError } from "@lumkit/core";
import { operations } from "../../operations.gen.js";

/** A payment that is not sent. */
export function refused(reason: RefusedError["reason"], problem: string, options?: ErrorOptions): RefusedError {
  const operation = operations.acceptOrder;
  return new RefusedError(reason, `Cannot send ${operation.id}: ${problem}`, operation, options);
}
