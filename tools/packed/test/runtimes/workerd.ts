import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("There is no free port");
  return address.port;
}

/** Bundles a program as wrangler does, has workerd serve it, and gives its response to a body. */
export async function askWorker(
  binary: string,
  { folder, flags, body }: { readonly folder: string; readonly flags: readonly string[]; readonly body: string },
): Promise<string> {
  const bundle = `worker-${flags.join("-")}.js`;
  await build({
    entryPoints: [join(folder, "worker.mjs")],
    outfile: join(folder, bundle),
    bundle: true,
    format: "esm",
    platform: "browser",
    conditions: ["workerd", "worker", "browser"],
    external: ["node:*"],
  });
  const port = await freePort();
  const config = join(folder, `${bundle}.capnp`);
  await writeFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "${bundle}")],
      compatibilityDate = "2024-09-01",
      compatibilityFlags = ${JSON.stringify(flags)},
    )),
    (name = "internet", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`,
  );
  const child = spawn(binary, ["serve", config], { stdio: ["ignore", "ignore", "pipe"] });
  let problems = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    problems += text;
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  try {
    return await ask(
      `http://127.0.0.1:${port}`,
      body,
      () => child.exitCode === null,
      () => problems,
    );
  } finally {
    child.kill();
    await ended;
  }
}

async function ask(url: string, body: string, isAlive: () => boolean, problems: () => string): Promise<string> {
  for (;;) {
    const response = await fetch(url, { method: "POST", body }).catch(() => undefined);
    const text = await response?.text();
    if (response?.ok && text !== undefined) return text;
    if (text !== undefined) throw new Error(text);
    if (!isAlive()) throw new Error(`workerd does not serve: ${problems()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
