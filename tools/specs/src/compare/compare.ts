import type { Json } from "../json.js";
import { type Bump, type Change, largestBump } from "./change.js";
import { diffDocuments } from "./diff-documents.js";
import { typeChanges } from "./type-changes.js";

export interface Diff {
  /** What the package's next version must be, for all of it. */
  readonly bump: Bump;
  readonly findings: readonly Change[];
}

/**
 * Compares two built documents of one API.
 *
 * The version is major if code that used the old types no longer compiles, or if a safety class, a decimal mark or a
 * final state changed for the worse; minor if something is new; patch for anything else. What breaks on the wire alone
 * is told in the findings: no version of the package can hold it back.
 */
export async function diff(before: Json, after: Json): Promise<Diff> {
  const found = diffDocuments(before, after);
  const findings = found.length === 0 ? [] : [...found, ...(await typeChanges(before, after))];
  return { bump: largestBump(findings.map(({ bump }) => bump)), findings };
}
