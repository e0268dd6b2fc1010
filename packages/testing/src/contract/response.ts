import { documentedStatus } from "./documented-status.js";
import type { Flaw } from "./findings/finding.js";
import { findFlaws } from "./findings/flaws.js";
import { surveyMembers } from "./findings/members.js";
import type { Contract, ContractOperation } from "./module.js";
import { readBody } from "./request.js";

export interface ResponseCheck {
  readonly flaws: readonly Flaw[];
  /** The response's name in the document: "201", "2XX", "default". Absent: the document does not have it. */
  readonly documented?: string;
  /** The paths of the known members that the response has. */
  readonly seen: ReadonlySet<string>;
}

/** How a response differs from the document. A body that broke off is `undefined`: it breaks no contract. */
export function checkResponse(
  { shapes }: Contract,
  { responses }: ContractOperation,
  { status, headers }: Response,
  text: string | undefined,
): ResponseCheck {
  const seen = new Set<string>();
  const documented = documentedStatus(status, Object.keys(responses));
  if (documented === undefined) {
    const problem = `is not in the document, which has ${Object.keys(responses).join(", ")}`;
    return { flaws: [{ kind: "undocumented-status", place: "status", problem }], seen };
  }
  const shape = shapes[responses[documented] ?? ""];
  if (text === undefined || (shape === undefined && text === "")) return { documented, flaws: [], seen };
  if (shape === undefined) {
    const problem = "is not in the document, which has none here";
    return { documented, flaws: [{ kind: "undocumented-member", place: "body", problem }], seen };
  }
  const { flaws, ...read } = readBody(text, headers.get("content-type"));
  if (flaws.length > 0) return { documented, flaws, seen };
  if (!("body" in read))
    return { documented, flaws: [{ kind: "missing", place: "body", problem: "is missing" }], seen };
  const survey = surveyMembers(shape.members, read.body);
  return { documented, flaws: [...findFlaws(shape, read.body, "body"), ...survey.remarks], seen: survey.seen };
}
