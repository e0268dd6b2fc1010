import { objectAt } from "@lumkit/tool-openapi-diff/json";
import type { Comparison } from "../compare/compare.js";
import type { Pruned } from "../overlay/prune.js";
import { summaryOf } from "../release/summary.js";
import type { NewOperation } from "./new-operations.js";

/** What an update did, for a reviewer. */
export interface Told {
  readonly api: string;
  /** Where the document came from. */
  readonly from: string;
  /** The vendor's own versions of the document, before and after. */
  readonly versions: readonly [before: string, after: string];
  /** What the vendor changed, whatever the overlay says. */
  readonly vendor: readonly string[];
  /** The actions of the overlay that act on something new, each as a line. */
  readonly overridden: readonly string[];
  /** What this update changes in the built document. */
  readonly changes: Comparison;
  readonly added: readonly NewOperation[];
  /** Where a body of a known operation got an example. */
  readonly examples: readonly string[];
  /** The vendor's examples in known operations that its schemas do not allow. */
  readonly repaired: readonly string[];
  /** The numbers that are new in known operations. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
  readonly pruned: Pruned["gone"];
  /** The generated actions that `update` dropped: new ones stand in their places where one is needed. */
  readonly outdated: Pruned["gone"];
  /** What the pull changed or missed. */
  readonly notes: readonly string[];
  /** The next version of the package, in a sentence. */
  readonly release: string;
  /** Where our own code no longer compiles, and why. */
  readonly broken: readonly string[];
}

/** An update as Markdown: the text of a pull request. */
export function updateSummary({
  api,
  from,
  versions,
  vendor,
  overridden,
  changes,
  added,
  examples,
  repaired,
  numbers,
  pruned,
  outdated,
  notes,
  release,
  broken,
}: Told): string {
  const [before, after] = versions;
  const version = before === after ? `version ${after}, as before` : `version ${before} → ${after}`;
  return [
    `## ${api}: a new document`,
    `Pulled from ${from}: ${version}. ${release}`,
    ...section(
      "About the document",
      notes.map((note) => `- ${note}`),
    ),
    ...section("What the vendor changed", vendor),
    ...section("Where the overlay overrides something new", overridden),
    ...section(
      "What changes for users",
      changes.bump === "none" ? ["Nothing in the built document."] : [summaryOf(changes)],
    ),
    ...section(
      "Our own code that no longer compiles: correct it by hand",
      broken.map((error) => `- ${error}`),
    ),
    ...section("New operations", added.map(described)),
    ...section(
      "Generated examples",
      examples.map((target) => `- \`${target}\`: put a better one in the overlay.`),
    ),
    ...section(
      "Published examples that their schemas do not allow",
      repaired.map((target) => `- \`${target}\`: the overlay replaces it.`),
    ),
    ...section("New numbers", numberLines(numbers)),
    ...section("Removed from the overlay, because upstream now says the same", pruned.map(goneLine)),
    ...section("Generated actions of the overlay that upstream has outdated", outdated.map(goneLine)),
  ].join("\n\n");
}

function goneLine({ target, description }: Pruned["gone"][number]): string {
  return `- \`${target}\`: ${description}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${title}`, lines.join("\n")];
}

function numberLines(numbers: Told["numbers"]): string[] {
  if (numbers.size === 0) return [];
  const lines = [...numbers].map(([name, operations]) => `- \`${name}\` of ${operations.join(", ")}`).sort();
  return ["Numbers that are money need `format: decimal` in the overlay, or they lose digits.", "", ...lines];
}

function described({ id, route, actions, replaced, numbers }: NewOperation): string {
  const isOnce = actions.some(({ update }) => update?.["x-lumkit-safety"] !== undefined);
  const hasExamples = actions.some(({ update }) => objectAt(update, "examples")["generated"] !== undefined);
  return [
    `- \`${id}\` (${route}): now in \`http\` and in the types. It is listed in \`httpOnly\` and \`notSimulated\` until it has a method and a handler.`,
    ...(isOnce ? ["  - It is never sent again (`x-lumkit-safety: once`): change the overlay if it may be."] : []),
    ...(hasExamples ? ["  - Its examples are generated from its schemas: put better ones in the overlay."] : []),
    ...(replaced.length > 0
      ? [`  - Its schemas do not allow ${replaced.length} of its published examples: the overlay replaces them.`]
      : []),
    ...(numbers.length > 0
      ? [
          `  - Its numbers are \`${numbers.join("`, `")}\`: those that are money need \`format: decimal\` in the overlay, or they lose digits.`,
        ]
      : []),
  ].join("\n");
}
