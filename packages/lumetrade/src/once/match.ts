import { compareDecimals, type Decimal } from "@lumkit/core";
import type { Match } from "./once-kind.js";

/** `no` if anything differs, `maybe` if anything is missing. */
export function allOf(...matches: readonly Match[]): Match {
  if (matches.includes("no")) return "no";
  return matches.includes("maybe") ? "maybe" : "yes";
}

/** By value: `1.5` and `1.50` are the same amount. */
export function matchDecimal(expected: Decimal, shown: unknown): Match {
  if (!isDecimal(shown)) return "maybe";
  return compareDecimals(expected, shown) === 0 ? "yes" : "no";
}

export function matchText(expected: string, shown: unknown): Match {
  if (typeof shown !== "string") return "maybe";
  return expected === shown ? "yes" : "no";
}

/** Whether a value is an amount that can be compared. */
export function isDecimal(value: unknown): value is Decimal {
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value);
}
