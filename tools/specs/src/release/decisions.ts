import type { Comparison } from "../compare/compare.js";
import { groupsOf, named } from "../compare/describe-comparison.js";
import type { Present } from "./changesets.js";

/** What a person must say of each change that the documents do not decide, as lines of a changeset. */
export function undecided(comparison: Comparison, present: readonly Present[]): string[] {
  const said = decisionsIn(present);
  return reviewLines(comparison).filter((line) => !said.has(line));
}

/** The changes that no person has decided. A changeset of a person tells of the others. */
export function withoutDecided(comparison: Comparison, present: readonly Present[]): Comparison {
  const said = decisionsIn(present);
  const decided = groupsOf(comparison).filter((group) => said.has(lineOf(group)));
  const isDecided = ({ message, direction }: Comparison["findings"][number]): boolean =>
    decided.some(({ change }) => change.message === message && change.direction === direction);
  return { ...comparison, findings: comparison.findings.filter((each) => !isDecided(each)) };
}

/** A major bump says already that a person must look. */
function reviewLines(comparison: Comparison): string[] {
  return groupsOf(comparison)
    .filter(({ change }) => change.severity === "review" && change.bump !== "major")
    .map(lineOf);
}

function lineOf({ operations, change }: ReturnType<typeof groupsOf>[number]): string {
  return `${named(operations)} (${change.direction}): ${change.message}`;
}

/** The changes of which the changeset of a person says what they are. */
function decisionsIn(present: readonly Present[]): Set<string> {
  const lines = present.filter(({ isGenerated }) => !isGenerated).flatMap(({ summary }) => summary.split("\n"));
  return new Set(lines.flatMap((line) => /^- (?:breaking|compatible): (.+)$/.exec(line)?.slice(1) ?? []));
}
