import { execFileSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import type { JsonObject } from "@lumkit/tool-openapi-diff/json";
import { parse } from "yaml";
import { apiNames, root } from "../src/document/apis.js";
import { createWorkspace, type Workspace } from "./workspace.js";

export interface RealWorkspace extends Workspace {
  /** Runs git without the machine's settings, and returns its output. */
  git(...words: readonly string[]): string;
}

/** A repository with the real documents and packages in it, just released as `@lumkit/<api>@0.1.0`. */
export function createRealWorkspace(): RealWorkspace {
  const workspace = createWorkspace({ ".gitignore": "node_modules\n" });
  const { folder } = workspace;
  const settings = ["package.json", "pnpm-workspace.yaml", "tsconfig.json", "tools/tsconfig.build.json"];
  const tools = ["calls", "faults", "fixtures", "mock", "start"].map((name) => `tools/${name}`);
  for (const name of [".changeset/config.json", "specs", "packages", ...tools, ...settings])
    cpSync(root + name, `${folder}/${name}`, {
      recursive: true,
      verbatimSymlinks: true,
      // Builds and packages change while other tests run.
      filter: (path) => !/\/(?:dist|\.turbo)$|\.tgz$/.test(path),
    });
  symlinkSync(`${root}node_modules`, `${folder}/node_modules`, "dir");
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  const git = (...words: readonly string[]): string =>
    execFileSync("git", [...identity, ...words], { cwd: folder, encoding: "utf8" });
  git("init", "--quiet");
  git("add", ".gitignore", ".changeset", "specs", "packages", ...settings);
  git("commit", "--quiet", "--message", "Release");
  for (const api of apiNames) git("tag", `@lumkit/${api}@0.1.0`);
  return { ...workspace, git };
}

/** What the vendor of an API publishes today: the document that the workspace has. */
export function publishedDocument(workspace: Workspace, api: string): JsonObject {
  return parse(workspace.read(`specs/${api}/upstream.yaml`));
}
