import { type DocumentOperation, operationsOf } from "@lumkit/tool-openapi-diff/document";
import type { Json } from "@lumkit/tool-openapi-diff/json";
import { operationNames } from "./operation-name.js";

/** The operations that the clients have, by the names that they have there. Everything generated is made from these. */
export function clientOperations(document: Json): DocumentOperation[] {
  const operations = operationsOf(document).filter((operation) => !isSkipped(operation));
  const names = operationNames(operations);
  return operations.map((operation, index) => ({ ...operation, id: names[index] ?? operation.id }));
}

/** `x-lumkit-skip` leaves an operation out of everything; its value says why. */
export function isSkipped({ value }: DocumentOperation): boolean {
  return value["x-lumkit-skip"] !== undefined;
}

/** The methods that change nothing, by definition of HTTP. */
export const readMethods = ["GET", "HEAD", "OPTIONS"];

/** Whether an operation may be sent again; not known for one that lacks its mark. */
export function safetyOf({ method, value }: DocumentOperation): Json | undefined {
  return readMethods.includes(method) ? "read" : value["x-lumkit-safety"];
}
