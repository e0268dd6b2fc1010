import { redact } from "./secrets.js";

/** What of a call the document does not have, or has otherwise. */
export type ViolationKind =
  | "undocumented-path"
  | "undocumented-query"
  | "undocumented-member"
  | "undocumented-status"
  | "undocumented-media-type"
  | "missing"
  | "mistyped"
  | "wrong-value"
  | "unreadable";

/**
 * What is worth a look and breaks no contract: a member whose name is only inferred is not there, or is not as Lumkit
 * took it to be; an answer has a value that the document does not know, as it may.
 */
export type RemarkKind = "inferred-missing" | "inferred-differs" | "unknown-value";

export interface Finding<Kind> {
  readonly kind: Kind;
  /** The `operationId`; "(none)" for a path that the document does not have. */
  readonly operation: string;
  /** The status of the answer it is about. Absent: it is about the request. */
  readonly status?: number;
  /** Where: `query.limit`, `header.x-api-key`, `body.orders[0].status`. */
  readonly place: string;
  /** The whole in one line, e.g. `getOrder answer 200: body.status is missing`. Neither keys nor values of a body are in it. */
  readonly message: string;
}

export type Violation = Finding<ViolationKind>;
export type Remark = Finding<RemarkKind>;

/** Both, as one call gave them. */
export interface Findings {
  readonly violations: Violation[];
  readonly remarks: Remark[];
}

/** Something found at one place of a value. */
export interface Flaw {
  readonly kind: ViolationKind | RemarkKind;
  readonly place: string;
  readonly problem: string;
}

/** The request or the answer that flaws are about, and what must not be shown of it. */
export interface Subject {
  readonly operation: string;
  readonly status?: number;
  readonly secrets: readonly string[];
}

/** Tells violations and remarks apart, and takes the secrets of the call out of both. */
export function describeFlaws(subject: Subject, flaws: readonly Flaw[]): Findings {
  const findings: Findings = { violations: [], remarks: [] };
  const { operation, status, secrets } = subject;
  for (const { kind, place, problem } of flaws) {
    const about = status === undefined ? "request" : `answer ${status}`;
    const found = {
      operation,
      ...(status === undefined ? {} : { status }),
      place: redact(place, secrets),
      message: redact(`${operation} ${about}: ${place} ${problem}`, secrets),
    };
    if (isRemark(kind)) findings.remarks.push({ kind, ...found });
    else findings.violations.push({ kind, ...found });
  }
  return findings;
}

function isRemark(kind: ViolationKind | RemarkKind): kind is RemarkKind {
  return kind === "inferred-missing" || kind === "inferred-differs" || kind === "unknown-value";
}

/** Findings as text, a line for each. */
export function formatFindings(findings: readonly (Violation | Remark)[]): string {
  return findings.map(({ kind, message }) => `${kind}: ${message}`).join("\n");
}
