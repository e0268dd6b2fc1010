import { documentedNames } from "./documented-status.js";
import type { Flaw } from "./finding.js";
import { findFlaws } from "./flaws.js";
import { surveyMembers } from "./members.js";
import type { Contract, ContractOperation } from "./module.js";
import { readBody } from "./request.js";

export interface AnswerCheck {
  readonly flaws: readonly Flaw[];
  /** What the answer is in the document: "201", "2XX", "default". Absent: the document does not have it. */
  readonly documented?: string;
  /** The paths of the known members that the answer has. */
  readonly seen: ReadonlySet<string>;
}

/** What of an answer breaks the document. A body that broke off is `undefined`: it says nothing about the contract. */
export function checkAnswer(
  { shapes }: Contract,
  { responses }: ContractOperation,
  { status, headers }: Response,
  text: string | undefined,
): AnswerCheck {
  const documented = documentedNames(status).find((name) => Object.hasOwn(responses, name));
  if (documented === undefined) {
    const problem = `is not in the document, which has ${Object.keys(responses).join(", ")}`;
    return { flaws: [{ kind: "undocumented-status", place: "status", problem }], seen: new Set() };
  }
  const shape = shapes[responses[documented] ?? ""];
  if (text === undefined || (shape === undefined && text === "")) return { documented, flaws: [], seen: new Set() };
  if (shape === undefined) {
    const problem = "is not in the document, which has none here";
    return { documented, flaws: [{ kind: "undocumented-member", place: "body", problem }], seen: new Set() };
  }
  const { flaws, ...read } = readBody(text, headers.get("content-type"));
  if (!("body" in read)) {
    const missing: Flaw = { kind: "missing", place: "body", problem: "is missing" };
    return { documented, flaws: flaws.length === 0 ? [missing] : flaws, seen: new Set() };
  }
  const { seen, remarks } = surveyMembers(shape.members, read.body);
  return { documented, flaws: [...findFlaws(shape, read.body, "body"), ...remarks], seen };
}
