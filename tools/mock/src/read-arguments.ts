import { parseArgs } from "node:util";
import type { PrismAddress } from "./prism-command.js";

/** What `npm run mock` is asked for. */
export interface MockArguments {
  /** Of the first mock. Each other one has the next port. */
  readonly address: PrismAddress;
  /** For Prism, unchanged. */
  readonly others: readonly string[];
}

/** Takes Prism's `--port` and `--host` out of its options. @throws {Error} the port is not one. */
export function readArguments(words: readonly string[]): MockArguments {
  const { values, tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: { port: { type: "string", short: "p" }, host: { type: "string", short: "h" } },
  });
  const { port = "4010", host = "127.0.0.1" } = values;
  if (!/^\d+$/.test(String(port)) || Number(port) < 1 || Number(port) > 65_000)
    throw new Error(`Cannot use --port ${port}: it must be a whole number from 1 to 65000`);
  const taken = tokens.flatMap((token) => {
    if (token.kind !== "option" || (token.name !== "port" && token.name !== "host")) return [];
    return token.inlineValue ? [token.index] : [token.index, token.index + 1];
  });
  return {
    address: { host: String(host), port: Number(port) },
    others: words.filter((_, index) => !taken.includes(index)),
  };
}
