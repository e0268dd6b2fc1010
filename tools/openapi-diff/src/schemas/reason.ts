import type { Json } from "../json.js";
import type { Kind } from "./shape.js";

/** Why a value of one schema is not valid under another, or may not be. */
export interface Reason {
  /** Where in the value: `.orders[].status`, or empty for the value itself. */
  readonly at: string;
  readonly rule: Rule;
  /** `unknown`: such a value may exist, but the documents do not tell. */
  readonly verdict: "no" | "unknown";
  /** What the value may be under one schema but not the other, as it is read after "can be". */
  readonly what: string;
  /** Only in a circle of schemas: equal for one reason, wherever in the circle it is met. */
  readonly circle?: string;
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
  /** A member that only the sender's schema names; the receiver's says nothing about unnamed members. */
  | "undeclared"
  | "default"
  /** An alternative that is none of those on the other side. */
  | "alternative"
  /** A condition such as `not`, which a value is known to break. */
  | "clause"
  /** `what` names a keyword that changed and that cannot be judged. */
  | "unjudged";

/** A value stays valid if only a member is not named, or a default differs. */
export function isHarmless({ rule }: Reason): boolean {
  return rule === "undeclared" || rule === "default";
}

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
