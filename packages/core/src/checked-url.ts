import { RefusedError } from "./errors.js";
import type { Operation } from "./operation.js";

/** The last check before a key is put on a request: the configured origin, and as many segments as the template has. */
export function checkedUrl(baseUrl: string, operation: Operation, built: string): URL {
  const expected = new URL(baseUrl + operation.path);
  const url = URL.canParse(built) ? new URL(built) : undefined;
  if (url?.origin === expected.origin && url.pathname.split("/").length === expected.pathname.split("/").length)
    return url;
  throw new RefusedError(
    "invalid-input",
    `Cannot send ${operation.id}: its URL would leave ${expected.origin}${operation.path}`,
    operation,
  );
}
