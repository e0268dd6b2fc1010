import { controlRoot } from "./control.js";

/** One file of the console, as it is sent. */
export interface ConsoleFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The files of the folder `console`, by their path; no other file is ever served. */
export async function readConsoleFiles(): Promise<ReadonlyMap<string, ConsoleFile>> {
  // Only what listens needs Node's modules: the rest of a sandbox runs without them.
  const { readdir, readFile } = await import("node:fs/promises");
  const { createRequire } = await import("node:module");
  const { dirname, extname } = await import("node:path");
  // A call that no bundler follows: webpack takes a page that `createRequire(…).resolve` names for a module.
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve("#console/index.html"));
  const files = new Map<string, ConsoleFile>();
  for (const name of await readdir(folder)) {
    const type = mediaTypes[extname(name)];
    if (type === undefined) continue;
    const headers = {
      "content-type": type,
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    };
    const path = name === "index.html" ? "" : name;
    files.set(`${controlRoot}/${path}`, { headers, content: await readFile(`${folder}/${name}`) });
  }
  return files;
}
