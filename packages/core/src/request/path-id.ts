import type { Operation } from "../client/operation.js";
import { refuse } from "../errors/errors.js";
import { quoteValue } from "../options/quote-value.js";

const maxLength = 1024;
/** Blanks, control characters and whatever a URL or a proxy may read as more than one plain segment. */
const forbidden = /[\s\p{Cc}\p{Cs}/\\%?#{}]/u;

/** Checks a path id, so that it stays one segment of the path and cannot reach another route. */
export function checkPathId(operation: Operation, name: string, value: unknown): string {
  const problem = problemOf(value);
  if (typeof value === "string" && problem === undefined) return value;
  return refuse(operation, `${name} ${quoteValue(value)} ${problem}`);
}

function problemOf(value: unknown): string | undefined {
  if (typeof value !== "string") return "must be a string";
  if (value === "") return "is empty";
  if (value === "." || value === "..") return "is a step in a path, not an id";
  if (value.length > maxLength) return `is longer than ${maxLength} characters`;
  if (!forbidden.test(value)) return undefined;
  return "holds a character that no id has: a blank, a control character or one of / \\ % ? # { }";
}
