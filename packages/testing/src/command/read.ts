import { parseArgs } from "node:util";
import { type ApiName, apiNames } from "../apis.gen.js";

/** What `lumkit-sandbox` is asked to serve. */
export interface SandboxCommand {
  readonly api: ApiName;
  /** 0 is any free one. */
  readonly port: number;
  readonly seed: number;
  readonly realTime: boolean;
  /** Both or neither. */
  readonly host: string | undefined;
  readonly controlKey: string | undefined;
}

export const usage = `Usage: lumkit-sandbox <${apiNames.join("|")}> [--port <number>] [--seed <number>] [--real-time] [--help]
                       [--host <address> --control-key <text>]

Serves a sandbox of the API over HTTP, and prints its address, what a request must carry, the address
of its console, and then each request. Ctrl-C ends it.

  --port <number>       the port to listen on; any free one without it
  --seed <number>       a whole number: the same seed gives the same ids and keys; 1 without it
  --real-time           quotes expire, and orders move on; without it the time stands still
  --host <address>      the address to listen on, such as 0.0.0.0; 127.0.0.1 without it
  --control-key <text>  what other machines must send as X-Control-Key to control the sandbox
  --help                prints this`;

const options = {
  port: { type: "string", default: "0" },
  seed: { type: "string", default: "1" },
  "real-time": { type: "boolean", default: false },
  host: { type: "string" },
  "control-key": { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/**
 * Reads what follows the name of the command.
 *
 * @throws {Error} with one line that says what cannot be used, and what can.
 */
export function readCommand(words: readonly string[]): SandboxCommand | "help" {
  const { positionals, values } = parseWords(words);
  if (values.help) return "help";
  const [name, extra] = positionals;
  const known = `there are ${apiNames.join(", ")}`;
  if (name === undefined) throw new Error(`The name of an API is missing: ${known}`);
  const api = apiNames.find((each) => each === name);
  if (api === undefined) throw new Error(`Unknown API "${name}": ${known}`);
  if (extra !== undefined) throw new Error(`Cannot use "${extra}": one API is enough, and options begin with --`);
  const port = /^\d+$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port <= 65_535)) throw new Error(`Cannot use --port ${values.port}: it must be a whole number from 0 to 65535`);
  const seed = /^-?\d+$/.test(values.seed) ? Number(values.seed) : Number.NaN;
  if (!Number.isSafeInteger(seed)) throw new Error(`Cannot use --seed ${values.seed}: it must be a whole number`);
  const { host, "control-key": controlKey, "real-time": realTime } = values;
  if (host !== undefined && controlKey === undefined)
    throw new Error(`Cannot use --host ${host} without --control-key: others could control the sandbox`);
  if (controlKey !== undefined && host === undefined)
    throw new Error("Cannot use --control-key without --host: on 127.0.0.1 the controls need no key");
  return { api, port, seed, realTime, host, controlKey };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    // Node's advice after the first sentence is about values that begin with a dash.
    const [problem] = String(error instanceof Error ? error.message : error).split(/\.\s/);
    throw new Error(`${problem}: --help shows what there is`, { cause: error });
  }
}
