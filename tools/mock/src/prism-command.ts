import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { createInterface } from "node:readline";

const command = createRequire(import.meta.url).resolve("@stoplight/prism-cli");

/** Prism's own command, in a process of its own. */
export interface PrismCommand {
  /** Resolves when it listens. @throws {Error} it ended before that; the reason is on stderr. */
  readonly listening: Promise<void>;
  /** The exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Ends it, and resolves when it has ended. */
  stop(): Promise<void>;
}

export interface PrismAddress {
  readonly host: string;
  readonly port: number;
}

/** Runs `prism` with these words at this address, and gives each line of its log that is about a request. */
export function startPrismCommand(
  address: PrismAddress,
  words: readonly string[],
  onLine: (line: string) => void,
): PrismCommand {
  const { host, port } = address;
  const child = spawn(process.execPath, [command, ...words, "--host", host, "--port", String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  createInterface(child.stdout).on("line", (line) => {
    // Lines of [CLI] are about the start: they list every operation.
    if (line !== "" && !line.includes("[CLI]")) onLine(line);
  });
  let end: number | string | undefined;
  const ended = once(child, "exit").then(([code, signal]): number | string => {
    end = code ?? signal;
    return code ?? signal;
  });
  async function listening(): Promise<void> {
    // Its log says so too, but not with every --verboseLevel.
    while (!(await isInUse(address))) {
      if (end !== undefined) throw new Error(`Cannot start Prism on port ${port}: it ended with ${end}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return {
    listening: listening(),
    ended,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** Tells whether something listens at an address. */
export function isInUse({ host, port }: PrismAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
