import { type Change, change, type Direction } from "@lumkit/tool-openapi-diff";
import type { DocumentOperation } from "@lumkit/tool-openapi-diff/document";
import { safetyOf } from "../document/client-operations.js";
import { isDecimal, partsOfOperation } from "../document/schema-parts.js";
import type { ClientEffect } from "./bump.js";

/**
 * A changed safety class is always for the worse. Under a looser one the client repeats what it used to send once. Under a
 * stricter one a caller that repeats, because it was allowed, can move money twice.
 */
export function safetyChanges(
  name: string,
  before: DocumentOperation,
  after: DocumentOperation,
): Change<ClientEffect>[] {
  const [was, is] = [before, after].map((operation) => String(safetyOf(operation) ?? "not said"));
  if (was === is) return [];
  return [
    change(name, "request", "x-lumkit-safety", "changed", {
      severity: "review",
      message: `x-lumkit-safety is now "${is}", was "${was}"`,
      migration: "Check what your code repeats after a failure, and what the client now repeats by itself",
      effect: "promise broken",
    }),
  ];
}

/**
 * Members that became decimals, or no longer are. Both are for the worse: what was a number is now a text, or what was
 * exact may now lose digits.
 */
export function decimalChanges(
  name: string,
  before: DocumentOperation,
  after: DocumentOperation,
): Change<ClientEffect>[] {
  const present = numbersOf(after);
  return [...numbersOf(before)].flatMap(([key, { direction, place, isExact }]) => {
    const isExactNow = present.get(key)?.isExact;
    if (isExactNow === undefined || isExactNow === isExact) return [];
    return change(name, direction, place, "decimal", {
      severity: "review",
      message: isExactNow ? `${place} is now a decimal string, was a number` : `${place} is no longer an exact decimal`,
      migration: isExactNow ? "Send and read it as a string" : "Send and read it as a number, whose digits may be lost",
      effect: "promise broken",
    });
  });
}

interface Numeric {
  readonly direction: Direction;
  readonly place: string;
  readonly isExact: boolean;
}

/** Every place in an operation that has a schema, and whether it is a decimal. */
function numbersOf(operation: DocumentOperation): Map<string, Numeric> {
  const found = new Map<string, Numeric>();
  for (const { direction, place, schema } of partsOfOperation(operation)) {
    const key = `${direction} ${place}`;
    found.set(key, { direction, place, isExact: isDecimal(schema) || found.get(key)?.isExact === true });
  }
  return found;
}
