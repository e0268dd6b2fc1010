import { operationsOf } from "@lumkit/tool-openapi-diff/document";
import { isObject, type JsonObject } from "@lumkit/tool-openapi-diff/json";
import { query } from "json-p3";
import { beforeAll, expect, test } from "vitest";
import { staleFiles } from "../cli/files.js";
import { apiNames } from "../document/apis.js";
import { parseYaml, readYaml, type YamlFile } from "../document/read-yaml.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { type Build, build, buildFrom } from "./generated-files.js";

const read = new Map<string, YamlFile>();
const upstreamOf = (api: string): YamlFile => fileOf(`specs/${api}/upstream.yaml`);
const overlayOf = (api: string): YamlFile => fileOf(`specs/${api}/overlay.yaml`);

function fileOf(path: string): YamlFile {
  const file = read.get(path) ?? readYaml(path);
  read.set(path, file);
  return file;
}

function actionsOf({ value }: YamlFile): JsonObject[] {
  const actions = isObject(value) ? value["actions"] : undefined;
  return Array.isArray(actions) ? actions.filter(isObject) : [];
}

/** Builds the real documents of an API, but without these actions of its overlay. */
function buildWithout(api: string, gone: readonly JsonObject[]): Promise<Build> {
  const overlay = overlayOf(api);
  const actions = actionsOf(overlay).filter((action) => !gone.includes(action));
  return buildFrom(api, upstreamOf(api), { ...overlay, value: { actions } });
}

const builds = new Map<string, Build>();

beforeAll(async () => {
  for (const api of apiNames) builds.set(api, await build(api));
});

function builtOf(api: string): Build {
  const built = builds.get(api);
  if (built === undefined) throw new Error(`Cannot test ${api}: it was not built`);
  return built;
}

test.each(apiNames)("gives the files of %s that are committed, and the same bytes again", async (api) => {
  const [first, second] = [builtOf(api), await build(api)];
  expect(first.findings).toEqual([]);
  expect(staleFiles(first.files)).toEqual([]);
  expect([...first.files.keys()]).toEqual([
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
  const built = builtOf("lumo");
  const files = new Map([...built.files, ["specs/lumo/openapi.gen.yaml", "other"], ["specs/lumo/none.gen.yaml", ""]]);
  expect(staleFiles(files)).toEqual(["specs/lumo/openapi.gen.yaml", "specs/lumo/none.gen.yaml"]);
});

test("writes the document as YAML and as JSON alike", () => {
  const { files } = builtOf("lumo");
  const { value } = parseYaml("openapi.gen.yaml", files.get("specs/lumo/openapi.gen.yaml") ?? "");
  expect(value).toEqual(JSON.parse(files.get("packages/lumo/openapi.gen.json") ?? ""));
});

test.each(apiNames)("fails and names the operations when an overlay of %s loses their safety", async (api) => {
  const { document } = applyOverlay(upstreamOf(api).value, overlayOf(api));
  const writing = operationsOf(document).filter(({ method }) => method !== "GET");
  const marks = actionsOf(overlayOf(api)).filter(({ update }) => isObject(update) && "x-lumkit-safety" in update);
  for (const gone of [marks.slice(0, 1), marks]) {
    const lost = gone.flatMap(({ target }) =>
      query(String(target), document).nodes.map(({ location }) => `${location}`),
    );
    const names = writing.filter(({ location }) => lost.includes(`${location}`)).map(({ id }) => id);
    expect(names).toHaveLength(gone === marks ? writing.length : lost.length);
    const { findings, files } = await buildWithout(api, gone);
    expect(files.size).toBe(0);
    const message = "has no x-lumkit-safety: say whether it may be sent again (repeatable, keyed, once)";
    expect(findings).toEqual(names.map((place) => ({ file: `specs/${api}/openapi.gen.yaml`, place, message })));
  }
});

test.each([
  ["lumo", "$.paths['/auth/company/login'].post.responses['2XX'].content['application/json']", "loginCompany 2XX"],
  ["lumo", "$.paths['/auth/company/login'].post.requestBody.content['application/json']", "loginCompany request"],
  [
    "lumetrade",
    "$.paths['/api/v1/withdrawals'].get.responses['200'].content['application/json']",
    "getWithdrawHistory 200",
  ],
])("fails and names the operation when an overlay of %s loses the example at %s", async (api, target, place) => {
  const actions = actionsOf(overlayOf(api)).filter((action) => action["target"] === target);
  expect(actions).toHaveLength(1);
  const { findings, files } = await buildWithout(api, actions);
  expect(files.size).toBe(0);
  expect(findings).toEqual([
    {
      file: `specs/${api}/openapi.gen.yaml`,
      place,
      message: "application/json has no example, and a mock needs one",
    },
  ]);
});

test("fails on a schema that the contract checks do not support", async () => {
  const overlay = overlayOf("lumo");
  const loop = {
    target: "$.components.schemas.Deposit.properties",
    description: "A deposit that holds deposits.",
    "x-evidence": "This test",
    "x-confidence": "inferred",
    update: { parent: { $ref: "#/components/schemas/Deposit" } },
  };
  const { findings, files } = await buildFrom("lumo", upstreamOf("lumo"), {
    ...overlay,
    value: { actions: [...actionsOf(overlay), loop] },
  });
  expect(files.size).toBe(0);
  expect(findings).toEqual([
    {
      file: "specs/lumo/openapi.gen.yaml",
      place: "contract",
      message: "#/components/schemas/Deposit contains itself: the contract checks do not support recursive schemas",
    },
  ]);
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
