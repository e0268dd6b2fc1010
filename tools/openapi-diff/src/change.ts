import type { Reason, Rule } from "./schemas/reason.js";

export type Direction = "request" | "response";
export type Severity = "breaking" | "review" | "compatible";

/** What a change does: to an operation, to what is valid or may be sent, or to anything else. */
export type Effect = "operation lost" | "operation gained" | Side | "changed";

/** One difference between two documents, as a user of the API needs to know it. A judge from outside may add effects. */
export interface Change<E extends string = Effect> {
  /** Stable: the same change at the same place has the same id in every run. */
  readonly id: string;
  /** The operationId, or `*` for a change of all operations. */
  readonly operation: string;
  /** Where in the request or response: `query.status`, `body.amount`, `200 body.orders[].status`. */
  readonly place: string;
  readonly direction: Direction;
  /**
   * The effect on the wire. Breaking: a request that was valid is not any more, or a response may now be something new.
   * Review: the documents do not tell, so a person must look.
   */
  readonly severity: Severity;
  readonly message: string;
  /** What a user should do. */
  readonly migration: string;
  readonly effect: E;
}

/** Makes a change; its id is made from the operation, direction, place and rule. */
export function change<E extends string>(
  operation: string,
  direction: Direction,
  place: string,
  rule: string,
  said: Pick<Change<E>, "severity" | "message" | "migration" | "effect">,
): Change<E> {
  return { id: [operation, direction, place, rule].join(" "), operation, place, direction, ...said };
}

/** `lost`: values that are no longer valid. `gained`: values that are newly valid. */
export type Side = "lost" | "gained";

/** Turns a difference between two schemas into its meaning for a user. */
export function schemaChange(
  operation: string,
  direction: Direction,
  place: string,
  side: Side,
  { at, rule, verdict, what }: Reason,
): Change {
  const isHarmful = side === (direction === "request" ? "lost" : "gained");
  const severity = severityOf(rule, side, isHarmful, verdict);
  const where = (place + at).replace(/^\./, "");
  return change(operation, direction, where, `${rule} ${side}`, {
    severity,
    message: `${where} ${textOf(rule, side, what, severity)}`,
    migration: migrationOf(rule, direction, severity),
    effect: side,
  });
}

function severityOf(rule: Rule, side: Side, isHarmful: boolean, verdict: Reason["verdict"]): Severity {
  // What happens to a member that is no longer documented is unknown; no code relies on a new one.
  if (rule === "undeclared") return side === "lost" ? "review" : "compatible";
  if (!isHarmful) return "compatible";
  return verdict === "no" ? "breaking" : "review";
}

function textOf(rule: Rule, side: Side, what: string, severity: Severity): string {
  if (rule === "undeclared") return side === "lost" ? "is no longer documented" : "is new";
  if (rule === "unjudged")
    return `changed in \`${what}\`, ${severity === "review" ? "which cannot be judged" : "which is harmless"}`;
  if (rule === "default") return `now means ${what} if it is left out`;
  return side === "lost" ? `can no longer be ${what}` : `can now be ${what}`;
}

function migrationOf(rule: Rule, direction: Direction, severity: Severity): string {
  if (severity === "compatible") return "Nothing to do";
  if (severity === "review") return "Compare it in both documents, and ask the vendor if they do not tell";
  if (direction === "response")
    return rule === "missing" ? "Handle a response without it" : "Handle this in the code that reads the response";
  if (rule === "missing") return "Always send it";
  return rule === "given" ? "Stop sending it" : "Send only what is still valid";
}
