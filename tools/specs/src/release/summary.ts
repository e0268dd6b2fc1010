import type { ReleaseChange } from "../compare/bump.js";
import type { Comparison } from "../compare/compare.js";
import { groupsOf, isOfTypes, named } from "../compare/describe-comparison.js";

/** A comparison as Markdown, for users of the package. */
export function summaryOf(comparison: Comparison): string {
  const groups = groupsOf(comparison);
  const section = (title: string, isIn: (change: ReleaseChange) => boolean): string[] => {
    const lines = groups
      .filter(({ change }) => isIn(change))
      .map(({ operations, change }) => {
        const advice = change.migration === "Nothing to do" ? "" : ` ${change.migration}.`;
        return `- ${named(operations)} (${change.direction}): ${change.message}.${advice}`;
      });
    return lines.length === 0 ? [] : [`${title}\n\n${lines.join("\n")}`];
  };
  return [
    ...section("**Breaking on the wire**", ({ severity }) => severity === "breaking"),
    ...section("**To check**", ({ severity }) => severity === "review"),
    ...section("**Code that no longer compiles**", isOfTypes),
    ...section("**New**", (change) => change.severity === "compatible" && change.bump === "minor"),
    ...section("**Other**", (change) => change.severity === "compatible" && change.bump === "patch"),
  ].join("\n\n");
}
