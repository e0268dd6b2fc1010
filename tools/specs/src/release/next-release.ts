import type { Comparison } from "../compare/compare.js";
import { changesetOf, changesetsFor } from "./changesets.js";
import { undecided, withoutDecided } from "./decisions.js";

/** What an API's changes since its last release require, with the generated changesets that must be removed. */
export type NextRelease = { readonly superseded: readonly string[] } & (
  | { readonly status: "no change" }
  /** `confirmedBy`: the changeset of a person that allows a major version. */
  | { readonly status: "changeset"; readonly file: string; readonly text: string; readonly confirmedBy?: string }
  /** A person must decide: why, and the changeset that says so. */
  | { readonly status: "stopped"; readonly reason: string; readonly text: string }
);

/** @param since what changed since the last release. */
export async function nextRelease(folder: string, api: string, since: Comparison): Promise<NextRelease> {
  const present = await changesetsFor(folder, api);
  const generated = present.filter(({ isGenerated }) => isGenerated).map(({ file }) => file);
  if (since.bump === "none") return { status: "no change", superseded: generated };
  const major = present.find(({ bump, isGenerated }) => bump === "major" && !isGenerated);
  const isOpen = since.bump === "major" && major === undefined;
  const open = undecided(since, present);
  const { file, text } = changesetOf(api, withoutDecided(since, present));
  if (isOpen || open.length > 0)
    return {
      status: "stopped",
      reason: reasonOf(isOpen, open.length),
      text: proposalOf(api, isOpen, open, text),
      superseded: [],
    };
  const superseded = generated.filter((each) => each !== file);
  return { status: "changeset", file, text, superseded, ...(major === undefined ? {} : { confirmedBy: major.file }) };
}

function reasonOf(isMajor: boolean, count: number): string {
  const reviews = `${count} ${count === 1 ? "change" : "changes"} cannot be judged`;
  if (!isMajor) return `${reviews}, which a person must do`;
  return `the next version is major, which a person must confirm${count > 0 ? `, and ${reviews}` : ""}`;
}

/** The changeset for a person to write, complete but for the decisions, and the one that is written then. */
function proposalOf(api: string, isMajor: boolean, open: readonly string[], text: string): string {
  const lines = open.map((line) => `- breaking or compatible: ${line}`);
  return [
    `A file with any name in \`.changeset/\`${open.length > 0 ? ", with one of the two words in each line" : ""}:`,
    `---\n"@lumkit/${api}": ${isMajor ? "major" : "patch"}\n---`,
    ...(isMajor ? [`A major version of \`@lumkit/${api}\`, after a change of the API document.`] : []),
    ...(lines.length > 0 ? [lines.join("\n")] : []),
    "What is written next to it:",
    text,
  ].join("\n\n");
}
