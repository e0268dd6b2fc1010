import { RefusedError } from "../errors/errors.js";
import type { Operation } from "./operation.js";

/** Checks a key or secret before it can be put into a header; no message ever shows it. */
export function checkCredential(
  name: string,
  value: unknown,
  environmentVariable: string,
  operation?: Operation,
): string {
  const problem = problemOf(value, environmentVariable);
  if (typeof value === "string" && problem === undefined) return value;
  throw new RefusedError("invalid-input", `${name} ${problem}`, operation);
}

function problemOf(value: unknown, environmentVariable: string): string | undefined {
  const advice = `look at how ${environmentVariable} is set`;
  if (value === undefined || value === null || value === "") return `is missing: is ${environmentVariable} set?`;
  if (typeof value !== "string") return `must be a string, it is of type ${typeof value}`;
  if (!/^[\x21-\x7e]+$/.test(value)) return `holds a blank, a line break or a character that is not ASCII: ${advice}`;
  return /^["'`]|["'`]$/.test(value) ? `begins or ends with a quotation mark: ${advice}` : undefined;
}
