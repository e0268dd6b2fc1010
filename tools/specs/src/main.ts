/** `pnpm specs`: from the documents in specs/ to the generated files of the packages, and what a change of them means. */
import { parseArgs } from "node:util";
import { apiNames } from "./apis.js";
import { type Command, Stop } from "./command.js";

/** Each is loaded when it runs, for most load a compiler: whoever mistypes a name is told at once. */
const commands: Readonly<Record<string, readonly [summary: string, load: () => Promise<Command>]>> = {
  generate: [
    "builds the documents and writes every generated file",
    async () => (await import("./generate-command.js")).generate,
  ],
  check: [
    "builds them and fails if a generated file differs; writes nothing",
    async () => (await import("./check-command.js")).check,
  ],
  diff: [
    "tells what changed since the last release, or between two documents",
    async () => (await import("./diff-command.js")).diff,
  ],
  changeset: [
    "writes the changeset of what changed since the last release",
    async () => (await import("./changeset-command.js")).changeset,
  ],
};

const usage = `Usage: specs <command> [api ...] [--json] [--help]

${Object.entries(commands)
  .map(([name, [summary]]) => `  ${name.padEnd(10)} ${summary}`)
  .join("\n")}

Without an API name, all of them: ${apiNames.join(", ")}`;

function readArguments(): { positionals: string[]; values: { help?: boolean; json?: boolean } } {
  try {
    const options = { help: { type: "boolean", short: "h" }, json: { type: "boolean" } } as const;
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

async function run(): Promise<string> {
  const { positionals, values } = readArguments();
  const [name, ...given] = positionals;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (values.help === true && command === undefined) return usage;
  if (command === undefined)
    throw new Stop(`${name === undefined ? "A command is missing" : `Unknown command "${name}"`}\n${usage}`);
  const loaded = await command[1]();
  if (values.help === true) return loaded.usage;
  const apis = given.filter((word) => apiNames.includes(word));
  return loaded.run({
    apis: apis.length > 0 ? apis : apiNames,
    rest: given.filter((word) => !apiNames.includes(word)),
    asJson: values.json === true,
  });
}

try {
  console.log(await run());
} catch (error) {
  // A stop is an answer; anything else is a mistake here, and shows where.
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
