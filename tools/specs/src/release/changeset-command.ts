import { rmSync } from "node:fs";
import { type Command, CommandError, forEachApi } from "../cli/command.js";
import { writeFiles } from "../cli/files.js";
import { compare } from "../compare/compare.js";
import { root } from "../document/apis.js";
import { refuseStrangers, sinceRelease } from "../document/versions.js";
import { nextRelease } from "./next-release.js";

export const changeset: Command = {
  parameters: "[api ...]",
  help: `Writes a changeset of what changed in the built documents since the last release, types and overlay included.
Where a person must decide, it prints the changeset for that person to write, and stops until it is there: for a major
version, and for each change that cannot be judged. It removes the changesets that it wrote before.`,
  options: {},
  async run(invocation) {
    const results = await forEachApi(invocation, "comparing with the last release", (api) => changesetSince(root, api));
    const lines = results.map(describe);
    if (results.some(({ status }) => status === "stopped")) throw new CommandError(lines.join("\n"));
    return { lines, json: results };
  },
};

export interface ChangesetResult {
  readonly api: string;
  readonly status: "not released" | "no change" | "written" | "there" | "stopped";
  readonly file?: string;
  readonly confirmedBy?: string;
  readonly reason?: string;
  readonly text?: string;
}

/** Writes the changeset of an API's changes since its last release into `.changeset/`. */
export async function changesetSince(folder: string, api: string): Promise<ChangesetResult> {
  const { before, after } = sinceRelease(folder, api);
  if (before === undefined) return { api, status: "not released" };
  refuseStrangers(before, after);
  const { superseded, ...next } = await nextRelease(folder, api, await compare(before.document, after.document));
  for (const file of superseded) rmSync(`${folder}.changeset/${file}`);
  if (next.status !== "changeset") return { api, ...next };
  const wrote = writeFiles(new Map([[`.changeset/${next.file}`, next.text]]), folder);
  return { api, ...next, status: wrote.length > 0 ? "written" : "there" };
}

function describe({ api, status, file, text, reason }: ChangesetResult): string {
  if (status === "not released") return `${api}: no release tag @lumkit/${api}@* yet, nothing to compare with`;
  if (status === "no change") return `${api}: no change since the last release`;
  if (status === "stopped")
    return `${api}: ${reason}: read this, write the changeset, then repeat the command\n\n${text}`;
  return `${api}: .changeset/${file} ${status === "written" ? "written" : "is there"}`;
}
