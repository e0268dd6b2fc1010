import type { Operation } from "../client/operation.js";
import { refuse } from "../errors/errors.js";

/**
 * The last check before a key is put on a request. The URL must be below the configured base URL, and have as many
 * segments as the template. What begins with the base URL and a slash is a URL of the configured origin.
 */
export function checkedUrl(baseUrl: string, operation: Operation, built: string): URL {
  const expected = baseUrl + operation.path;
  if (built.startsWith(`${baseUrl}/`)) {
    const url = new URL(built);
    if (countSegments(url.origin + url.pathname) === countSegments(expected)) return url;
  }
  return refuse(operation, `its URL would leave ${operation.path}`);
}

function countSegments(url: string): number {
  return url.split("/").length;
}
