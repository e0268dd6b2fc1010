import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { copyWorkTree } from "@lumkit/tool-fixtures/copy-work-tree";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { root } from "../src/document/apis.js";
import { ledgerDocument } from "./ledger-document.js";
import { createWorkspace, type Workspace } from "./workspace.js";

/** A copy of the whole repository, as git has it in the work tree, with the programs that `new` runs. */
function copyOfRepository(): Workspace {
  const workspace = createWorkspace({ "ledger.yaml": stringify(ledgerDocument()) });
  const { folder } = workspace;
  rmSync(`${folder}/tools/specs/node_modules`);
  copyWorkTree(root, folder);
  // Some tests and tools ask git which files there are.
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  pnpm(workspace, "install", "--offline", "--frozen-lockfile");
  return workspace;
}

function pnpm({ folder }: Workspace, ...words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(`${root}node_modules/.bin/pnpm`, words, {
    cwd: folder,
    encoding: "utf8",
  });
  expect({ status, said: status === 0 ? "" : stdout + stderr }).toEqual({ status: 0, said: "" });
}

function run({ folder }: Workspace, program: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(`node_modules/.bin/${program}`, words, {
    cwd: folder,
    encoding: "utf8",
  });
  return status === 0 ? "" : stdout + stderr;
}

const add = (workspace: Workspace) => workspace.specs("new", "ledger", "--from", `${workspace.folder}/ledger.yaml`);

test("adds an API whose client, mocks, sandbox and tests work at once", { timeout: 600_000 }, async () => {
  const workspace = copyOfRepository();
  const { status, stdout, stderr } = await add(workspace);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const replaced = "Schemas do not allow 1 of the published examples: specs/ledger/overlay.yaml replaces them.";
  for (const line of ["  balance of getAccount", "  amount of createTransfer", replaced, "Then run `npm test`."])
    expect(stdout.split("\n")).toContain(line);
  expect(workspace.read("packages/ledger/src/operations.gen.ts")).toMatch(
    /createTransfer: \{\n(.*\n){3} *safety: "once",/,
  );
  pnpm(workspace, "install", "--offline", "--frozen-lockfile");
  expect(run(workspace, "tsc", "-p", ".")).toBe("");
  expect(run(workspace, "biome", "check", "--error-on-warnings")).toBe("");
  expect(run(workspace, "tsx", "tools/house/src/main.ts")).toBe("");
  expect(run(workspace, "tsx", "--conditions=@lumkit/source", "tools/specs/src/main.ts", "check", "ledger")).toBe("");
  const projects = ["--project", "@lumkit/ledger", "--project", "@lumkit/testing"];
  expect(run(workspace, "vitest", "run", ...projects, "packages/ledger", "test/ledger")).toBe("");
  // Another one of the same name.
  expect((await add(workspace)).stderr).toBe('Cannot make "ledger": there is packages/ledger already\n');
});

test.runIf(process.env["LUMKIT_RUNS"] !== undefined)(
  "passes npm test after adding an API",
  { timeout: 3_600_000 },
  async () => {
    const workspace = copyOfRepository();
    expect((await add(workspace)).stderr).toBe("");
    // Otherwise the tests in the copy would add an API to a copy of it.
    const { LUMKIT_RUNS: _, ...env } = process.env;
    const { status, stdout } = spawnSync("npm", ["test"], { cwd: workspace.folder, encoding: "utf8", env });
    expect({ status, end: status === 0 ? "" : stdout.slice(-5000) }).toEqual({ status: 0, end: "" });
  },
);

test.each<[what: string, change: (document: ReturnType<typeof ledgerDocument>) => void, message: RegExp]>([
  ["no credentials", ({ components }) => void delete components.securitySchemes, /it has no security scheme\. Write/],
  [
    "an address that is not https",
    ({ servers }) => void servers.push({ url: "http://ledger.example" }),
    /its servers must be https addresses without variables/,
  ],
])("refuses a document with %s, and says the way on", async (_, change, message) => {
  const document = ledgerDocument();
  change(document);
  const workspace = createWorkspace({ "ledger.yaml": stringify(document), "specs/other/upstream.yaml": "" });
  for (const name of ["testing", "core"]) workspace.write(`packages/${name}/package.json`, "{}");
  const files = workspace.files();
  const { status, stderr } = await add(workspace);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
  expect(workspace.files()).toEqual(files);
});

test("refuses an operation that the clients cannot make, and prints an overlay that leaves it out", async () => {
  const text = stringify(ledgerDocument()).replace(
    "amount:\n          type: number",
    "amount:\n          type: number\n          ref: amount",
  );
  const workspace = createWorkspace({ "ledger.yaml": text, "specs/other/upstream.yaml": "" });
  for (const folder of ["packages/testing", "packages/core", "tools/calls", "tools/house"])
    workspace.write(`${folder}/package.json`, "{}");
  const { stderr } = await add(workspace);
  const [, overlay] = stderr.split("This specs/ledger/overlay.yaml leaves out the 1 with findings:\n\n");
  expect(overlay).toContain("x-lumkit-skip: ");
  workspace.write("specs/ledger/overlay.yaml", `${overlay}`);
  // The workspace has no program that formats.
  expect((await add(workspace)).stderr).toContain("all files are written");
  const operations = workspace.read("packages/ledger/src/operations.gen.ts");
  expect(["createTransfer:", "getAccount:"].map((name) => operations.includes(name))).toEqual([false, true]);
});

test("gives the overlay to correct, if a value that it made does not match", async () => {
  const document = parse(stringify(ledgerDocument()));
  document.components.schemas.NewTransfer.properties.to.pattern = "^A\\d+$";
  const workspace = createWorkspace({ "ledger.yaml": stringify(document), "specs/other/upstream.yaml": "" });
  for (const name of ["packages/testing", "packages/core", "tools/calls", "tools/house"])
    workspace.write(`${name}/package.json`, "{}");
  const { stderr } = await add(workspace);
  expect(stderr).toContain('createTransfer request: example "generated" does not match the schema: /to must match');
  const [, overlay = ""] = stderr.split(/are about them:\n\n|\n\nThis specs/);
  const { actions } = parse(overlay);
  expect(actions.map(({ target }: { readonly target: string }) => target)).toEqual([
    "$.paths['/transfers'].post",
    "$.paths['/transfers'].post.requestBody.content['application/json']",
    // The published example gets a name.
    "$.paths['/transfers'].post.responses['201'].content['application/json'].example",
    "$.paths['/transfers'].post.responses['201'].content['application/json']",
  ]);
  // Corrected, it is what `new` reads. The programs that it runs at the end are not here.
  workspace.write("specs/ledger/overlay.yaml", overlay.replace("to: string", "to: A1"));
  expect((await add(workspace)).stderr).toContain("all files are written");
});

test("refuses a name that is not an identifier, and a call without a document", async () => {
  const workspace = createWorkspace({ "specs/other/upstream.yaml": "" });
  const { stderr } = await workspace.specs("new", "my-bank", "--from", "a.yaml");
  expect(stderr).toBe('Cannot make "my-bank": a name is a small letter, then small letters and digits\n');
  expect((await workspace.specs("new", "bank")).stderr).toMatch(/^Cannot add an API: write one name/);
});

test("no template names a real API", () => {
  const templates = `${root}tools/specs/src/new/templates/`;
  const texts = execFileSync("git", ["ls-files", "-co", "--exclude-standard", templates], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .flatMap((path) => (path === "" ? [] : [readFileSync(root + path, "utf8")]));
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) expect(text).not.toMatch(/lumo|lumetrade/i);
});
