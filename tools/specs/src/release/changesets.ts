import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Change } from "./change.js";
import { groupsOf, isOfTypes, named } from "./describe-diff.js";
import type { Diff } from "./diff.js";

/** A file of `.changeset/`: its name and text. */
export interface Changeset {
  readonly file: string;
  readonly text: string;
}

/**
 * The changeset that tells the users of an API's package of a diff; the same changes give the same file. What tests
 * hold against the document is generated into the testing package, and is released with it.
 */
export function changesetOf(api: string, diff: Diff): Changeset {
  const bumps = [api, "testing"].map((name) => `"@lumkit/${name}": ${diff.bump}\n`).join("");
  const text = `---\n${bumps}---\n\nThe document of ${api} changed.\n\n${summaryOf(diff)}\n`;
  return { file: `${createHash("sha256").update(text).digest("hex").slice(0, 12)}.md`, text };
}

/** A diff as Markdown for whoever uses the package. */
export function summaryOf(diff: Diff): string {
  const groups = groupsOf(diff);
  const section = (title: string, isIn: (change: Change) => boolean): string[] => {
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
    ...section("**To be looked at**", ({ severity }) => severity === "review"),
    ...section("**Code that no longer compiles**", isOfTypes),
    ...section("**New**", (change) => change.severity === "compatible" && change.bump === "minor"),
    ...section("**Other**", (change) => change.severity === "compatible" && change.bump === "patch"),
  ].join("\n\n");
}

/** The changeset, if there is one, in which a person has said that the next version of the package is major. */
export function majorChangeset(folder: string, api: string): string | undefined {
  return changesets(folder).find(({ text }) => bumpOf(api, text) === "major")?.file;
}

/**
 * Writes a changeset unless it is there, and gives its file if it was written.
 *
 * It tells of everything since the last release, and so takes the place of those that were written before it.
 */
export function writeChangeset(folder: string, api: string, { file, text }: Changeset): string | undefined {
  removeChangesets(folder, superseded(folder, api, file));
  const path = `${folder}.changeset/${file}`;
  if (existsSync(path)) return undefined;
  mkdirSync(`${folder}.changeset`, { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return file;
}

export function removeChangesets(folder: string, files: readonly string[]): void {
  for (const file of files) rmSync(`${folder}.changeset/${file}`);
}

/** The changesets of an API that were written by a program and that this one takes the place of; all, if there is none. */
export function superseded(folder: string, api: string, file?: string): string[] {
  return changesets(folder)
    .filter(
      ({ file: other, text }) => other !== file && /^[0-9a-f]{12}\.md$/.test(other) && bumpOf(api, text) !== undefined,
    )
    .map(({ file: other }) => other);
}

function changesets(folder: string): Changeset[] {
  if (!existsSync(`${folder}.changeset`)) return [];
  return readdirSync(`${folder}.changeset`)
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .sort()
    .map((file) => ({ file, text: readFileSync(`${folder}.changeset/${file}`, "utf8") }));
}

/** What the front matter of a changeset says of the package. */
function bumpOf(api: string, text: string): string | undefined {
  const [, front = ""] = /^---\r?\n(.*?)\r?\n---/s.exec(text) ?? [];
  return new RegExp(`^["']?@lumkit/${api}["']?:\\s*["']?(\\w+)`, "m").exec(front)?.[1];
}
