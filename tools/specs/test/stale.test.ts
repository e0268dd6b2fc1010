import { execFileSync } from "node:child_process";
import { type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { paymentsFiles, paymentsOverlay, paymentsUpstream } from "./documents.js";
import { createWorkspace, type Workspace } from "./workspace.js";

/** One more action, in the style of the overlay before it. */
function action(target: string, rest: JsonObject): string {
  const lines = stringify([
    { target, description: "A test.", "x-evidence": "The tests", "x-confidence": "inferred", ...rest },
  ]);
  return lines.replaceAll(/^(?=.)/gm, "  ");
}

/** A payments API with these actions, generated and committed. */
async function committed(upstream: JsonObject, ...actions: readonly string[]): Promise<Workspace> {
  const workspace = createWorkspace(paymentsFiles(stringify(upstream), paymentsOverlay + actions.join("")));
  await workspace.specs("lock");
  expect(await workspace.specs("generate")).toMatchObject({ status: 0 });
  const git = (...words: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", ...words], {
      cwd: workspace.folder,
      encoding: "utf8",
    });
  git("init", "--quiet");
  git("add", "specs");
  git("commit", "--quiet", "--message", "First");
  return workspace;
}

const schemas = (document: JsonObject): JsonObject => objectAt(objectAt(document, "components"), "schemas");
const members = (document: JsonObject, schema: string): JsonObject =>
  objectAt(objectAt(schemas(document), schema), "properties");
const operation = (document: JsonObject, path: string, method: string): JsonObject =>
  objectAt(objectAt(objectAt(document, "paths"), path), method);

test.each<[what: string, target: string, rest: JsonObject, change: (upstream: JsonObject) => void, message: RegExp]>([
  [
    "would re-create a member that upstream has removed",
    "$.components.schemas.Payment",
    { update: { properties: { note: { description: "A note." } } } },
    (upstream) => {
      delete members(upstream, "Payment")["note"];
    },
    /it said {"properties":{"note":{}}} and now says {"properties":{}}/,
  ],
  [
    "hides a value that upstream has changed",
    "$.info",
    { update: { title: "Payments, corrected" } },
    (upstream) => {
      objectAt(upstream, "info")["title"] = "Paying";
    },
    /it said {"title":"Payments"} and now says {"title":"Paying"}/,
  ],
  [
    "removes a value that upstream has changed",
    "$.components.schemas.NewPayment.properties.urgent.default",
    { remove: true },
    (upstream) => {
      objectAt(members(upstream, "NewPayment"), "urgent")["default"] = true;
    },
    /it said false and now says true/,
  ],
  [
    "overrides a value that upstream has added",
    "$.components.schemas.Payment.properties.id",
    { update: { maxLength: 40 } },
    (upstream) => {
      objectAt(members(upstream, "Payment"), "id")["maxLength"] = 20;
    },
    /it said nothing about it and now says {"maxLength":20}/,
  ],
  [
    "acts on fewer places of a filter",
    "$.paths.*.*.parameters[?@.in == 'query' || @.in == 'header']",
    { update: { description: "Sent with the request." } },
    (upstream) => {
      operation(upstream, "/payments", "post")["parameters"] = [];
    },
    /at #\/paths\/~1payments\/post\/parameters\/Idempotency-Key it said nothing about it and now the place is gone/,
  ],
  [
    "acts on one more place, which says something else",
    "$.components.schemas.*.properties[?@.type == 'boolean']",
    { update: { description: "Yes or no." } },
    (upstream) => {
      members(upstream, "Payment")["isLate"] = { type: "boolean", description: "Whether it was late." };
    },
    /at #\/components\/schemas\/Payment\/properties\/isLate there was nothing and now it says {"description":"Whether/,
  ],
  [
    "merges into a schema that has become a $ref",
    "$.components.schemas.Payment.properties.details",
    { update: { minProperties: 0 } },
    (upstream) => {
      schemas(upstream)["Details"] = objectAt(members(upstream, "Payment"), "details");
      members(upstream, "Payment")["details"] = { $ref: "#/components/schemas/Details" };
    },
    /it said nothing about it and now says {"\$ref":"#\/components\/schemas\/Details"}/,
  ],
])("stops an action that %s, and shows both values", async (_, target, rest, change, message) => {
  const workspace = await committed(paymentsUpstream(), action(target, rest));
  const upstream = paymentsUpstream();
  change(upstream);
  workspace.write("specs/payments/upstream.yaml", stringify(upstream));
  const files = workspace.files();
  const { status, stdout, stderr } = await workspace.specs("build");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/specs\/payments\/overlay\.yaml:\d+: action 6 \(.*\): is stale: /);
  expect(stderr).toMatch(message);
  expect(stderr).toContain("`pnpm specs record payments 6`");
  expect(workspace.files()).toEqual(files);
});

