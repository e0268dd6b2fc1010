import type { Invocation } from "../cli/command.js";
import { overlayFile } from "../document/apis.js";
import { openFindings } from "../overlay/open-findings.js";
import { pullOne } from "../pull/pull-document.js";
import type { Update } from "./update-with.js";

/**
 * Does everything in an update except writing the files.
 *
 * @param mayLose whether the document may lack operations that the present one has.
 * @throws {CommandError} the documents have findings, or a person must decide.
 */
export async function updateApi(
  api: string,
  from: string,
  mayLose: boolean,
  progress: Invocation["progress"],
): Promise<Update> {
  progress(`${api}: pulling ${from}`);
  const { notes, files } = await pullOne(api, from, { mayLose });
  // A document that `pull` has taken, but nothing was made from, is taken from here.
  if (files.length === 0 && openFindings(api).length === 0)
    return { api, summary: `${api}: unchanged, ${from}`, files: [], superseded: [] };
  // Loaded only now, because it loads a compiler.
  const { textOf, updateWith } = await import("./update-with.js");
  return updateWith({ api, from, notes, pulled: new Map(files), overlay: textOf(overlayFile(api)), progress });
}
