/** `pnpm specs`: from the vendors' documents to the generated files of the packages. */
import { parseArgs } from "node:util";
import { apiNames } from "./apis.js";
import { type Command, CommandError } from "./command.js";
import { describeFinding } from "./finding.js";

interface Row {
  readonly summary: string;
  /** Loaded when it is called, for most of them load a compiler. */
  load(): Promise<Command>;
}

const commands: Readonly<Record<string, Row>> = {
  pull: {
    summary: "takes over the document that the vendor publishes",
    load: async () => (await import("./commands/pull.js")).pull,
  },
  lock: {
    summary: "pins an upstream.yaml that was written by hand",
    load: async () => (await import("./commands/lock.js")).lock,
  },
  build: {
    summary: "applies the overlay and writes openapi.gen.yaml",
    load: async () => (await import("./commands/build.js")).build,
  },
  lint: {
    summary: "checks the merged document, also by Redocly's rules; writes nothing",
    load: async () => (await import("./commands/lint.js")).lint,
  },
  generate: {
    summary: "builds, checks and writes every generated file",
    load: async () => (await import("./commands/generate.js")).generate,
  },
  check: {
    summary: "does all of it and fails if a file differs; writes nothing",
    load: async () => (await import("./commands/check.js")).check,
  },
};

const usage = `Usage: specs <command> [api ...] [--json] [--help]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join("\n")}

Without an API name, all of them: ${apiNames.join(", ")}
specs <command> --help says more of one command`;

const [name = "", ...rest] = process.argv.slice(2);
const isJson = rest.includes("--json");

function fail(
  message: string,
  { findings }: { readonly findings: CommandError["findings"] } = { findings: [] },
): never {
  if (isJson) console.log(JSON.stringify({ error: message, findings }, undefined, 2));
  else console.error([...findings.map(describeFinding), message].join("\n"));
  process.exit(1);
}

function readArguments(options: Command["options"]) {
  try {
    return parseArgs({
      args: rest,
      allowPositionals: true,
      options: { ...options, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** A line on a terminal that is written over by the next one. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
}

if (name === "--help" || name === "-h") {
  console.log(usage);
  process.exit(0);
}
const row = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (row === undefined)
  fail(`${name === "" || name.startsWith("-") ? "A command is missing" : `Unknown command "${name}"`}\n${usage}`);

const command = await row.load();
const { positionals, values } = readArguments(command.options);
if (values["help"]) {
  console.log(`Usage: specs ${name} ${command.parameters} [--json] [--help]\n\n${command.help}`);
  process.exit(0);
}
try {
  const { lines, json } = await command.run({ names: positionals, options: values, progress });
  progress("");
  console.log(isJson ? JSON.stringify(json, undefined, 2) : lines.join("\n"));
} catch (error) {
  progress("");
  if (!(error instanceof CommandError)) throw error;
  fail(error.message, error);
}
