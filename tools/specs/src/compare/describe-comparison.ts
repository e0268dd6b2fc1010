import type { Severity } from "@lumkit/tool-openapi-diff";
import type { ReleaseChange } from "./bump.js";
import type { Comparison } from "./compare.js";

const order: readonly Severity[] = ["breaking", "review", "compatible"];

/** A change that several operations share, because they share what changed. */
interface Group {
  readonly operations: readonly string[];
  readonly change: ReleaseChange;
}

/** Equal changes of several operations as one, the worst first. */
export function groupsOf({ findings }: Comparison): Group[] {
  const groups = new Map<string, Group>();
  for (const change of findings) {
    const key = [change.severity, change.direction, change.message, change.migration].join("\n");
    groups.set(key, { change, operations: [...(groups.get(key)?.operations ?? []), change.operation] });
  }
  const rank = ({ change }: Group): number => (isOfTypes(change) ? 1.5 : order.indexOf(change.severity));
  return [...groups.values()].sort((left, right) => rank(left) - rank(right));
}

/** A comparison as plain lines: the bump, then each change with what to do. */
export function describeComparison(title: string, comparison: Comparison): string {
  const lines = groupsOf(comparison).flatMap(({ operations, change }) => [
    `  ${(isOfTypes(change) ? "types" : change.severity).padEnd(10)} ${change.direction} of ${named(operations)}: ${change.message}`,
    ...(change.severity === "compatible" && !isOfTypes(change) ? [] : [`  ${"".padEnd(10)} ${change.migration}`]),
  ]);
  return [`${title}: ${comparison.bump === "none" ? "no change" : comparison.bump}`, ...lines].join("\n");
}

/** Whether a change is only in the TypeScript types, and not on the wire. */
export function isOfTypes({ severity, bump }: ReleaseChange): boolean {
  return severity === "compatible" && bump === "major";
}

/** `*` stands for the whole API. */
export function named(operations: readonly string[]): string {
  return operations.map((operation) => (operation === "*" ? "the API" : operation)).join(", ");
}
