import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { buildSync } from "esbuild";
import { onTestFinished } from "vitest";
import manifest from "../package.json" with { type: "json" };
import type { Ran } from "../src/cli/run.js";
import { root } from "../src/document/apis.js";

/** The tool in one file: a test runs its own copy, and to load some 180 files again costs seconds. */
const [program] = buildSync({
  entryPoints: [`${root}tools/specs/src/cli/run.ts`],
  ...{ bundle: true, platform: "node", format: "esm", write: false, conditions: ["@lumkit/source"] },
  external: Object.keys(manifest.dependencies).filter((name) => !name.startsWith("@lumkit/")),
}).outputFiles;

/** A temporary repository with this tool and the given documents: no test can change the real ones. */
export interface Workspace {
  readonly folder: string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Path to text of every file outside the tool. */
  files(): Record<string, string>;
  /** `pnpm specs` with these arguments. */
  specs(...names: readonly string[]): Promise<Ran>;
}

export function createWorkspace(files: Readonly<Record<string, string>>): Workspace {
  const folder = mkdtempSync(`${tmpdir()}/lumkit-workspace-`);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const tool = `${folder}/tools/specs`;
  mkdirSync(tool, { recursive: true });
  // Vitest does not transform what is in a folder of this name. It is as deep as the sources, which know the root by that.
  const place = `${tool}/src/node_modules`;
  const file = `${place}/program.mjs`;
  cpSync(`${root}tools/specs/src/new/templates`, `${place}/templates`, { recursive: true });
  writeFileSync(file, program?.contents ?? "");
  cpSync(`${root}tools/specs/package.json`, `${tool}/package.json`);
  symlinkSync(`${root}tools/specs/node_modules`, `${tool}/node_modules`, "dir");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const read = (path: string): string => readFileSync(`${folder}/${path}`, "utf8");
  return {
    folder,
    read,
    write,
    files: () =>
      Object.fromEntries(
        ["specs", "packages"]
          .flatMap((top) => readdirSync(`${folder}/${top}`, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
          .sort()
          .map((path) => [path, read(path)]),
      ),
    async specs(...names) {
      const { run }: typeof import("../src/cli/run.js") = await import(/* @vite-ignore */ file);
      return run(names, () => {});
    },
  };
}
