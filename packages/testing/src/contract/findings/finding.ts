import { redact } from "./secrets.js";

/** How a call differs from the document. */
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
 * What is worth a look and breaks no contract. A member whose name is only inferred is missing or differs. Or a response
 * or a filter has a value that an open enum of the document does not have.
 */
export type RemarkKind = (typeof remarkKinds)[number];
const remarkKinds = ["inferred-missing", "inferred-differs", "unknown-value"] as const;

export interface Finding<Kind> {
  readonly kind: Kind;
  /** The `operationId`; "(none)" for a path that the document does not have. */
  readonly operation: string;
  /** The status of the response it is about. Absent: it is about the request. */
  readonly status?: number;
  /** Where: `query.limit`, `header.x-api-key`, `body.orders[0].status`. */
  readonly place: string;
  /** One line, e.g. `getOrder response 200: body.status is missing`. It shows no key, and no value of a body. */
  readonly message: string;
}

export type Violation = Finding<ViolationKind>;
export type Remark = Finding<RemarkKind>;

/** Something found at one place of a value. */
export interface Flaw {
  readonly kind: ViolationKind | RemarkKind;
  readonly place: string;
  readonly problem: string;
}

/** The request or the response that flaws are about, and the secrets that must not be shown. */
export interface Subject {
  readonly operation: string;
  readonly status?: number;
  readonly secrets: readonly string[];
}

/** Takes the secrets of the call out of what was found. */
export function describeFlaws({ secrets, ...subject }: Subject, flaws: readonly Flaw[]): (Violation | Remark)[] {
  const { operation, status } = subject;
  const about = status === undefined ? "request" : `response ${status}`;
  return flaws.map(({ kind, place, problem }) => ({
    kind,
    ...subject,
    place: redact(place, secrets),
    message: redact(`${operation} ${about}: ${place} ${problem}`, secrets),
  }));
}

export function isRemark(finding: Violation | Remark): finding is Remark {
  return remarkKinds.some((kind) => kind === finding.kind);
}

export function isViolation(finding: Violation | Remark): finding is Violation {
  return !isRemark(finding);
}

/** Findings as text, a line for each. */
export function formatFindings(findings: readonly (Violation | Remark)[]): string {
  return findings.map(({ kind, message }) => `${kind}: ${message}`).join("\n");
}

const shown = 5;

/**
 * A call broke the contract. A client of Lumkit treats it as any failure of its `fetch`. It may repeat the call, and
 * throws a `ConnectionError` with this error as `cause`. The list of violations is kept either way.
 */
export class ContractError extends Error {
  override readonly name = "ContractError";
  readonly violations: readonly Violation[];

  constructor(api: string, verb: string, violations: readonly Violation[]) {
    const messages = violations.slice(0, shown).map(({ message }) => message);
    const more = violations.length > shown ? `; and ${violations.length - shown} more` : "";
    super(`Cannot ${verb} what the document of "${api}" does not have: ${messages.join("; ")}${more}`);
    this.violations = violations;
  }
}
