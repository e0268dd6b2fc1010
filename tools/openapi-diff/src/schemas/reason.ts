import type { Json } from "../json.js";
import type { Kind } from "./shape.js";

/** Why a value of one schema is not one of another, or may not be. */
export interface Reason {
  /** Where in the value: `.orders[].status`, or nothing for the value itself. */
  readonly at: string;
  readonly rule: Rule;
  /** `unknown`: a value may be in the way, and whether there is one cannot be told. */
  readonly verdict: "no" | "unknown";
  /** What the value may be under the one and not under the other, to be read after "can be". */
  readonly what: string;
}

export type Rule =
  | "type"
  | "values"
  | "low"
  | "high"
  | "multiple"
  | "format"
  | "pattern"
  | "unique"
  | "missing"
  | "given"
  /** A member that only the sender's schema names, while the receiver's is silent on members it does not name. */
  | "undeclared"
  | "default"
  /** `what` names the keyword that changed and that is not understood here. */
  | "unjudged";

export const kindNames: Readonly<Record<Kind, string>> = {
  null: "null",
  boolean: "true or false",
  number: "a number",
  string: "a text",
  array: "a list",
  object: "an object",
};

/** Values as a person reads them: `"a", "b" or null`. */
export function listed(values: readonly Json[]): string {
  const texts = values.map((value) => JSON.stringify(value)).sort();
  const last = texts.pop() ?? "nothing";
  return texts.length > 0 ? `${texts.join(", ")} or ${last}` : last;
}
