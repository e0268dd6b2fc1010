import type { Comparison } from "../compare/compare.js";
import { type Changeset, changesetOf, majorChangeset, superseded } from "./changesets.js";

/** What an API's changes since its last release ask for. */
export type NextRelease =
  | { readonly status: "no change"; readonly superseded: readonly string[] }
  | { readonly status: "changeset"; readonly changeset: Changeset; readonly superseded: readonly string[] }
  /** The next version is major: the file is the changeset of a person. */
  | { readonly status: "said by a person"; readonly file: string }
  /** The next version is major, and no person has said so. */
  | { readonly status: "stopped"; readonly text: string };

/** @param since what changed since the last release. */
export async function nextRelease(folder: string, api: string, since: Comparison): Promise<NextRelease> {
  if (since.bump === "none") return { status: "no change", superseded: await superseded(folder, api) };
  const changeset = await changesetOf(api, since);
  if (since.bump !== "major")
    return { status: "changeset", changeset, superseded: await superseded(folder, api, changeset.file) };
  const file = await majorChangeset(folder, api);
  return file === undefined ? { status: "stopped", text: changeset.text } : { status: "said by a person", file };
}
