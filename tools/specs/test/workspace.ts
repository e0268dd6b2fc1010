import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterEach } from "vitest";
import type { Ran } from "../src/cli/run.js";
import { root } from "../src/document/apis.js";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

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
  folders.push(folder);
  const tool = `${folder}/tools/specs`;
  mkdirSync(tool, { recursive: true });
  cpSync(`${root}tools/specs/src`, `${tool}/src`, { recursive: true, filter: (path) => !path.endsWith(".test.ts") });
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
      const { run }: typeof import("../src/cli/run.js") = await import(/* @vite-ignore */ `${tool}/src/cli/run.ts`);
      return run(names, () => {});
    },
  };
}
