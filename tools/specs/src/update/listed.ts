import { CommandError } from "../cli/command.js";
import { literal } from "../generate/literal.js";

/** A constant in the packages that names operations of a document, each with a reason. */
export interface List {
  /** Path from the root of the repository. */
  readonly file: string;
  readonly name: string;
  /** The reason that is given for a new operation. */
  readonly reason: string;
}

/** The lists that must name an operation without a method, or without a handler in the sandbox. */
export function listsOf(api: string): readonly List[] {
  return [
    { file: `packages/${api}/src/internal.ts`, name: "httpOnly", reason: "new in the document, no method yet" },
    {
      file: `packages/testing/src/${api}/not-simulated.ts`,
      name: `${api}NotSimulated`,
      reason: "new in the document, no handler yet",
    },
  ];
}

/**
 * The text of a list's file with the new operations added, and without those that are no longer in the document.
 *
 * @throws {CommandError} the constant is missing, or has more than names and reasons.
 */
export function listedText(
  { file, name, reason }: List,
  text: string,
  added: readonly string[],
  operations: readonly string[],
): string {
  const [whole = "", start = "", body = ""] =
    new RegExp(`(\\bconst ${name} = )\\{(.*?)\\}(?= as const)`, "s").exec(text) ?? [];
  const entries = [...body.matchAll(/"?([^\s":,]+)"?:\s*("(?:[^"\\]|\\.)*")/g)];
  const rest = entries.reduce((left, [entry]) => left.replace(entry, ""), body);
  if (whole === "" || /[^\s,]/.test(rest))
    throw new CommandError(`Cannot read ${name} in ${file}: it must be \`{ name: "reason", ... } as const\``);
  const reasons = new Map(added.map((id) => [id, reason]));
  for (const [, id = "", said = ""] of entries) reasons.set(id, String(JSON.parse(said)));
  // In the order of the document, so that two runs give the same text.
  const listed = operations.flatMap((id) => (reasons.has(id) ? [[id, reasons.get(id) ?? reason]] : []));
  return text.replace(whole, () => start + literal(Object.fromEntries(listed)));
}
