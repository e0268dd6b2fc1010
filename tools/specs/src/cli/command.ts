import { apiNames } from "../document/apis.js";
import type { Finding } from "./finding.js";

/** One command of `pnpm specs`; main.ts loads it when it is called. */
export interface Command {
  /** What may follow its name, e.g. `[api ...] [--from <file|url>]`. */
  readonly parameters: string;
  /** What `--help` says of it. */
  readonly help: string;
  /** Its options, apart from `--json` and `--help`. */
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean" }>>;
  /** @throws {CommandError} why it cannot be done. */
  run(invocation: Invocation): Promise<Output>;
}

/** How a command was called. */
export interface Invocation {
  /** What follows the command's name and is not an option. */
  readonly names: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Shows on a terminal what is being done, in place of the line before. */
  progress(text: string): void;
}

export interface Output {
  /** For a person. */
  readonly lines: readonly string[];
  /** The same for a program: what `--json` prints. */
  readonly json: unknown;
}

/** Why a command failed, in one line, with a line for each finding before it. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly findings: readonly Finding[];

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message);
    this.findings = findings;
  }
}

/** The APIs that a command was called for: those that were named, or all. */
export function apisIn(names: readonly string[]): readonly string[] {
  const unknown = names.filter((name) => !apiNames.includes(name));
  if (unknown.length > 0)
    throw new CommandError(`Unknown API "${unknown.join('", "')}": specs/ has ${apiNames.join(", ")}`);
  return names.length > 0 ? [...new Set(names)] : apiNames;
}

/** Does the same for each API that a command was called for, one after the other. */
export async function forEachApi<T>(
  { names, progress }: Invocation,
  activity: string,
  work: (api: string) => T | Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  for (const api of apisIn(names)) {
    progress(`${api}: ${activity}`);
    results.push(await work(api));
  }
  return results;
}

/** The folder in which the command was typed: npm and pnpm run it in the root. */
export function calledIn(): string {
  return process.env["INIT_CWD"] ?? process.cwd();
}

/** @throws {CommandError} with the findings, if there are any. */
export function refuse(findings: readonly Finding[]): void {
  if (findings.length > 0)
    throw new CommandError(`${findings.length} finding${findings.length === 1 ? "" : "s"}, nothing written`, findings);
}
