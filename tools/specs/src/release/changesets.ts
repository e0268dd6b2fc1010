import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import read from "@changesets/read";
import { CommandError } from "../cli/command.js";
import { messageOf } from "../cli/message-of.js";
import type { Comparison } from "../compare/compare.js";
import { summaryOf } from "./summary.js";

/** A file of `.changeset/`: its name and text. */
export interface Changeset {
  readonly file: string;
  readonly text: string;
}

/**
 * The changeset that tells users of an API's package about its changes; the same changes give the same file. It names
 * the testing package too, because the contract checks are generated into it.
 */
export function changesetOf(api: string, comparison: Comparison): Changeset {
  const releases = [api, "testing"].map((name) => `"@lumkit/${name}": ${comparison.bump}\n`);
  const text = `---\n${releases.join("")}---\n\nThe API document of ${api} changed.\n\n${summaryOf(comparison).trimEnd()}\n`;
  return { file: `${createHash("sha256").update(text).digest("hex").slice(0, 12)}.md`, text };
}

/** A changeset that is there. */
export interface Present {
  readonly file: string;
  readonly bump: string;
  readonly summary: string;
  readonly isGenerated: boolean;
}

/** The changesets that name the package of an API, with its bump and whether this program wrote them. */
export async function changesetsFor(folder: string, api: string): Promise<Present[]> {
  if (!existsSync(`${folder}.changeset`)) return [];
  try {
    return (await read(folder))
      .flatMap(({ id, releases, summary }) =>
        releases.map(({ name, type }) => ({ file: `${id}.md`, name, bump: type, summary })),
      )
      .filter(({ name }) => name === `@lumkit/${api}`)
      .map(({ name: _, ...present }) => ({ ...present, isGenerated: /^[0-9a-f]{12}\.md$/.test(present.file) }))
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  } catch (error) {
    throw new CommandError(`Cannot read .changeset: ${messageOf(error)}`);
  }
}
