import { isDeepStrictEqual } from "node:util";
import { root } from "../apis.js";
import { CommandError } from "../command.js";
import { changesetOf, majorChangeset, superseded } from "../diff/changeset.js";
import { type Diff, diff } from "../diff/diff.js";
import { lastRelease, versionAtRevision } from "../diff/versions.js";
import type { Json } from "../json.js";

/** What an update means for the next version of the package. */
export interface Release {
  /** In a sentence. */
  readonly text: string;
  /** The changeset to write. */
  readonly files: readonly (readonly [path: string, text: string])[];
  /** Changesets whose place it takes, as paths. */
  readonly superseded: readonly string[];
}

/**
 * @param changes between the document as it stands and the next one, for the case that the release has the former.
 * @throws {CommandError} the next version is major, and no person has said so.
 */
export async function releaseOf(api: string, present: Json, next: Json, changes: Diff): Promise<Release> {
  const tag = lastRelease(root, api);
  const nothing = { files: [], superseded: [] };
  if (tag === undefined)
    return { text: `\`@lumkit/${api}\` has no release yet: there is no changeset to write.`, ...nothing };
  const { document: released } = versionAtRevision(root, tag, api);
  const found = isDeepStrictEqual(released, present) ? changes : await diff(released, next);
  const supersededBy = (file?: string): string[] => superseded(root, api, file).map((each) => `.changeset/${each}`);
  if (found.bump === "none")
    return { text: `Nothing has changed since \`${tag}\`.`, files: [], superseded: supersededBy() };
  const { file, text } = changesetOf(api, found);
  if (found.bump === "major") {
    const said = majorChangeset(root, api);
    if (said === undefined)
      throw new CommandError(
        `${api}: the next version is major, and a person must say so: read this, run \`npx changeset\`, then update again. Nothing written\n\n${text}`,
      );
    return { text: `The next version is major, as \`.changeset/${said}\` says.`, ...nothing };
  }
  return {
    text: `The next version is ${found.bump}: \`.changeset/${file}\`.`,
    files: [[`.changeset/${file}`, text]],
    superseded: supersededBy(file),
  };
}
