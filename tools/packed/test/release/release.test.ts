import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse, stringify } from "yaml";
import { install, npmInstall } from "../../src/install.js";
import { run } from "../../src/run.js";
import { type Registry, startRegistry } from "./registry.js";
import { release } from "./release.js";
import { createRepository, git, push } from "./repository.js";

// One of its dependencies asks for a tag that npm does not have.
const verdaccio = await install({ verdaccio: "6.8.0" }, { "node-fetch": "2.7.0" }).catch((error: Error) => {
  process.stdout.write(`Skipped: ${error.message}\n`);
  return undefined;
});
const names = ["core", "lumetrade", "lumo", "testing"];

/** The longest sentence that the house allows: the changelog puts a word before it. */
const changeset = `---\n"@lumkit/core": patch\n---\n\nOne${" two three four five six seven".repeat(4)}.\n`;

describe.skipIf(verdaccio === undefined)("two releases", () => {
  let folder: string;
  let registry: Registry | undefined;
  /** Before, after the first and after the second release, by the name of a package. */
  let versions: readonly Record<string, string>[];
  let packed: readonly string[][];
  let printed: Readonly<Record<"checks" | "same" | "update" | "changed" | "use", string>>;

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), "lumkit-release-")));
    registry = await startRegistry(join(folder, "registry"), verdaccio ?? "");
    const { env } = registry;
    const [tree, app] = [await createRepository(folder), join(folder, "app")];
    const specs = (...words: string[]): Promise<string> =>
      run("npx", ["pnpm", "--silent", "specs", ...words], { cwd: tree });
    const installLatest = async (): Promise<string> => {
      await npmInstall(
        app,
        names.map((name) => `@lumkit/${name}@latest`),
        env,
      );
      return run(process.execPath, ["use.mjs"], { cwd: app });
    };

    await writeFile(join(tree, ".changeset/rehearsed.md"), changeset);
    push(tree, "Change core");
    const before = await versionsIn(tree);
    const first = await release(tree, env);
    const afterFirst = await versionsIn(tree);
    const checks = await run("npm", ["run", "--silent", "lint"], { cwd: join(tree, "tools/house") }).then(
      () => "",
      ({ message }: Error) => message,
    );
    await mkdir(app);
    await writeFile(join(app, "package.json"), JSON.stringify({ private: true, type: "module" }));
    await cp(join(inject("project"), "runners/pay.mjs"), join(app, "pay.mjs"));
    await writeFile(join(app, "use.mjs"), program);
    await installLatest();
    const same = await specs("diff");

    await writeFile(join(folder, "vendor.yaml"), await nextDocument(tree));
    const update = await specs("update", "lumetrade", "--from", join(folder, "vendor.yaml"));
    const changed = await specs("diff");
    push(tree, "Take over the new document of lumetrade");
    const second = await release(tree, env);
    const use = await installLatest();
    const none = await release(tree, env);

    versions = [before, afterFirst, await versionsIn(tree)];
    packed = [first, second, none];
    printed = { checks, same, update, changed, use };
  }, 1_800_000);

  afterAll(async () => {
    registry?.close();
    await rm(folder, { recursive: true });
  });

  const manifestOf = async (name: string) =>
    JSON.parse(await readFile(join(folder, "app/node_modules/@lumkit", name, "package.json"), "utf8"));

  test("publish every package whose version is new, those first that others depend on", () => {
    const [, first = {}] = versions;
    expect(packed[0]).toEqual(names.map((name) => `@lumkit/${name}@${first[name]} ${name}.tgz`));
  });

  test("publish the clients again when core has changed, since each depends on one version of it", () => {
    for (const name of ["core", "lumetrade", "lumo"]) expect(versions[1]?.[name]).not.toBe(versions[0]?.[name]);
  });

  test("leave the other packages alone when one API has something new", () => {
    const [, first = {}, second = {}] = versions;
    const next = { lumetrade: nextMinor(first["lumetrade"]), testing: nextMinor(first["testing"]) };
    expect(second).toEqual({ ...first, ...next });
    expect(packed[1]).toEqual([
      `@lumkit/lumetrade@${next.lumetrade} lumetrade.tgz`,
      `@lumkit/testing@${next.testing} testing.tgz`,
    ]);
  });

  test("publish nothing when no version is new", () => {
    expect(packed[2]).toEqual([]);
  });

  test("publish nothing that is private", async () => {
    expect((await readdir(join(folder, "registry/storage/@lumkit"))).sort()).toEqual(names);
  });

  test("tag what is published, once", () => {
    const tags = git(join(folder, "origin.git"), "tag").split("\n");
    expect(tags).toEqual(
      packed
        .flat()
        .map((line) => line.split(" ")[0])
        .sort(),
    );
  });

  test("give `diff` the tags that it compares with", () => {
    expect(printed.same).toMatch(/^lumetrade, from @lumkit\/lumetrade@[\d.]+ to .*: no change$/m);
    expect(printed.same).toMatch(/^lumo, from @lumkit\/lumo@[\d.]+ to .*: no change$/m);
    expect(printed.changed).toMatch(/^lumetrade, from @lumkit\/lumetrade@[\d.]+ to .*: minor/m);
    expect(printed.update).toContain("The next version is minor");
  });

  test("replace the ranges of the workspace", async () => {
    const [{ version: core }, ...others] = await Promise.all(names.map(manifestOf));
    for (const manifest of others) expect(JSON.stringify(manifest)).not.toContain("workspace:");
    expect(others.map(({ dependencies }) => dependencies?.["@lumkit/core"])).toEqual([core, core, undefined]);
    expect(others[2].peerDependencies).toMatchObject({ "@lumkit/lumetrade": "^0", "@lumkit/lumo": "^0" });
  });

  test("can be installed and used in an empty project", async () => {
    const { lumetrade, lumo } = versions[2] ?? {};
    expect(printed.use.trim()).toBe(`success,true lumkit-lumo/${lumo} lumkit-lumetrade/${lumetrade}`);
  });

  test.each(names)("ship in %s the files that the other tests look at", async (name) => {
    const here = await filesIn(join(folder, "app/node_modules/@lumkit", name));
    expect(here).toEqual(await filesIn(join(inject("project"), "node_modules/@lumkit", name)));
  });

  test("write changelogs that pass the checks of the repository", () => {
    expect(printed.checks).toBe("");
  });
});

