import type { Reason, Rule } from "./schemas/reason.js";

export type Direction = "request" | "response";
export type Severity = "breaking" | "review" | "compatible";

/** What happened: to an operation, to values that are valid or things that may be sent, or to anything else. */
export type Effect = "operation lost" | "operation gained" | Side | "changed";

/** One difference between two documents, as a caller of the API needs to know it. A caller's judges may have effects of their own. */
export interface Change<E extends string = Effect> {
  /** The same for the same change of the same place, from run to run. */
  readonly id: string;
  /** The operationId, or `*` for what touches all operations. */
  readonly operation: string;
  /** Where in the request or response: `query.status`, `body.amount`, `200 body.orders[].status`. */
  readonly place: string;
  readonly direction: Direction;
  /**
   * What it does on the wire. Breaking is a request that was valid and now is not, and a response that may now be what
   * it could not be. Review: this cannot be told from the documents, a person must look.
   */
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it. */
  readonly migration: string;
  readonly effect: E;
}

/** What most changes have in common; the rest says what is special. */
export function change<E extends string>(
  operation: string,
  direction: Direction,
  place: string,
  rule: string,
  said: Pick<Change<E>, "severity" | "message" | "migration" | "effect">,
): Change<E> {
  return { id: [operation, direction, place, rule].join(" "), operation, place, direction, ...said };
}

/** `lost`: values that were valid and are not. `gained`: values that are valid and were not. */
export type Side = "lost" | "gained";

/** Turns what the judge found between two schemas into what it means for a user. */
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
  // Nobody says what becomes of a member that is no longer documented; one that is new was never relied on.
  if (rule === "undeclared") return side === "lost" ? "review" : "compatible";
  if (!isHarmful) return "compatible";
  return verdict === "no" ? "breaking" : "review";
}

function textOf(rule: Rule, side: Side, what: string, severity: Severity): string {
  if (rule === "undeclared") return side === "lost" ? "is no longer documented" : "is new";
  if (rule === "unjudged")
    return `changed in \`${what}\`, ${severity === "review" ? "which cannot be judged" : "which does no harm"}`;
  if (rule === "default") return `now means ${what} where it is left out`;
  return side === "lost" ? `can no longer be ${what}` : `can now be ${what}`;
}

function migrationOf(rule: Rule, direction: Direction, severity: Severity): string {
  if (severity === "compatible") return "Nothing to do";
  if (severity === "review") return "Compare it in both documents, and ask the vendor where they do not tell";
  if (direction === "response")
    return rule === "missing" ? "Handle an answer without it" : "Handle this in whatever reads the answer";
  if (rule === "missing") return "Always send it";
  return rule === "given" ? "Stop sending it" : "Send only what is still valid";
}
