import { callbackChanges, diffDocuments, requestChanges, responseChanges } from "@lumkit/tool-openapi-diff";
import type { Json } from "@lumkit/tool-openapi-diff/json";
import { plainDocument } from "../document/plain-document.js";
import { type Bump, largestBump, type ReleaseChange, withBump } from "./bump.js";
import { finalStateChanges, withoutFinalStates } from "./final-state-changes.js";
import { decimalChanges, safetyChanges } from "./mark-changes.js";

export interface Comparison {
  /** How the package's next version must differ, for all findings. */
  readonly bump: Bump;
  readonly findings: readonly ReleaseChange[];
}

/**
 * Compares two built documents of one API.
 *
 * The version is major if code that used the old types no longer compiles, or if a safety class, a decimal mark or a
 * final state changed for the worse; minor if something is new; patch for anything else. What breaks only on the wire
 * is listed in the findings, because no version of the package can prevent it.
 */
export async function compare(before: Json, after: Json): Promise<Comparison> {
  const found = documentChanges(before, after);
  if (found.length === 0) return { bump: "none", findings: [] };
  // Loaded only now, because it loads a compiler.
  const { typeChanges } = await import("./type-changes.js");
  const types = await typeChanges(plainDocument(before), plainDocument(after));
  const findings = [...found, ...types.map(withBump)];
  return { bump: largestBump(findings), findings };
}

/** Every change except those of the types. */
export function documentChanges(before: Json, after: Json): ReleaseChange[] {
  const [old, present] = [before, after].map((document) => withoutFinalStates(plainDocument(document)));
  return diffDocuments(old ?? null, present ?? null, {
    found: finalStateChanges(before, after),
    judges: [safetyChanges, requestChanges, responseChanges, decimalChanges, callbackChanges],
  }).map(withBump);
}
