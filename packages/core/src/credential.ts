import { RefusedError } from "./errors.js";

/** Checks a key or secret before it can be put into a header; no message ever shows it. */
export function checkCredential(name: string, value: unknown, environmentVariable: string): string {
  if (value === undefined || value === null || value === "") {
    throw new RefusedError("invalid-input", `${name} is missing: is ${environmentVariable} set?`);
  }
  if (typeof value !== "string")
    throw new RefusedError("invalid-input", `${name} must be a string, it is of type ${typeof value}`);
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new RefusedError(
      "invalid-input",
      `${name} holds a blank, a line break or a character that is not ASCII: look at how ${environmentVariable} is set`,
    );
  }
  if (/^["'`]|["'`]$/.test(value)) {
    throw new RefusedError(
      "invalid-input",
      `${name} begins or ends with a quotation mark: look at how ${environmentVariable} is set`,
    );
  }
  return value;
}
