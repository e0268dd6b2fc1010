import { CommandError } from "../cli/command.js";
import { literal } from "../generate/literal.js";

/** A constant of the packages that names operations of a document, each with a reason. */
export interface List {
  /** Path from the root of the repository. */
  readonly file: string;
  readonly name: string;
  /** What is said of an operation that nobody has looked at yet. */
  readonly reason: string;
}

/** Where an operation must stand that no hand-written code knows: without a method, and without a handler in the sandbox. */
export function listsOf(api: string): readonly List[] {
  return [
    { file: `packages/${api}/src/http-only.ts`, name: "httpOnly", reason: "new in the document, no method yet" },
    {
      file: `packages/testing/src/${api}/not-simulated.ts`,
      name: `${api}NotSimulated`,
      reason: "new in the document, no handler yet",
    },
  ];
}

/**
 * The text of a list's file with the new operations in it, and without those that the document has no more.
 *
 * @throws {CommandError} the constant is not there, or holds more than names and reasons.
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
  // As the document has them, so that two runs give the same.
  const listed = operations.flatMap((id) => (reasons.has(id) ? [[id, reasons.get(id) ?? reason]] : []));
  return text.replace(whole, () => start + literal(Object.fromEntries(listed)));
}
