import { parseDateTime } from "@lumkit/core";

/** A date-time of the service in milliseconds since 1970, or `NaN`. */
export function readTimeMs(text: unknown): number {
  try {
    return parseDateTime(String(text)).getTime();
  } catch {
    return Number.NaN;
  }
}
