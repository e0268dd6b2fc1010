import type { Operation } from "../client/operation.js";
import { createDecimalReader } from "../money/read-decimals.js";
import { writeJson } from "../money/write-json.js";
import { checkBody } from "./request-input.js";

/**
 * A checked copy of a request's body, as it will be sent. Each member is read once, and later changes of the original
 * have no effect. For bodies whose decimals are members of the body itself.
 *
 * @throws {RefusedError} the body cannot be sent.
 */
export function snapshotBody(operation: Operation, body: unknown): object {
  checkBody(operation, body);
  const text = writeJson(operation, body);
  const decimals = Object.keys(operation.requestDecimals ?? {});
  const others = Object.keys(JSON.parse(text)).filter((name) => !decimals.includes(name));
  const snapshot = createDecimalReader(decimals, others)(text);
  // A member that is `undefined` is in the original and not in the copy.
  checkBody(operation, snapshot);
  return Object(snapshot);
}