/** Pays in a sandbox, and says what the requests of both clients call themselves. */
const program = `import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { pay } from "./pay.mjs";

async function userAgentOf({ clientOptions }, use) {
  let userAgent;
  const fetch = (url, init) => {
    userAgent = new Headers(init.headers).get("user-agent").split(" ")[0];
    return clientOptions.fetch(url, init);
  };
  await use({ ...clientOptions, fetch });
  return userAgent;
}
console.log(
  await pay(),
  await userAgentOf(createLumoSandbox(), (options) => createLumo(options).wallet.balance()),
  await userAgentOf(createLumetradeSandbox(), (options) => createLumetrade(options).accounts.list().toArray()),
);
`;

async function versionsIn(tree: string): Promise<Record<string, string>> {
  const read = async (name: string): Promise<[string, string]> => {
    const { version } = JSON.parse(await readFile(join(tree, "packages", name, "package.json"), "utf8"));
    return [name, version];
  };
  return Object.fromEntries(await Promise.all(names.map(read)));
}

function nextMinor(version = ""): string {
  const [major, minor] = version.split(".").map(Number);
  return `${major}.${(minor ?? 0) + 1}.0`;
}

/** The vendor's document, after one GET has got a query parameter. */
async function nextDocument(tree: string): Promise<string> {
  const document = parse(await readFile(join(tree, "specs/lumetrade/upstream.yaml"), "utf8"));
  const { get } = Object.values<{ get?: { parameters?: object[] } }>(document.paths).find((path) => path.get) ?? {};
  if (get === undefined) throw new Error("Cannot change the document: it has no GET");
  get.parameters = [...(get.parameters ?? []), { name: "rehearsed", in: "query", schema: { type: "string" } }];
  return stringify(document);
}

/** The names of chunks end with a hash, which a version changes. */
async function filesIn(installed: string): Promise<string[]> {
  const files = await readdir(installed, { recursive: true });
  return files.map((file) => file.replace(/-[0-9A-Z]{8}(?=\.js)/, "")).sort();
}
