import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

export interface ServedSandbox {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the packed command that serves a sandbox, in a process of its own. */
export async function serveSandbox(project: string, api: string): Promise<ServedSandbox> {
  const command = join(project, "node_modules/.bin/lumkit-sandbox");
  const child = spawn(command, [api], { cwd: project, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const url = await readUrl(child);
  return {
    url,
    close() {
      child.kill("SIGINT");
      return ended;
    },
  };
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (part) => {
      text += part;
      const url = / listens on (\S+)\n/.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on("error", reject);
    child.on("close", () => reject(new Error(`The sandbox ended before it had listened: ${text}`)));
  });
}
