import { expect, test } from "vitest";
import { stringify } from "yaml";
import { secondOpinion } from "../src/lint/redocly.js";
import { paymentsFiles, paymentsOverlay, paymentsUpstream } from "./documents.js";
import { createWorkspace } from "./workspace.js";

const done = { status: 0, stderr: "" };

test("locks, generates and checks an API, and does nothing the second time", async () => {
  const workspace = createWorkspace(paymentsFiles());
  expect(await workspace.specs("lock")).toEqual({
    ...done,
    stdout: "payments: wrote specs/payments/upstream.lock.json\n",
  });
  expect(JSON.parse(workspace.read("specs/payments/upstream.lock.json"))).toEqual({
    source: "transcription",
    sha256: expect.stringMatching(/^[\da-f]{64}$/),
    openapi: "3.1.0",
    version: "1.0.0",
    date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  expect((await workspace.specs("generate")).stdout).toMatch(
    /^payments: 3 operations, wrote specs\/payments\/overlay\.yaml, specs\/payments\/openapi\.gen\.yaml, /,
  );
  const files = workspace.files();
  expect(Object.keys(files)).toHaveLength(11);
  expect(await workspace.specs("lock", "payments")).toEqual({ ...done, stdout: "payments: up to date\n" });
  expect(await workspace.specs("build")).toEqual({ ...done, stdout: "payments: up to date\n" });
  expect(await workspace.specs("generate", "payments")).toEqual({
    ...done,
    stdout: "payments: 3 operations, up to date\n",
  });
  expect(await workspace.specs("check")).toEqual({ ...done, stdout: "payments: 3 operations, up to date\n" });
  expect(workspace.files()).toEqual(files);
});

test("fails the check on any drift, names it, and writes nothing", async () => {
  const workspace = createWorkspace(paymentsFiles());
  await workspace.specs("generate");
  const check = async (): Promise<string> => {
    const files = workspace.files();
    const { status, stdout, stderr } = await workspace.specs("check");
    expect({ status, stdout, files: workspace.files() }).toEqual({ status: 1, stdout: "", files });
    return stderr;
  };
  expect(await check()).toBe(
    "specs/payments/upstream.lock.json: file: is missing or not a lock: run `pnpm specs lock payments`\n1 finding, nothing written\n",
  );
  await workspace.specs("lock");
  const generated = "packages/payments/src/schema.gen.ts";
  const text = workspace.read(generated);
  workspace.write(generated, `\n${text}`);
  expect(await check()).toMatch(
    /^Generated files are out of date: run `npm run generate`\n {2}packages\/payments\/src\/schema\.gen\.ts:1\n/,
  );
  workspace.write(generated, text);
  const upstream = workspace.read("specs/payments/upstream.yaml");
  workspace.write("specs/payments/upstream.yaml", `# by hand\n${upstream}`);
  expect(await check()).toContain(
    "upstream.lock.json: sha256: is not that of upstream.yaml: if it was changed on purpose, run",
  );
  workspace.write("specs/payments/upstream.yaml", upstream);
  const lock = workspace.read("specs/payments/upstream.lock.json");
  workspace.write("specs/payments/upstream.lock.json", lock.replace('"1.0.0"', '"2.0.0"'));
  expect(await check()).toContain('upstream.lock.json: version: is "2.0.0" and upstream.yaml says "1.0.0"');
  workspace.write("specs/payments/upstream.lock.json", lock.replace("transcription", "file"));
  workspace.write("specs/payments/upstream.yaml", `# by hand\n${upstream}`);
  expect(await check()).toContain("which was pulled and must not be changed by hand: run `pnpm specs pull payments`");
  expect((await workspace.specs("lock")).stderr).toBe(
    "Cannot lock payments: its document was pulled from a file, run `pnpm specs pull payments`\n",
  );
});

test("fails lint on an error of Redocly's recommended rules, and counts its warnings", async () => {
  const workspace = createWorkspace(paymentsFiles());
  const { stdout } = await workspace.specs("lint");
  expect(stdout).toMatch(/^payments: no errors, warnings from Redocly: .*\binfo-license 1\b/);
  const { apis } = JSON.parse((await workspace.specs("lint", "--json")).stdout);
  expect(apis[0].warnings).toContainEqual(
    expect.objectContaining({ place: "#/info", message: expect.stringContaining("`license`") }),
  );
  workspace.write("specs/payments/overlay.yaml", paymentsOverlay.replace("summary: Lists payments.", "x-a: 1"));
  expect(await workspace.specs("lint")).toEqual({
    status: 1,
    stdout: "",
    stderr:
      "specs/payments/openapi.gen.yaml: #/paths/~1payments/get/summary: Operation object should contain `summary` field. (Redocly's operation-summary)\n1 finding, nothing written\n",
  });
});

test("lists our own findings and Redocly's in one run", async () => {
  const overlay = paymentsOverlay
    .replace("summary: Lists payments.", "x-a: 1")
    .replace("x-lumkit-safety: once", "x-a: 1");
  const { stderr } = await createWorkspace(paymentsFiles(undefined, overlay)).specs("lint");
  expect(stderr).toMatch(
    /: login: .*x-lumkit-safety.*\n.*Redocly's operation-summary\)\n2 findings, nothing written\n$/,
  );
});

const several = `
  - target: $.paths.*.*.responses
    description: Several matches.
    x-evidence: The tests
    x-confidence: inferred
    update:
      "500":
        description: Broken.
        content: { application/json: { schema: { type: object }, examples: { none: { value: {} } } } }
  - target: $.tags[?@.name == 'b' || @.name == 'c' || @.name == 'e']
    description: Several items of a list.
    x-evidence: The tests
    x-confidence: inferred
    remove: true
`;

test("treats several matches and several removed items as Redocly does", async () => {
  const tags = ["a", "b", "c", "d", "e", "f"].map((name) => ({ name, description: name }));
  const workspace = createWorkspace(
    paymentsFiles(stringify({ ...paymentsUpstream(), tags }), `${paymentsOverlay}${several}`),
  );
  expect(await workspace.specs("lint")).toMatchObject({ status: 0, stderr: "" });
  await workspace.specs("build");
  const built = workspace.read("specs/payments/openapi.gen.yaml");
  expect(built.match(/^ {2}- name: .$/gm)).toEqual(["  - name: a", "  - name: d", "  - name: f"]);
  expect(built.match(/description: Broken\./g)).toHaveLength(3);
});

test("refuses to add an item to a list that has it already, which Redocly's overlay adds again", async () => {
  const twice = `  - target: $.paths['/payments'].get
    description: Appends a tag that is there, next to one that is not.
    x-evidence: The tests
    x-confidence: inferred
    update: { tags: [a, b] }
`;
  const upstream = { ...paymentsUpstream(["operationId: listPayments", "operationId: listPayments\n      tags: [a]"]) };
  const workspace = createWorkspace(paymentsFiles(stringify(upstream), paymentsOverlay + twice));
  expect(await workspace.specs("lint")).toEqual({
    status: 1,
    stdout: "",
    stderr: `listPayments (GET /payments):
specs/payments/overlay.yaml:36: action 6 ($.paths['/payments'].get): adds "a" to a list that has it already: write update.tags: ["b"]
1 finding, nothing written
`,
  });
});

test("compares the overlays of a document with a reference that leads nowhere", async () => {
  const upstream = paymentsUpstream([
    "  schemas:\n",
    "  schemas:\n    Unused: { $ref: '#/components/schemas/None' }\n",
  ]);
  const workspace = createWorkspace(paymentsFiles(stringify(upstream)));
  const { stderr } = await workspace.specs("lint");
  expect(stderr).toContain("Redocly's no-unresolved-refs");
  expect(stderr).not.toContain("redocly bundle");
});

test("reports where Redocly's overlay gives another document than ours", async () => {
  const upstream = paymentsUpstream();
  const texts = { upstream: stringify(upstream), overlay: paymentsOverlay };
  const { findings } = await secondOpinion("payments", { ...upstream, "x-ours": true }, texts);
  expect(findings).toContainEqual({
    file: "specs/payments/openapi.gen.yaml",
    place: "redocly bundle",
    message: expect.stringMatching(/^gives another value at #\//),
  });
});

test("lists every idle action of an overlay at once, and prunes what upstream now says itself", async () => {
  const workspace = createWorkspace(paymentsFiles());
  await workspace.specs("generate");
  const upstream = paymentsUpstream(
    ["operationId: listPayments", "operationId: listPayments\n      summary: Lists payments."],
    ["operationId: createPayment", "operationId: createPayment\n      summary: Makes a payment."],
  );
  workspace.write("specs/payments/upstream.yaml", stringify(upstream));
  const gone =
    "\n  - target: $.paths['/refunds'].get\n    description: Gone.\n    x-evidence: The tests\n    x-confidence: inferred\n    update: { summary: Lists. }\n";
  workspace.write("specs/payments/overlay.yaml", paymentsOverlay + gone);
  const files = workspace.files();
  const findings = [
    "listPayments (GET /payments):",
    `specs/payments/overlay.yaml:5: action 1 ($.paths['/payments'].get): changes nothing: upstream already has {"summary":"Lists payments."}`,
    "createPayment (POST /payments):",
    `specs/payments/overlay.yaml:11: action 2 ($.paths['/payments'].post): changes nothing: upstream already has {"summary":"Makes a payment."}`,
    "specs/payments/overlay.yaml:37: action 6 ($.paths['/refunds'].get): matches nothing: upstream has changed, its $.paths has /payments, /login",
    "3 findings, nothing written\n",
  ];
  expect((await workspace.specs("build")).stderr).toBe(findings.join("\n"));
  // A finding that a person must decide prevents all writing. Pruning resolves the others.
  expect((await workspace.specs("build", "--prune")).stderr).toBe(`${findings[4]}\n1 finding, nothing written\n`);
  const { error, findings: listed } = JSON.parse((await workspace.specs("build", "--json")).stdout);
  expect(error).toBe("3 findings, nothing written");
  expect(listed[1]).toMatchObject({ action: 1, present: { summary: "Makes a payment." }, isTakenOver: true });
  expect(workspace.files()).toEqual(files);

  workspace.write("specs/payments/overlay.yaml", paymentsOverlay);
  expect(await workspace.specs("build", "--prune")).toEqual({
    ...done,
    stdout: `payments: pruned $.paths['/payments'].get: Says what it does.
payments: pruned $.paths['/payments'].post: Says what it does.
payments: wrote specs/payments/openapi.gen.yaml, specs/payments/overlay.yaml
`,
  });
  expect(workspace.read("specs/payments/overlay.yaml")).toBe(
    paymentsOverlay.replace(/(?<=-- words\n)[\s\S]*(?= {2}# -+ marks)/, ""),
  );
  expect((await workspace.specs("build")).stdout).toBe("payments: up to date\n");
});
