import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { run } from "../../src/run.js";
import { gitEnv, push } from "./repository.js";

type Env = Readonly<Record<string, string>>;

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly run?: string;
  readonly with?: Env;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

/**
 * Releases what the changesets of a work tree say, with the scripts of release.yml, and gives what it has packed:
 * lines such as `@lumkit/core@0.1.1 core.tgz`. Publishes twice, as a job that is run again does.
 */
export async function release(tree: string, env: Env): Promise<string[]> {
  const steps = await stepsOf(tree);
  const runScript = (name: string, cwd: string): Promise<string> => {
    const { run: script = "exit 1" } = steps.find((step) => step.name === name) ?? {};
    const more = { ...env, ...gitEnv, GITHUB_OUTPUT: `${tree}/../output.txt`, NPM_CONFIG_PROVENANCE: "false" };
    return run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], { cwd, env: more });
  };
  const [program = "", ...words] = steps.find(({ id }) => id === "changesets")?.with?.["version"]?.split(" ") ?? [];
  await run(program, words, { cwd: tree });
  push(tree, "Release");

  const tarballs = join(tree, "tarballs");
  await writeFile(join(tree, "../output.txt"), "");
  await runScript("Pack", tree);
  if ((await readFile(join(tree, "../output.txt"), "utf8")) === "count=0\n") return [];
  await runScript("Publish", tarballs);
  await runScript("Publish", tarballs);
  await runScript("Tag", tree);
  const list = await readFile(join(tarballs, "list.txt"), "utf8");
  await rename(tarballs, `${tree}/../tarballs-${Date.now()}`);
  return list.trim().split("\n");
}

async function stepsOf(tree: string): Promise<Step[]> {
  const workflow: Workflow = parse(await readFile(join(tree, ".github/workflows/release.yml"), "utf8"));
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps);
}
