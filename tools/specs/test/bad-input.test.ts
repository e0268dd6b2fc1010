import { expect, test } from "vitest";
import { stringify } from "yaml";
import { paymentsFiles, paymentsOverlay, paymentsUpstream } from "./documents.js";
import { createWorkspace } from "./workspace.js";

const good = stringify(paymentsUpstream());
const circle = stringify({ ...paymentsUpstream(), "x-a": { $ref: "#/x-b" }, "x-b": { $ref: "#/x-a" } });
const other = stringify({ ...paymentsUpstream(), info: { title: "Refunds", version: "1" }, paths: { "/refunds": {} } });

const bad: [what: string, text: string, pulled: string, built: string][] = [
  ["broken YAML", `${good}  - a: [\n`, "line \\d+: ", "upstream.yaml:\\d+: YAML: "],
  [
    "a wrong version",
    good.replace("openapi: 3.1.0", "openapi: 3.2.0"),
    'it is OpenAPI "3.2.0": only',
    "#/openapi: must be 3.1.x",
  ],
  ["a circular reference", circle, "#/x-a refers to itself through #/x-b", "#/x-a: refers to itself through #/x-b"],
  [
    "a value that contains itself",
    "openapi: 3.1.0\ninfo: &a\n  b: *a\n",
    "contains itself: an alias",
    "upstream.yaml: YAML: contains itself",
  ],
];

test.each([
  ...bad.map(([what, text, pulled]) => [what, text, pulled]),
  ["a document of another API", other, 'it is the document of another API: its title is "Refunds"'],
])("pull refuses %s in one line, and writes nothing", async (_, text, message) => {
  const workspace = createWorkspace({ ...paymentsFiles(), "packages/new.yaml": text });
  const files = workspace.files();
  const file = `${workspace.folder}/packages/new.yaml`;
  const { status, stdout, stderr } = await workspace.specs("pull", "payments", "--from", file);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(new RegExp(`^Cannot pull payments from "${file}": ${message}.*\n$`));
  expect(workspace.files()).toEqual(files);
});

test("pull refuses a missing file in one line", async () => {
  const workspace = createWorkspace(paymentsFiles());
  const { status, stderr } = await workspace.specs("pull", "payments", "--from", "/nowhere/a.yaml");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Cannot pull payments from "\/nowhere\/a\.yaml": ENOENT.*\n$/);
});

test.each(bad.map(([what, text, , built]) => [what, text, built]))(
  "generate and check refuse %s in a line for each thing, and write nothing",
  async (_, text, message) => {
    const workspace = createWorkspace(paymentsFiles(text));
    await workspace.specs("lock");
    const files = workspace.files();
    for (const command of ["generate", "check", "lint"]) {
      const { status, stdout, stderr } = await workspace.specs(command);
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toMatch(new RegExp(`${message}.*\n(.*\n)*\\d findings?, nothing written\n$`));
      expect(stderr).not.toContain("    at ");
    }
    expect(workspace.files()).toEqual(files);
  },
);

test("says which file is missing", async () => {
  const { "specs/payments/overlay.yaml": _, ...files } = paymentsFiles();
  const workspace = createWorkspace(files);
  for (const command of ["build", "generate", "lint"])
    expect(await workspace.specs(command)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^specs\/payments\/overlay\.yaml: file: cannot be read: ENOENT.*\n1 finding, nothing written\n$/,
      ),
    });
  expect(workspace.files()).toEqual(files);
});

test("refuses an unknown option, and one of another command", async () => {
  const workspace = createWorkspace(paymentsFiles());
  for (const option of ["--prune", "--fast"])
    expect((await workspace.specs("lint", option)).stderr).toMatch(new RegExp(`^Unknown option '${option}'`));
  expect((await workspace.specs("pull", "payments", "--from")).stderr).toMatch(
    /^Option '--from <value>' argument missing/,
  );
});

test("tells what a command takes", async () => {
  const workspace = createWorkspace(paymentsFiles("openapi: 3.1.0", paymentsOverlay));
  for (const command of ["pull", "lock", "build", "lint", "generate", "check"])
    expect(await workspace.specs(command, "--help")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        new RegExp(`^Usage: specs ${command} \\[api \\.\\.\\.\\].* \\[--json\\] \\[--help\\]\n\n\\w`),
      ),
    });
});
