import { parseArgs } from "node:util";
import { apiNames, root } from "../document/apis.js";
import { type Command, CommandError, type Invocation } from "./command.js";
import { commands } from "./commands.js";
import { describeFindings, type Finding } from "./finding.js";
import { recover } from "./journal.js";
import { messageOf } from "./message-of.js";
import { removeAbandonedFolders } from "./temporary-folders.js";

const usage = `Usage: specs <command> [api ...] [--json] [--help]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join("\n")}

Without an API name, all of them: ${apiNames.join(", ")}
specs <command> --help explains one command`;

export interface Ran {
  readonly status: 0 | 1;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command that the arguments name and returns its output. With `--json`, that is always one value on stdout. */
export async function run(words: readonly string[], progress: Invocation["progress"]): Promise<Ran> {
  const [name = "", ...args] = words;
  const failed = (message: string, findings: readonly Finding[] = []): Ran =>
    args.includes("--json")
      ? { status: 1, stdout: `${JSON.stringify({ error: message, findings }, undefined, 2)}\n`, stderr: "" }
      : { status: 1, stdout: "", stderr: `${[...describeFindings(findings), message].join("\n")}\n` };
  const said = (text: string): Ran => ({ status: 0, stdout: `${text}\n`, stderr: "" });

  if (name === "--help" || name === "-h") return said(usage);
  const row = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (row === undefined)
    return failed(
      `${name === "" || name.startsWith("-") ? "A command is missing" : `Unknown command "${name}"`}\n${usage}`,
    );
  const command = await row.load();
  let note = "";
  try {
    const { positionals, values } = argumentsOf(command, args);
    if (values["help"]) return said(`Usage: specs ${name} ${command.parameters} [--json] [--help]\n\n${command.help}`);
    removeAbandonedFolders();
    const recovered = recover(root);
    if (recovered !== undefined) note = `${recovered}\n`;
    const { lines, json } = await command.run({ names: positionals, options: values, progress });
    const { openNotes } = await import("../overlay/open-findings.js");
    const ran = said(values["json"] ? JSON.stringify(json, undefined, 2) : lines.join("\n"));
    return { ...ran, stderr: note + openNotes().join("") };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const ran = failed(error.message, error.findings);
    return { ...ran, stderr: note + ran.stderr };
  }
}

function argumentsOf({ options }: Command, args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { ...options, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new CommandError(messageOf(error));
  }
}