test("takes what a person has decided about a stale action, and nothing else", async () => {
  const titled = action("$.info", { update: { title: "Payments, corrected" } });
  const urgent = action("$.components.schemas.NewPayment.properties.urgent", { update: { default: true } });
  const workspace = await committed(paymentsUpstream(), titled, urgent);
  const upstream = paymentsUpstream();
  objectAt(upstream, "info")["title"] = "Paying";
  delete objectAt(members(upstream, "NewPayment"), "urgent")["default"];
  workspace.write("specs/payments/upstream.yaml", stringify(upstream));
  expect((await workspace.specs("generate")).stderr).toMatch(/action 6 .*\n(.*\n)*.*action 7 .*\n2 findings/);
  expect(await workspace.specs("record", "payments", "6")).toEqual({
    status: 0,
    stderr: expect.stringMatching(/^payments: 1 finding is open: /),
    stdout: "payments: recorded action 6 ($.info), wrote specs/payments/overlay.yaml\n",
  });
  expect((await workspace.specs("generate")).stderr).toMatch(/action 7 .*\n1 finding, nothing written\n$/);
  await workspace.specs("record", "payments", "7");
  expect(await workspace.specs("generate")).toMatchObject({ status: 0 });
  expect(await workspace.specs("record", "payments", "9")).toMatchObject({
    status: 1,
    stderr: 'Cannot record action "9" of payments: its overlay has the actions 1 to 7\n',
  });
});

test("offers a replacement for an action whose place has moved, or of which upstream has taken over a part", async () => {
  const named = action("$.components.schemas.Payment.properties.note", { update: { description: "A note." } });
  const required = action("$.components.schemas.NewPayment", { update: { required: ["urgent", "fees"] } });
  const details = action("$.components.schemas.Payment.properties.details", { update: { minProperties: 0 } });
  const workspace = await committed(
    paymentsUpstream(["{ kind: card, fromAmount: 2 }", "{ kind: card, fromAmount: 2, urgent: true, fees: [] }"]),
    ...[named, required, details],
  );
  const upstream = paymentsUpstream();
  const properties = members(upstream, "Payment");
  properties["remark"] = properties["note"] ?? {};
  delete properties["note"];
  schemas(upstream)["Details"] = properties["details"] ?? {};
  properties["details"] = { $ref: "#/components/schemas/Details" };
  objectAt(schemas(upstream), "NewPayment")["required"] = ["kind", "urgent"];
  workspace.write("specs/payments/upstream.yaml", stringify(upstream));
  const { stderr } = await workspace.specs("build");
  for (const text of [
    'action 6 ($.components.schemas.Payment.properties.note): is stale: it said nothing about it and now the place is gone. Write {"target":"$.components.schemas.Payment.properties.remark"}',
    'action 7 ($.components.schemas.NewPayment): is stale: it said {"required":[]} and now says {"required":["urgent"]}. Write {"update":{"required":["fees"]}}',
    'action 8 ($.components.schemas.Payment.properties.details): is stale: it said nothing about it and now says {"$ref":"#/components/schemas/Details"}. Write {"target":"$.components.schemas.Details"}',
  ])
    expect(stderr).toContain(text);
});

test("ignores a change next to what an action speaks about, and a new place that says the same", async () => {
  const every = action("$.paths.*.*", { update: { "x-seen": true } });
  const titled = action("$.info", { update: { title: "Payments, corrected" } });
  const workspace = await committed(paymentsUpstream(), titled, every);
  const upstream = paymentsUpstream();
  objectAt(upstream, "info")["description"] = "New words.";
  objectAt(upstream, "paths")["/logout"] = {
    get: { ...operation(upstream, "/payments", "get"), operationId: "logout", summary: "Ends." },
  };
  workspace.write("specs/payments/upstream.yaml", stringify(upstream));
  const before = workspace.read("specs/payments/overlay.yaml");
  expect(await workspace.specs("generate")).toMatchObject({ status: 0, stderr: "" });
  const after = workspace.read("specs/payments/overlay.yaml");
  expect(after.split("\n").filter((line) => !before.includes(line))).toEqual([
    expect.stringMatching(/^ {4}x-upstream: (?:[\da-f]{8} ?){4}$/),
  ]);
});

test("says in every later command that findings are open after a pull, and update lists them", async () => {
  const workspace = await committed(paymentsUpstream(), action("$.info", { update: { title: "Payments, corrected" } }));
  const upstream = paymentsUpstream();
  objectAt(upstream, "info")["title"] = "Paying";
  const from = `${workspace.folder}/vendor.json`;
  workspace.write("vendor.json", JSON.stringify(upstream));
  const note =
    "payments: 1 finding is open: nothing is generated before a person has decided, see `pnpm specs build payments`\n";
  expect(await workspace.specs("pull", "payments", "--from", from)).toMatchObject({ status: 0, stderr: note });
  expect(await workspace.specs("pull", "payments", "--from", from)).toMatchObject({ status: 0, stderr: note });
  for (const words of [["diff"], ["changeset"], ["generate"], ["update", "payments", "--from", from]])
    expect(await workspace.specs(...words)).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(/action 6 \(\$\.info\): is stale: .*\n1 finding, nothing written\n$/),
    });
});
