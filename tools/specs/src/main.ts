/** `npm run generate`, and the check that it was run: from the documents in specs/ to the generated files of the packages. */
import { parseArgs } from "node:util";
import { apiNames } from "./apis.js";
import type { Build } from "./build.js";
import { firstDifference, staleFiles, writeFiles } from "./files.js";
import { describeFinding } from "./finding.js";

const usage = `Usage: specs <command> [api ...]

  generate   builds the documents and writes every generated file
  check      builds them and fails if a generated file differs; writes nothing

Without an API name, all of them: ${apiNames.join(", ")}`;

const commands = {
  generate: writeFiles,
  check: (built: Build): readonly string[] => {
    const stale = staleFiles(built);
    if (stale.length > 0)
      fail([
        "Generated files are not what the documents give: run `npm run generate`",
        ...stale.map((path) => `  ${firstDifference(built, path)}`),
      ]);
    return [];
  },
};

function fail(lines: readonly string[]): never {
  console.error(lines.join("\n"));
  process.exit(1);
}

function isCommand(name: string | undefined): name is keyof typeof commands {
  return name !== undefined && Object.hasOwn(commands, name);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { help: { type: "boolean", short: "h" } } });
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error), usage]);
  }
}

const { positionals, values } = readArguments();
const [command, ...names] = positionals;
if (values.help) {
  console.log(usage);
  process.exit(0);
}
if (!isCommand(command)) fail([command === undefined ? "A command is missing" : `Unknown command "${command}"`, usage]);
const unknown = names.filter((name) => !apiNames.includes(name));
if (unknown.length > 0) fail([`Unknown API "${unknown.join('", "')}": specs/ has ${apiNames.join(", ")}`]);

// Only now, for it loads a compiler: whoever mistypes a name is told at once.
const { build } = await import("./build.js");
const builds: Build[] = [];
for (const api of names.length > 0 ? names : apiNames) builds.push(await build(api));
const findings = builds.flatMap((built) => built.findings);
if (findings.length > 0)
  fail([
    ...findings.map(describeFinding),
    `${findings.length} finding${findings.length === 1 ? "" : "s"}, nothing written`,
  ]);
for (const built of builds) {
  const changed = commands[command](built);
  const what = changed.length === 0 ? "up to date" : `wrote ${changed.join(", ")}`;
  console.log(`${built.api}: ${built.operationCount} operations, ${what}`);
}
