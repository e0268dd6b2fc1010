import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import { expect, test, vi } from "vitest";
import { createRealWorkspace, publishedDocument, type RealWorkspace } from "./real-workspace.js";

// Some tests update twice and compile everything: minutes on a busy machine.
vi.setConfig({ testTimeout: 600_000 });

/** The value at a path of a document, which may be changed in place. */
function at(document: JsonObject, ...path: readonly string[]): JsonObject {
  return path.reduce(objectAt, document);
}

const correction = `  - target: $.info
    description: A correction.
    x-evidence: The tests
    x-confidence: inferred
    update:
      x-test: corrected
`;

const generated = `  - target: $.info
    description: What update has made.
    x-evidence: The tests
    x-confidence: inferred
    x-lumkit-generated: true
    update:
      x-test-made: made
`;

/** Adds actions to the released overlay, which the next document takes over. */
function addActions({ write, read, git }: RealWorkspace, api: string): void {
  const path = `specs/${api}/overlay.yaml`;
  write(path, read(path) + correction + generated);
  git("commit", "--quiet", "--amend", "--no-edit", path);
  git("tag", "--force", `@lumkit/${api}@0.1.0`);
}

const responsesWith = (schema: string): JsonObject => ({
  200: {
    description: "Done.",
    content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
  },
});

/** Lumo adds two operations, a status and a value, and says itself what the overlay corrects. */
function nextLumo(workspace: RealWorkspace): JsonObject {
  const document = publishedDocument(workspace, "lumo");
  at(document, "info")["version"] = "1.1.0-test";
  const security = [{ apiKeyAuth: [] }];
  const [tags, id] = [["Orders"], { name: "id", in: "path", required: true, schema: { type: "string" } }];
  Object.assign(at(document, "paths"), {
    "/test-fees": {
      get: { tags, summary: "Read fees", operationId: "getTestFees", security, responses: responsesWith("TestFees") },
    },
    "/orders/{id}/test-cancel": {
      post: {
        ...{ tags, summary: "Cancel", operationId: "testCancelOrder", security },
        ...{ parameters: [id], responses: responsesWith("Order") },
      },
    },
  });
  at(document, "components", "schemas")["TestFees"] = {
    type: "object",
    required: ["payout"],
    properties: { payout: { type: "number" }, currency: { type: "string", enum: ["USDT"] } },
  };
  at(document, "components", "schemas", "DisputeResolution")["enum"] = ["refund", "confirm", "partial_refund", "split"];
  at(document, "paths", "/orders", "get", "responses")["423"] = responsesWith("ErrorResponse")[200] ?? null;
  Object.assign(at(document, "info"), { "x-test": "corrected", "x-test-made": "made" });
  return document;
}

/** Lumetrade adds an operation, drops a member, adds a state, and says itself what the overlay corrects. */
function nextLumetrade(workspace: RealWorkspace): JsonObject {
  const document = publishedDocument(workspace, "lumetrade");
  at(document, "paths")["/api/v1/test-limits"] = {
    get: {
      ...{ tags: ["Withdrawals"], summary: "Read limits", operationId: "getTestLimits" },
      parameters: [{ $ref: "#/components/parameters/ApiKey" }, { $ref: "#/components/parameters/ApiSecret" }],
      responses: responsesWith("WithdrawalCreated"),
    },
  };
  delete at(document, "components", "schemas", "Beneficiary", "properties")["nickname"];
  const states = at(document, "components", "schemas", "WithdrawalStatus");
  states["enum"] = [...(Array.isArray(states["enum"]) ? states["enum"] : []), "ON_HOLD"];
  Object.assign(at(document, "info"), { "x-test": "corrected", "x-test-made": "made" });
  return document;
}

/** `update` from a document, and which files it changed. */
async function update(workspace: RealWorkspace, api: string, document: JsonObject) {
  workspace.write("vendor.json", JSON.stringify(document));
  const ran = await workspace.specs("update", api, "--from", `${workspace.folder}/vendor.json`);
  return { ...ran, changed: changedFiles(workspace) };
}

