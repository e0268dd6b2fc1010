import type { Violation } from "./finding.js";

const shown = 5;

/**
 * A call broke the contract. A client of Lumkit takes it for any failure of its `fetch`: it may repeat the call, and
 * throws a `ConnectionError` whose `cause` this is. The list of violations is kept either way.
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
