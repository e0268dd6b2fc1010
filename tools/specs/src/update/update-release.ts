import { isDeepStrictEqual } from "node:util";
import type { Json } from "@lumkit/tool-openapi-diff/json";
import { CommandError } from "../cli/command.js";
import { type Comparison, compare } from "../compare/compare.js";
import { root } from "../document/apis.js";
import { lastRelease, versionAtRevision } from "../document/versions.js";

/** What an update means for the next version of the package. */
export interface Release {
  /** In a sentence. */
  readonly text: string;
  /** The changeset to write. */
  readonly files: readonly (readonly [path: string, text: string])[];
  /** Paths of the changesets that it replaces. */
  readonly superseded: readonly string[];
}

/**
 * @param changes between the present document and the next one, used if the release has the former.
 * @throws {CommandError} the next version is major, and no person has confirmed it.
 */
export async function releaseOf(api: string, present: Json, next: Json, changes: Comparison): Promise<Release> {
  const tag = lastRelease(root, api);
  if (tag === undefined)
    return {
      text: `\`@lumkit/${api}\` has no release yet: there is no changeset to write.`,
      files: [],
      superseded: [],
    };
  const { document: released } = versionAtRevision(root, tag, api);
  const since = isDeepStrictEqual(released, present) ? changes : await compare(released, next);
  // Loaded only now: a package without a release needs no changeset.
  const { nextRelease } = await import("../release/next-release.js");
  const release = await nextRelease(root, api, since);
  const superseded = release.superseded.map((file) => `.changeset/${file}`);
  switch (release.status) {
    case "stopped":
      throw new CommandError(
        `${api}: ${release.reason}: read this, write the changeset, then update again. Nothing was written\n\n${release.text}`,
      );
    case "no change":
      return { text: `Nothing has changed since \`${tag}\`.`, files: [], superseded };
    case "changeset": {
      const path = `.changeset/${release.file}`;
      const word = release.confirmedBy === undefined ? "" : `, as \`.changeset/${release.confirmedBy}\` says`;
      return {
        text: `The next version is ${since.bump}${word}: \`${path}\`.`,
        files: [[path, release.text]],
        superseded,
      };
    }
  }
}
