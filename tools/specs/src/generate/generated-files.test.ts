import { readFileSync } from "node:fs";
import { isObject, type JsonObject } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { paymentsOverlay, paymentsUpstream } from "../../test/documents.js";
import { staleFiles } from "../cli/files.js";
import { apiNames, root } from "../document/apis.js";
import { parseYaml, type YamlFile } from "../document/read-yaml.js";
import { type Build, build, buildFrom } from "./generated-files.js";

const overlay = parseYaml("overlay.yaml", paymentsOverlay);

function actionsOf({ value }: YamlFile): JsonObject[] {
  const actions = isObject(value) ? value["actions"] : undefined;
  return Array.isArray(actions) ? actions.filter(isObject) : [];
}

/** Builds the payments API with these actions, from its document after some changes. */
function buildPayments(
  actions: readonly JsonObject[],
  ...changes: readonly [text: string, by: string][]
): Promise<Build> {
  const upstream = parseYaml("upstream.yaml", stringify(paymentsUpstream(...changes)));
  return buildFrom("payments", upstream, { ...overlay, value: { actions: [...actions] } });
}

test.each(apiNames)("gives the files of %s that are committed, and the same bytes again", async (api) => {
  const [first, second] = [await build(api), await build(api)];
  expect(first.findings).toEqual([]);
  expect(staleFiles(first.files)).toEqual([]);
  // And a page for each operation, the list of them, and what they are known from.
  const pages = [...first.files.keys()].filter((path) => path.startsWith(`docs/reference/${api}/`));
  expect(pages).toHaveLength(first.operationCount + 2);
  expect([...first.files.keys()].filter((path) => !pages.includes(path))).toEqual([
    `specs/${api}/openapi.gen.yaml`,
    `packages/${api}/openapi.gen.json`,
    `packages/${api}/src/schema.gen.ts`,
    `packages/${api}/src/schemas.gen.ts`,
    `packages/${api}/src/operations.gen.ts`,
    `packages/testing/src/${api}/contract.gen.ts`,
  ]);
  expect([...second.files]).toEqual([...first.files]);
  expect(second.operationCount).toBeGreaterThan(0);
});

test("reports a file that differs or is missing as stale", () => {
  const same = readFileSync(`${root}package.json`, "utf8");
  const files = [["package.json", same] as const, ["turbo.json", "other"] as const, ["none.gen.yaml", ""] as const];
  expect(staleFiles(new Map(files))).toEqual(["turbo.json", "none.gen.yaml"]);
});

test("writes the document as YAML and as JSON alike", async () => {
  const { files } = await buildPayments(actionsOf(overlay));
  const { value } = parseYaml("openapi.gen.yaml", files.get("specs/payments/openapi.gen.yaml") ?? "");
  expect(value).toMatchObject({ info: { title: "Payments" } });
  expect(value).toEqual(JSON.parse(files.get("packages/payments/openapi.gen.json") ?? ""));
});

test.each([
  ["one operation", ["login"]],
  ["all operations", ["createPayment", "login"]],
])("fails and names the operations when the overlay loses the safety of %s", async (_, names) => {
  const marks = actionsOf(overlay).filter(({ update }) => isObject(update) && "x-lumkit-safety" in update);
  const gone = marks.slice(-names.length);
  const { findings, files } = await buildPayments(actionsOf(overlay).filter((action) => !gone.includes(action)));
  expect(files.size).toBe(0);
  const message = "has no x-lumkit-safety: say whether it may be sent again (repeatable, keyed, once)";
  expect(findings).toEqual(names.map((place) => ({ file: "specs/payments/openapi.gen.yaml", place, message })));
});

test.each<[place: string, change: [text: string, by: string]]>([
  ["login 200", ["examples: { key: { value: { key: abc } } }", "examples: {}"]],
  ["createPayment request", ["examples: { sent: { value: { kind: card, fromAmount: 2 } } }", "examples: {}"]],
  ["createPayment default", ["examples: { conflict: { value: { reason: taken } } }", "examples: {}"]],
])("fails and names the operation when %s has no example", async (place, change) => {
  const { findings, files } = await buildPayments(actionsOf(overlay), change);
  expect(files.size).toBe(0);
  const message = "application/json has no example, and a mock needs one";
  expect(findings).toEqual([{ file: "specs/payments/openapi.gen.yaml", place, message }]);
});

test("lists the findings of the overlay and of the document together", async () => {
  const upstream = parseYaml("upstream.yaml", "openapi: 3.1.0\npaths: { /a: { post: { operationId: a } } }");
  const overlay = parseYaml("overlay.yaml", "actions: [{ target: $.gone, remove: true }]");
  const { findings } = await buildFrom("x", upstream, overlay);
  expect(findings.map(({ place, message }) => `${place}: ${message}`)).toEqual([
    "action 1 ($.gone): has no description",
    "action 1 ($.gone): has no x-evidence",
    "action 1 ($.gone): x-confidence must be one of documented, example, observed, inferred",
    "action 1 ($.gone): matches nothing: upstream has changed, its $ has openapi, paths",
    "a: has no x-lumkit-safety: say whether it may be sent again (repeatable, keyed, once)",
    "a: has no successful response: describe it, or leave the operation out with `x-lumkit-skip: <reason>` in the overlay",
  ]);
});

test("reports both files that cannot be read, and builds nothing", async () => {
  const { findings, files } = await build("nowhere");
  expect(files.size).toBe(0);
  expect(findings.map(({ file }) => file)).toEqual(["specs/nowhere/upstream.yaml", "specs/nowhere/overlay.yaml"]);
});
