import { type Change, change } from "@lumkit/tool-openapi-diff";
import type { Json } from "@lumkit/tool-openapi-diff/json";
import type { CompilerOptions, SourceFile } from "typescript";
import { CommandError } from "../cli/command.js";
import { root } from "../document/apis.js";
import { ts } from "../generate/compiler.js";
import { schemaTypes } from "../generate/schema-types.js";
import type { ClientEffect } from "./bump.js";
import { frozenConsumer, type Subject } from "./frozen-consumer.js";

const options: CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
  // Without the types of browsers, which are most of the standard library.
  lib: ["lib.es2022.d.ts"],
};

/** The folder of the files that are compiled; nothing is written there. */
const folder = `${root}.frozen/`;

/** What a user of one document's types can no longer compile with the other's. */
export async function typeChanges(before: Json, after: Json): Promise<Change<ClientEffect>[]> {
  const { text, subjects } = frozenConsumer(before);
  const own = await typesOf(before, "before");
  const errorsOf = (consumer: string, types: string): CompilerError[] =>
    compile(
      new Map([
        ["core.ts", `export type { Http } from "${root}packages/core/src/http/http-types.js";\n`],
        ["before.ts", own],
        ["after.ts", types],
        ["consumer.ts", consumer],
      ]),
    );
  const found = errorsOf(text, await typesOf(after, "after"));
  // A type may refuse a value that its schema allows. Nobody has code that did not compile before.
  const suspects = statementsAt(text, new Set(found.map(({ line }) => line)));
  const unwritten = new Set(found.length === 0 ? [] : errorsOf(suspects, own).map(({ line }) => line));
  const errors = found.filter(({ line }) => !unwritten.has(line));
  const changes = new Map<string, Change<ClientEffect>>();
  for (const { line, message } of errors) {
    const subject = subjects[line];
    if (subject === undefined) throw new Error(`Cannot compile the frozen consumer: line ${line + 1}: ${message}`);
    const told = typeChange(subject, message);
    if (!changes.has(told.id)) changes.set(told.id, told);
  }
  return [...changes.values()];
}

/** The statements of a consumer that have one of these lines. Each line stays where it is. */
function statementsAt(text: string, lines: ReadonlySet<number>): string {
  const all = text.split("\n");
  const starts: number[] = [];
  for (const [index, line] of all.entries()) starts.push(line.startsWith("export ") ? index : (starts.at(-1) ?? -1));
  const wanted = new Set([-1, ...[...lines].map((line) => starts[line])]);
  return all.map((line, index) => (wanted.has(starts[index]) ? line : "")).join("\n");
}

async function typesOf(document: Json, name: string): Promise<string> {
  const { text, problems } = await schemaTypes(document, "");
  if (problems.length > 0)
    throw new CommandError(`Cannot generate types from the document ${name} the change: ${problems.join(", ")}`);
  return text.replace('"@lumkit/core"', `"${root}packages/core/src/money/decimal.js"`);
}

function typeChange({ operation, direction, place }: Subject, message: string): Change<ClientEffect> {
  return change(operation, direction, place, "types", {
    severity: "compatible",
    message: `code that uses the ${place} no longer compiles: ${message}`,
    migration: "Change the code that no longer compiles",
    effect: "promise broken",
  });
}

interface CompilerError {
  /** In the consumer, from 0. */
  readonly line: number;
  readonly message: string;
}

/** The files of the compiler and of core, which do not depend on the document. */
const parsed = new Map<string, SourceFile>();

function compile(files: ReadonlyMap<string, string>): CompilerError[] {
  const host = ts.createCompilerHost(options);
  const contentOf = (name: string): string | undefined =>
    name.startsWith(folder) ? files.get(name.slice(folder.length)) : undefined;
  const program = ts.createProgram([`${folder}consumer.ts`], options, {
    ...host,
    fileExists: (name) => contentOf(name) !== undefined || host.fileExists(name),
    directoryExists: (name) => `${name}/` === folder || ts.sys.directoryExists(name),
    readFile: (name) => contentOf(name) ?? host.readFile(name),
    getSourceFile(name, target) {
      const text = contentOf(name);
      if (text !== undefined) return ts.createSourceFile(name, text, target);
      const file = parsed.get(name) ?? host.getSourceFile(name, target);
      if (file !== undefined) parsed.set(name, file);
      return file;
    },
  });
  const consumer = program.getSourceFile(`${folder}consumer.ts`);
  return ts.getPreEmitDiagnostics(program, consumer).map(({ file, start = 0, messageText }) => ({
    line: file?.getLineAndCharacterOfPosition(start).line ?? 0,
    message: shortened(ts.flattenDiagnosticMessageText(messageText, "\n")),
  }));
}

/** The innermost of the compiler's reasons, which causes the others, with the members that lead to it. */
function shortened(message: string): string {
  const members = [...message.matchAll(/property '([^']+)' are incompatible/g)].map(([, name]) => name);
  const innermost = message.split("\n").at(-1)?.trim() ?? message;
  // The member's name says more than its whole type.
  const cause = innermost.replaceAll(/ in type '\{.*?\}'/g, "").replace(/\.$/, "");
  return members.length === 0 ? cause : `${members.join(".")}: ${cause}`;
}
