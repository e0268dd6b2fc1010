import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import type { JsonObject } from "@lumkit/tool-openapi-diff/json";
import { run } from "@lumkit/tool-packed/run";
import type { Sample } from "../measure/blocks.js";
import { root } from "../results.js";
import { type Vendor, withOneMore } from "./vendor.js";

const loader = createRequire(import.meta.url).resolve("tsx");
/** Prints the memory of a process at its end. The process that Redocly starts is not counted. */
const meter = `data:text/javascript,process.on("exit",()=>console.log("\\n"+process.resourceUsage().maxRSS))`;

export interface Sources {
  readonly upstream: JsonObject;
  readonly overlay: string;
}

/**
 * A repository with the tool and these documents, so that the real ones stay unchanged. The documents were pulled and
 * released, and the vendors have published the next ones.
 */
export async function releasedWorkspace(vendor: Vendor, documents: Readonly<Record<string, Sources>>): Promise<string> {
  const folder = mkdtempSync(`${tmpdir()}/lumkit-bench-`);
  for (const path of ["tools/specs/src", "tools/specs/package.json", "packages/core/src"])
    cpSync(root + path, `${folder}/${path}`, { recursive: true });
  symlinkSync(`${root}tools/specs/node_modules`, `${folder}/tools/specs/node_modules`, "dir");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  };
  write(".changeset/config.json", "{}");
  for (const [api, { upstream, overlay }] of Object.entries(documents)) {
    write(`specs/${api}/upstream.yaml`, JSON.stringify(upstream));
    write(`specs/${api}/overlay.yaml`, overlay);
    write(`packages/${api}/src/internal.ts`, "export const httpOnly = {} as const;\n");
    write(`packages/testing/src/${api}/not-simulated.ts`, `export const ${api}NotSimulated = {} as const;\n`);
    vendor.publish(api, upstream);
    await specs(folder, "pull", api, "--from", vendor.address + api);
    vendor.publish(api, withOneMore(upstream));
  }
  await specs(folder, "generate");
  const identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.com", "-c", "commit.gpgsign=false"];
  const git = (...words: readonly string[]): Buffer => execFileSync("git", [...identity, ...words], { cwd: folder });
  git("init", "--quiet");
  git("add", "specs", "packages");
  git("commit", "--quiet", "--message", "Release");
  for (const api of Object.keys(documents)) git("tag", `@lumkit/${api}@0.1.0`);
  return folder;
}

/** Runs `pnpm specs` in a workspace, and gives the time and the memory that it took. */
export async function specs(folder: string, ...words: readonly string[]): Promise<Sample> {
  const imports = [loader, meter].flatMap((module) => ["--import", module]);
  const program = ["--conditions=@lumkit/source", ...imports, `${folder}/tools/specs/src/main.ts`];
  const start = performance.now();
  const printed = await run(process.execPath, [...program, ...words]);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, mebibytes: Number(printed.trimEnd().split("\n").at(-1)) / 1024 };
}
