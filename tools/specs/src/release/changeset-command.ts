import { apisIn, type Command, CommandError, forEachApi, refuse } from "../cli/command.js";
import { writeFiles } from "../cli/files.js";
import { compare } from "../compare/compare.js";
import { root } from "../document/apis.js";
import { refuseStrangers, sinceRelease } from "../document/versions.js";
import { openFindings } from "../overlay/open-findings.js";
import { nextRelease } from "./next-release.js";

export const changeset: Command = {
  parameters: "[api ...]",
  help: `Writes a changeset of what changed in the built documents since the last release, types and overlay included.
Where a person must decide, it prints the changeset for that person to write, and stops until it is there: for a major
version, and for each change that cannot be judged. It removes the changesets that it wrote before.`,
  options: {},
  async run(invocation) {
    refuse(apisIn(invocation.names).flatMap(openFindings));
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
  const files = new Map(next.status === "changeset" ? [[`.changeset/${next.file}`, next.text]] : []);
  const wrote = writeFiles(
    files,
    folder,
    superseded.map((file) => `.changeset/${file}`),
  );
  if (next.status !== "changeset") return { api, ...next };
  return { api, ...next, status: wrote.length > 0 ? "written" : "there" };
}

function describe({ api, status, file, text, reason }: ChangesetResult): string {
  if (status === "not released") return `${api}: no release tag @lumkit/${api}@* yet, nothing to compare with`;
  if (status === "no change") return `${api}: no change since the last release`;
  if (status === "stopped")
    return `${api}: ${reason}: read this, write the changeset, then repeat the command\n\n${text}`;
  return `${api}: .changeset/${file} ${status === "written" ? "written" : "is there"}`;
}
