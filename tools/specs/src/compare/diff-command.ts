import { apisIn, type Command, CommandError, calledIn, refuse } from "../cli/command.js";
import { apiNames, root } from "../document/apis.js";
import {
  isFile,
  type Pair,
  refuseStrangers,
  sinceRelease,
  type Version,
  versionAtRevision,
  versionInFile,
} from "../document/versions.js";
import { openFindings } from "../overlay/open-findings.js";
import { type Comparison, compare } from "./compare.js";
import { describeComparison } from "./describe-comparison.js";

export const diff: Command = {
  parameters: "[api ...] [<before> <after>]",
  help: `Lists what changed between two documents: on the wire, and for the version of the package.
<before> and <after> are each a file or a git revision. Without them: the last release, and the work tree.`,
  options: {},
  async run({ names, progress }) {
    const results: DiffResult[] = [];
    for (const pair of pairsOf(names, calledIn())) {
      progress(`${pair.name}: comparing`);
      results.push(await resultOf(pair));
    }
    const lines = results.map(({ name, before, after, ...found }) =>
      "note" in found ? `${name}: ${found.note}` : describeComparison(`${name}, from ${before} to ${after}`, found),
    );
    return { lines, json: results };
  },
};

type DiffResult = { readonly name: string; readonly before?: string; readonly after?: string } & (
  | Comparison
  | { readonly note: string }
);

async function resultOf({ name, before, after }: Pair): Promise<DiffResult> {
  if (before === undefined) return { name, note: `no release tag @lumkit/${name}@* yet, nothing to compare with` };
  refuseStrangers(before, after);
  return { name, before: before.label, after: after.label, ...(await compare(before.document, after.document)) };
}

function pairsOf(names: readonly string[], folder: string): Pair[] {
  const apis = apisIn(names.filter((name) => apiNames.includes(name)));
  const rest = names.filter((name) => !apiNames.includes(name));
  const [before, after, ...more] = rest;
  if (before === undefined) {
    refuse(apis.flatMap(openFindings));
    return apis.map((api) => sinceRelease(root, api));
  }
  if (after === undefined || more.length > 0)
    throw new CommandError(`Cannot compare "${rest.join('", "')}": name two files or git revisions, or none`);
  const areFiles = [before, after].map((name) => isFile(folder, name));
  if (!areFiles.includes(false))
    return [{ name: after, before: versionInFile(folder, before), after: versionInFile(folder, after) }];
  if (areFiles.includes(true) && apis.length > 1)
    throw new CommandError(`Cannot compare "${before}" with "${after}": name the API of the file`);
  const read = (name: string, api: string): Version =>
    isFile(folder, name) ? versionInFile(folder, name) : versionAtRevision(root, name, api);
  return apis.map((api) => ({ name: api, before: read(before, api), after: read(after, api) }));
}
