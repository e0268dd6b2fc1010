import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { CommandError } from "./command.js";
import { messageOf } from "./message-of.js";

/** A change of one file. No text: there is no such file. */
export interface FileChange {
  /** From the root of the repository. */
  readonly path: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Present only while files are being written, or after a command was killed while it wrote them. */
const journalFile = ".specs-writing.json";

/**
 * Makes all changes or none. They are written down in the journal first: a command that is killed before that has
 * changed nothing, and one that is killed later is completed by the next command.
 *
 * @throws {CommandError} a file cannot be written; all files are as before.
 */
export function makeChanges(folder: string, changes: readonly FileChange[]): void {
  const journal = folder + journalFile;
  try {
    writeFileSync(`${journal}.new`, JSON.stringify(changes));
    renameSync(`${journal}.new`, journal);
    for (const { path, after } of changes) put(folder + path, after);
  } catch (error) {
    for (const { path, before } of changes) restore(folder + path, before);
    throw new CommandError(`Cannot write ${changes.map(({ path }) => path).join(", ")}: ${messageOf(error)}`);
  } finally {
    for (const file of [journal, `${journal}.new`]) rmSync(file, { force: true });
  }
}

/**
 * Completes or drops what an earlier command was doing when it was killed, and says which. Nothing if there is none.
 *
 * @throws {CommandError} a file has another text since then: only a person knows which is right.
 */
export function recover(folder: string): string | undefined {
  const journal = folder + journalFile;
  if (existsSync(`${journal}.new`)) {
    rmSync(`${journal}.new`);
    return "An earlier command was stopped before it wrote its files: they are all as they were";
  }
  if (!existsSync(journal)) return undefined;
  const changes: FileChange[] = JSON.parse(readFileSync(journal, "utf8"));
  const paths = changes.map(({ path }) => path).join(", ");
  const foreign = changes.filter((change) => !isOurs(textOf(folder + change.path), change)).map(({ path }) => path);
  if (foreign.length > 0)
    throw new CommandError(
      `Cannot complete what an earlier command was writing when it was stopped (${paths}): ${foreign.join(", ")} changed since; restore it with git and repeat this, or delete ${journalFile} to keep all files as they are`,
    );
  for (const { path, after } of changes) put(folder + path, after);
  rmSync(journal);
  return `An earlier command was stopped while it wrote its files: they are now all as it wanted: ${paths}`;
}

/** Whether a file is as it was before, as it should become, or cut off on the way. */
function isOurs(text: string | undefined, { before, after }: FileChange): boolean {
  if (text === before || text === after) return true;
  // The last character may be cut off too.
  return text !== undefined && after?.startsWith(text.replace(/\uFFFD$/, "")) === true;
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function put(file: string, text: string | undefined): void {
  if (text === undefined) rmSync(file, { force: true });
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A file that cannot be written still has its text. */
function restore(file: string, text: string | undefined): void {
  try {
    if (textOf(file) !== text) put(file, text);
  } catch {
    return;
  }
}
