import { compareDecimals, type Decimal } from "@lumkit/core";

/** Whether a row can belong to a call: `maybe` if the row does not show enough. */
export type Match = "yes" | "no" | "maybe";

/** `no` if anything differs, `maybe` if anything is missing. */
export function allOf(...matches: readonly Match[]): Match {
  if (matches.includes("no")) return "no";
  return matches.includes("maybe") ? "maybe" : "yes";
}

/** Decimals are compared by value: `1.5` and `1.50` are the same amount. */
export function matchValue(expected: string, shown: unknown): Match {
  if (typeof shown !== "string" || isDecimal(shown) !== isDecimal(expected)) return "maybe";
  return expected === shown || (isDecimal(shown) && compareDecimals(expected, shown) === 0) ? "yes" : "no";
}

function isDecimal(value: unknown): value is Decimal {
  return typeof value === "string" && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value);
}
