import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../src/document/apis.js";
import { createWorkspace, type Workspace } from "./workspace.js";

const { jobs } = parse(readFileSync(`${root}.github/workflows/update-documents.yml`, "utf8"));
const { strategy, steps } = jobs.update;

function scriptOf(name: string): string {
  return [...jobs.list.steps, ...steps].find((step: { name?: string }) => step.name === name).run;
}

/** Runs a step's script as GitHub does, with the workspace's programs in place of those named. */
function runStep({ folder }: Workspace, name: string): string {
  const env = {
    ...{ PATH: `${folder}/bin:${process.env["PATH"]}`, HOME: folder, GIT_CONFIG_NOSYSTEM: "1" },
    ...{ API: "lumo", RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: `${folder}/step.md` },
    ...{ GITHUB_OUTPUT: `${folder}/output.txt` },
  };
  const options = ["--noprofile", "--norc", "-eo", "pipefail", "-c", scriptOf(name)];
  return execFileSync("bash", options, { cwd: `${folder}/clone`, encoding: "utf8", env, stdio: "pipe" });
}

function program({ write, folder }: Workspace, name: string, script: string): void {
  write(`bin/${name}`, `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(`${folder}/bin/${name}`, 0o755);
}

test("updates every API that has a folder in specs/", () => {
  const files = { "clone/specs/lumo/upstream.yaml": "", "clone/specs/payments/upstream.yaml": "", "output.txt": "" };
  const workspace = createWorkspace(files);
  runStep(workspace, "List");
  expect(workspace.read("output.txt")).toBe('apis=["lumo","payments"]\n');
  expect(strategy.matrix.api).toMatch(/fromJSON\(needs\.list\.outputs\.apis\)/);
});

test("runs no action that somebody can replace: it may write to the repository", () => {
  const used = steps.flatMap(({ uses }: { uses?: string }) => uses ?? []);
  expect(used).not.toEqual([]);
  for (const action of used) expect(action).toMatch(/@[\da-f]{40}$/);
});

test("hands on the summary, and fails where the update stops", () => {
  const workspace = createWorkspace({ "clone/README.md": "" });
  program(workspace, "node", 'echo "## $*"');
  expect(runStep(workspace, "Update")).toBe("## --import tsx tools/specs/src/main.ts update lumo\n");
  expect(workspace.read("summary.md")).toBe(workspace.read("step.md"));
  program(workspace, "node", "echo A person must decide >&2; exit 1");
  expect(() => runStep(workspace, "Update")).toThrow();
  expect(workspace.read("step.md")).toBe("A person must decide\n");
});

test("opens one pull request a document, and none without a change", () => {
  const workspace = createWorkspace({ "clone/specs/lumo/upstream.yaml": "one\n", "summary.md": "## lumo\n" });
  const { folder, write, read } = workspace;
  const git = (...words: string[]): string =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", ...words], {
      cwd: `${folder}/clone`,
      encoding: "utf8",
      stdio: "pipe",
    });
  git("init", "--quiet", "--bare", "../origin.git");
  git("init", "--quiet", "--initial-branch=main");
  git("remote", "add", "origin", "../origin.git");
  git("add", ".");
  git("commit", "--quiet", "--message", "First");
  // It records the pull requests that it was told to open.
  program(
    workspace,
    "gh",
    `if [ "$2" = list ]; then grep -o -e "$4" ../opened || true; else echo "$@" >>../opened; fi`,
  );
  write("opened", "");

  runStep(workspace, "Open a pull request");
  expect(read("opened")).toBe("");

  write("clone/specs/lumo/upstream.yaml", "two\n");
  runStep(workspace, "Open a pull request");
  const opened = read("opened");
  expect(opened).toMatch(
    /^pr create --head update-lumo-[\da-f]{12} --title Take over the new document of lumo --body-file .*\/summary\.md\n$/,
  );
  expect(git("ls-remote", "origin")).toContain(opened.split(" ")[3]);

  git("switch", "--quiet", "main");
  write("clone/specs/lumo/upstream.yaml", "two\n");
  runStep(workspace, "Open a pull request");
  expect(read("opened")).toBe(opened);
});