function changedFiles({ git }: RealWorkspace): string[] {
  const status = git("status", "--porcelain", "--untracked-files=all", "--", "specs", "packages", ".changeset");
  return status.split("\n").flatMap((line) => (line === "" ? [] : [line.slice(3)]));
}

/** Runs a command of changesets. */
const changeset = ({ folder }: RealWorkspace, word: string) =>
  spawnSync("node_modules/.bin/changeset", [word], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, GIT_COMMITTER_NAME: "test", GIT_COMMITTER_EMAIL: "test@example.com" },
  });

const changesets = ({ folder }: RealWorkspace): string[] =>
  readdirSync(`${folder}/.changeset`).filter((file) => file.endsWith(".md"));

test("takes a new document of Lumo in one step, and does nothing the second time", async () => {
  const workspace = createRealWorkspace();
  addActions(workspace, "lumo");
  const version = at(publishedDocument(workspace, "lumo"), "info")["version"];
  const { status, stdout, stderr, changed } = await update(workspace, "lumo", nextLumo(workspace));
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const [file = "", ...more] = changesets(workspace);
  expect(more).toEqual([]);
  expect(changed.sort()).toEqual([
    `.changeset/${file}`,
    "packages/lumo/openapi.gen.json",
    "packages/lumo/src/internal.ts",
    "packages/lumo/src/operations.gen.ts",
    "packages/lumo/src/schema.gen.ts",
    "packages/lumo/src/schemas.gen.ts",
    "packages/testing/src/lumo/contract.gen.ts",
    "packages/testing/src/lumo/not-simulated.ts",
    "specs/lumo/openapi.gen.yaml",
    "specs/lumo/overlay.yaml",
    "specs/lumo/upstream.lock.json",
    "specs/lumo/upstream.yaml",
  ]);
  for (const line of [
    "## lumo: a new document",
    `Pulled from ${workspace.folder}/vendor.json: version ${version} → 1.1.0-test. The next version is minor: \`.changeset/${file}\`.`,
    '- createDispute (response): 2XX body.resolution can now be "split". Handle this in the code that reads the response.',
    "- getTestFees (request): GET /test-fees is new. Nothing to do: `http` and the types have it.",
    "- `getTestFees` (GET /test-fees): now in `http` and in the types. It is listed in `httpOnly` and `notSimulated` until it has a method and a handler.",
    "  - Its numbers are `payout`: those that are money need `format: decimal` in the overlay, or they lose digits.",
    "  - It is never sent again (`x-lumkit-safety: once`): change the overlay if it may be.",
    "- `$.paths['/orders'].get.responses['423'].content['application/json']`: put a better one in the overlay.",
    "- `$.info`: A correction.",
    "### Generated actions of the overlay that upstream has outdated",
    "- `$.info`: What update has made.",
  ])
    expect(stdout.split("\n")).toContain(line);
  expect(stdout).toMatch(/^## lumo: a new document\n\nPulled .*\n\n### What the vendor changed\n/);
  expect(stdout).toMatch(
    /\n- Action \d+ \(`\$\.paths\.\*\.\*\.responses`\), line \d+: .*now also acts at `#\/paths\/~1test-fees\/get\/responses`/,
  );
  expect(workspace.read(`.changeset/${file}`)).toMatch(
    /^---\n"@lumkit\/lumo": minor\n"@lumkit\/testing": minor\n---\n\nThe API document of lumo changed\./,
  );
  for (const id of ["getTestFees", "testCancelOrder"])
    expect(workspace.read("packages/lumo/src/internal.ts")).toContain(
      `  ${id}: "new in the document, no method yet",\n`,
    );
  const overlay = workspace.git("diff", "--unified=0", "--", "specs/lumo/overlay.yaml");
  const isRecord = (line: string): boolean => /^- +(?:x-upstream: .*|[\da-f ]+)$/.test(line);
  const removed = (overlay.match(/^-.*$/gm) ?? []).slice(1).filter((line) => !isRecord(line));
  expect(removed).toContain("-  - target: $.info");
  for (const line of removed) expect((correction + generated).split("\n")).toContain(line.slice(1));
  expect(overlay).toContain("+  - target: $.paths['/orders/{id}/test-cancel'].post\n");
  const operations = workspace.read("packages/lumo/src/operations.gen.ts");
  expect(operations).toMatch(/testCancelOrder: \{\n(.*\n){3} *safety: "once",/);
  expect((await workspace.specs("check", "lumo")).stdout).toMatch(/^lumo: \d+ operations, up to date\n$/);
  const files = workspace.files();
  const { stdout: again } = await workspace.specs("update", "lumo", "--from", `${workspace.folder}/vendor.json`);
  expect(again).toBe(`lumo: unchanged, ${workspace.folder}/vendor.json\n`);
  expect(workspace.files()).toEqual(files);
});

test("stops at a removed member that code relies on, and writes nothing until a person has confirmed the major", async () => {
  const workspace = createRealWorkspace();
  addActions(workspace, "lumetrade");
  const stopped = await update(workspace, "lumetrade", nextLumetrade(workspace));
  expect(stopped).toMatchObject({ status: 1, stdout: "", changed: [] });
  expect(stopped.stderr).toMatch(
    /^lumetrade: the next version is major, which a person must confirm, and \d+ changes? cannot be judged: .* Nothing was written\n/,
  );
  expect(stopped.stderr).toContain("code that uses the response no longer compiles: Property 'nickname' is missing");

  const decided = stopped.stderr.match(/^- breaking or compatible: .*$/gm) ?? [];
  expect(decided.join("\n")).toContain("nickname is no longer documented");
  workspace.write(
    ".changeset/said.md",
    `---\n"@lumkit/lumetrade": major\n---\n\nNo more nicknames.\n\n${decided.join("\n").replaceAll("breaking or compatible", "breaking")}\n`,
  );
  const { status, stdout } = await update(workspace, "lumetrade", nextLumetrade(workspace));
  expect(status).toBe(0);
  const [file = "", ...more] = changesets(workspace).filter((name) => name !== "said.md");
  expect(more).toEqual([]);
  expect(stdout).toContain(`The next version is major, as \`.changeset/said.md\` says: \`.changeset/${file}\`.`);
  expect(workspace.read(`.changeset/${file}`)).toMatch(
    /^---\n"@lumkit\/lumetrade": major\n"@lumkit\/testing": major\n---\n(.*\n)*.*Property 'nickname' is missing/,
  );
  expect(stdout).toMatch(
    /### Our own code that no longer compiles: correct it by hand\n\n- `(packages|tools)\/.*:\d+`: .*nickname/,
  );
  expect(stdout).toContain("- `$.info`: A correction.");
  expect(workspace.read("packages/testing/src/lumetrade/not-simulated.ts")).toContain(
    '  getTestLimits: "new in the document, no handler yet",\n',
  );
  expect((await workspace.specs("check", "lumetrade")).stdout).toMatch(/^lumetrade: \d+ operations, up to date\n$/);
});

test("gives a new operation types and http at once, in packages that still compile", async () => {
  const workspace = createRealWorkspace();
  const document = publishedDocument(workspace, "lumo");
  const { paths, components } = nextLumo(workspace);
  at(document, "paths")["/test-fees"] = objectAt(paths, "/test-fees");
  at(document, "components", "schemas")["TestFees"] = at(
    { components: components ?? {} },
    "components",
    "schemas",
    "TestFees",
  );
  expect(await update(workspace, "lumo", document)).toMatchObject({ status: 0 });
  const use =
    'import type { Lumo } from "@lumkit/lumo";\n\nexport const fees = (lumo: Lumo) => lumo.http.GET("/test-fees");\n';
  workspace.write("packages/testing/test/use.ts", use);
  workspace.write(
    "tsconfig.packages.json",
    '{ "extends": "./tsconfig.json", "include": ["packages/*/src", "packages/*/test", "tools/calls/src", "tools/start/src", "tools/faults/test"] }',
  );
  const compile = (): string =>
    spawnSync("node_modules/.bin/tsc", ["-p", "tsconfig.packages.json"], { cwd: workspace.folder, encoding: "utf8" })
      .stdout;
  expect(compile()).toBe("");
  // The compiler would have reported it.
  workspace.write("packages/testing/test/use.ts", use.replace("/test-fees", "/free"));
  expect(compile()).toContain("packages/testing/test/use.ts");
});

test.each<[what: string, spoil: (document: JsonObject) => void, message: RegExp]>([
  [
    "a place that the overlay corrects and upstream has changed",
    (document) => {
      const schemas = at(document, "components", "schemas");
      schemas["Bid"] = schemas["Quote"] ?? {};
      delete schemas["Quote"];
      const text = JSON.stringify(document).replaceAll('schemas/Quote"', 'schemas/Bid"');
      Object.assign(document, JSON.parse(text));
    },
    /overlay\.yaml:\d+: action \d+ .*: is stale: .* Write {"target":"\$\.components\.schemas\.Bid"}, then run `pnpm specs record lumo \d+`.*\n(.*\n)*\d+ findings, nothing written\n$/,
  ],
  [
    "a new operation in another media type and without a summary, with our findings and Redocly's",
    (document) => {
      at(document, "paths")["/export"] = {
        get: {
          ...{ tags: ["Orders"], summary: "", operationId: "exportOrders", security: [{ apiKeyAuth: [] }] },
          responses: { 200: { description: "A table.", content: { "text/csv": { schema: { type: "string" } } } } },
        },
      };
    },
    /exportOrders 200: media type text\/csv: the clients support only application\/json; leave the operation out .*\n.*Redocly's operation-summary\)\n2 findings, nothing written\n$/,
  ],
  [
    "what only Redocly refuses",
    (document) => {
      at(document, "paths", "/orders", "get")["summary"] = "";
    },
    /Redocly's operation-summary/,
  ],
  [
    "a document of another API",
    (document) => {
      Object.assign(document, { info: { title: "Other", version: "1" }, paths: { "/other": {} } });
    },
    /^Cannot pull lumo from .*: it is the document of another API/,
  ],
])("stops at %s, and writes nothing", async (_, spoil, message) => {
  const workspace = createRealWorkspace();
  const document = nextLumo(workspace);
  spoil(document);
  const { status, stdout, stderr, changed } = await update(workspace, "lumo", document);
  expect({ status, stdout, changed }).toEqual({ status: 1, stdout: "", changed: [] });
  expect(stderr).toMatch(message);
});

test("lists each number that is new in an operation, because it may be money", async () => {
  const workspace = createRealWorkspace();
  const document = publishedDocument(workspace, "lumo");
  Object.assign(at(document, "components", "schemas", "Order", "properties"), {
    testCharge: { type: ["number", "null"] },
    testRates: { type: "array", items: { type: "number" } },
    testCount: { type: "integer" },
  });
  at(document, "paths", "/orders", "get")["parameters"] = [
    ...[at(document, "paths", "/orders", "get")["parameters"] ?? []].flat(),
    { name: "testFrom", in: "query", schema: { type: "number" } },
  ];
  const { stdout } = await update(workspace, "lumo", document);
  const told = stdout.slice(stdout.indexOf("### New numbers"));
  expect(told).toContain("Numbers that are money need `format: decimal` in the overlay, or they lose digits.");
  // Other operations may return an order too.
  expect(told.match(/^- .*/gm)).toEqual([
    expect.stringMatching(/^- `testCharge` of listOrders, acceptOrder, getOrder/),
    "- `testFrom` of listOrders",
    expect.stringMatching(/^- `testRates` of listOrders, acceptOrder, getOrder/),
  ]);
});

test("writes one changeset of everything since the release, in place of the one before", async () => {
  const workspace = createRealWorkspace();
  const document = publishedDocument(workspace, "lumo");
  at(document, "components", "schemas", "Quote", "properties")["note"] = { type: "string" };
  await update(workspace, "lumo", document);
  const [first] = changesets(workspace);
  at(document, "components", "schemas", "Quote", "properties")["remark"] = { type: "string" };
  const { stdout } = await update(workspace, "lumo", document);
  const [second = "", ...more] = changesets(workspace);
  expect([second === first, more]).toEqual([false, []]);
  const text = readFileSync(`${workspace.folder}/.changeset/${second}`, "utf8");
  expect(text).toMatch(/body\.note is new.*\n(.*\n)*.*body\.remark is new/);
  // The pull request lists only its own changes.
  expect(stdout).toMatch(/body\.remark is new/);
  expect(stdout).not.toMatch(/body\.note is new/);

  for (const name of ["note", "remark"]) delete at(document, "components", "schemas", "Quote", "properties")[name];
  const back = await update(workspace, "lumo", document);
  expect(back.stdout).toContain("Nothing has changed since `@lumkit/lumo@0.1.0`.");
  expect(changesets(workspace)).toEqual([]);
});

test("releases only the client and its tests, and the next diff compares with that release", async () => {
  const workspace = createRealWorkspace();
  const versions = (): string[] =>
    ["core", "lumetrade", "lumo", "testing"].map(
      (name) => JSON.parse(workspace.read(`packages/${name}/package.json`)).version,
    );
  const [core = "", lumetrade = "", lumo = "", testing = ""] = versions();
  const minor = (version: string): string =>
    version.replace(/\.(\d+)\.\d+$/, (_, number) => `.${Number(number) + 1}.0`);
  await update(workspace, "lumo", nextLumo(workspace));
  expect(changeset(workspace, "version")).toMatchObject({ status: 0 });
  expect(versions()).toEqual([core, lumetrade, minor(lumo), minor(testing)]);
  for (const name of ["lumo", "testing"])
    expect(workspace.read(`packages/${name}/CHANGELOG.md`)).toContain(
      "- getTestFees (request): GET /test-fees is new.",
    );
  workspace.git("add", "--all", ".changeset", "specs", "packages");
  workspace.git("commit", "--quiet", "--message", "Release");
  expect(changeset(workspace, "tag")).toMatchObject({ status: 0 });
  expect((await workspace.specs("diff", "lumo")).stdout).toBe(
    `lumo, from @lumkit/lumo@${minor(lumo)} to specs/lumo/openapi.gen.yaml: no change\n`,
  );
});

test("moves the range that the testing package takes of a client to the client's next major, and no further", async () => {
  const workspace = createRealWorkspace();
  const release = (bump: string): string => {
    workspace.write(".changeset/said.md", `---\n"@lumkit/lumo": ${bump}\n---\n\nSaid.\n`);
    expect(changeset(workspace, "version")).toMatchObject({ status: 0 });
    const { peerDependencies } = JSON.parse(workspace.read("packages/testing/package.json"));
    const { version: lumo } = JSON.parse(workspace.read("packages/lumo/package.json"));
    expect(peerDependencies["@lumkit/lumetrade"]).toBe("workspace:^0");
    return `${lumo} in ${peerDependencies["@lumkit/lumo"]}`;
  };
  // A caret range of 0.x ends below 1.0.0, one of 1.0.0 below 2.0.0.
  expect(["minor", "major", "patch", "minor", "major"].map(release)).toEqual([
    "0.2.0 in workspace:^0",
    "1.0.0 in workspace:^1.0.0",
    "1.0.1 in workspace:^1.0.0",
    "1.1.0 in workspace:^1.0.0",
    "2.0.0 in workspace:^2.0.0",
  ]);
});

test("refuses one place for several APIs", async () => {
  const workspace = createRealWorkspace();
  workspace.write("vendor.json", JSON.stringify(nextLumo(workspace)));
  const { status, stderr } = await workspace.specs("update", "--from", `${workspace.folder}/vendor.json`);
  expect({ status, changed: changedFiles(workspace) }).toEqual({ status: 1, changed: [] });
  expect(stderr).toBe("Cannot take several APIs from one place: name the one that --from is for\n");
});
