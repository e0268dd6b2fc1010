import type { Comparison } from "../compare/compare.js";
import { changesetOf, changesetsFor } from "./changesets.js";

/** What an API's changes since its last release require, with the generated changesets that must be removed. */
export type NextRelease = { readonly superseded: readonly string[] } & (
  | { readonly status: "no change" }
  | { readonly status: "changeset"; readonly file: string; readonly text: string }
  /** The next version is major: the file is the changeset of a person. */
  | { readonly status: "confirmed by a person"; readonly file: string }
  /** The next version is major, and no person has confirmed it. */
  | { readonly status: "stopped"; readonly text: string }
);

/** @param since what changed since the last release. */
export async function nextRelease(folder: string, api: string, since: Comparison): Promise<NextRelease> {
  const present = await changesetsFor(folder, api);
  const generated = present.filter(({ isGenerated }) => isGenerated).map(({ file }) => file);
  if (since.bump === "none") return { status: "no change", superseded: generated };
  const { file, text } = await changesetOf(api, since);
  if (since.bump !== "major")
    return { status: "changeset", file, text, superseded: generated.filter((each) => each !== file) };
  const major = present.find(({ bump }) => bump === "major");
  return major === undefined
    ? { status: "stopped", text, superseded: [] }
    : { status: "confirmed by a person", file: major.file, superseded: [] };
}
