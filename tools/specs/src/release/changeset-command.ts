import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { apisIn, type Command, CommandError } from "../cli/command.js";
import { compare } from "../compare/compare.js";
import { root } from "../document/apis.js";
import { refuseStrangers, sinceRelease } from "../document/versions.js";
import { nextRelease } from "./next-release.js";

export const changeset: Command = {
  parameters: "[api ...]",
  help: `Writes a changeset of what changed in the built documents since the last release, types and overlay included.
It writes patch and minor by itself. For major it prints the text and stops, until a person has written a changeset
that says major for the package. What it wrote before goes, also where there is no change any more.`,
  options: {},
  async run({ names, progress }) {
    const results: Result[] = [];
    for (const api of apisIn(names)) {
      progress(`${api}: comparing with the last release`);
      results.push(await changesetSince(root, api));
    }
    const lines = results.map(describe);
    if (results.some(({ status }) => status === "stopped")) throw new CommandError(lines.join("\n"));
    return { lines, json: results };
  },
};

export interface Result {
  readonly api: string;
  readonly status: "not released" | "no change" | "written" | "there" | "said by a person" | "stopped";
  readonly file?: string;
  readonly text?: string;
}

/** Writes what a user must know of an API's changes since its last release into `.changeset/`. */
export async function changesetSince(folder: string, api: string): Promise<Result> {
  const { before, after } = sinceRelease(folder, api);
  if (before === undefined) return { api, status: "not released" };
  refuseStrangers(before, after);
  const next = await nextRelease(folder, api, await compare(before.document, after.document));
  if (next.status === "said by a person" || next.status === "stopped") return { api, ...next };
  for (const file of next.superseded) rmSync(`${folder}.changeset/${file}`);
  if (next.status === "no change") return { api, status: "no change" };
  const { file, text } = next.changeset;
  const path = `${folder}.changeset/${file}`;
  if (existsSync(path)) return { api, status: "there", file, text };
  mkdirSync(`${folder}.changeset`, { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return { api, status: "written", file, text };
}

function describe({ api, status, file, text }: Result): string {
  if (status === "not released") return `${api}: no release tag @lumkit/${api}@* yet, nothing to compare with`;
  if (status === "no change") return `${api}: no change since the last release`;
  if (status === "stopped")
    return `${api}: the next version is major, and a person must say so: read this, then run \`npx changeset\`\n\n${text}`;
  return `${api}: .changeset/${file} ${status === "written" ? "written" : "is there"}`;
}
