import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Starts a server of `programs` in a process of its own, so that its work is not counted, and gives its URL. */
export async function startServer(
  folder: string,
  program: string,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const child = spawn(process.execPath, [join(folder, program)], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = await once(child.stdout, "data");
  return { url: `http://127.0.0.1:${Number(port)}`, close: () => child.kill() };
}
