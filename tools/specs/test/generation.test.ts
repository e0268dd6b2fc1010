import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { build, buildFrom } from "../src/build.js";
import { staleFiles } from "../src/files.js";
import { openAnswerEnums } from "../src/open-enums.js";
import { operationsModule } from "../src/operations.js";
import { readYaml, type YamlFile } from "../src/read-yaml.js";
import { schemaTypes } from "../src/schema-types.js";
import { smallDocument } from "./small-document.js";

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

/** What the compiler says about code over generated types. */
function compile(types: string, code: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "lumkit-types-"));
  try {
    const file = join(folder, "use.ts");
    writeFileSync(
      join(folder, "schema.ts"),
      types.replace(/import type \{ Decimal \}.*\n/, "type Decimal = string;\n"),
    );
    writeFileSync(file, `import type { components } from "./schema.js";\ntype S = components["schemas"];\n${code}`);
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      types: [],
      skipLibCheck: true,
      module: ts.ModuleKind.NodeNext,
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("an enum is open in answers and closed in requests", async () => {
  const { text, problems } = await schemaTypes(asJson(smallDocument()), "");
  expect(problems).toEqual([]);
  expect(
    compile(text, 'export const a: S["Thing"]["status"] = "parked"; export const b: S["NewThing"]["status"] = "open";'),
  ).toEqual([]);
  expect(compile(text, 'export const b: S["NewThing"]["status"] = "parked";').join()).toContain("not assignable");
});

test("an object with an enum that requests and answers share is a problem", () => {
  const document = smallDocument();
  Object.assign(document.components.schemas.NewThing.properties, { thing: { $ref: "#/components/schemas/Thing" } });
  expect(openAnswerEnums(asJson(document)).problems).toEqual([
    "schema Thing holds an enum and is used by requests and answers: give each its own schema",
  ]);
});

test("a decimal is a string, also one that may be null, and exactly one of two members types as never", async () => {
  const document = smallDocument();
  const decimal = { type: "number", format: "decimal" };
  Object.assign(document.components.schemas.Thing.properties, {
    refund: { type: ["number", "null"], format: "decimal" },
  });
  Object.assign(document.components.schemas.NewThing, {
    oneOf: [
      { required: ["from"], properties: { from: decimal, to: false } },
      { required: ["to"], properties: { to: decimal, from: false } },
    ],
  });
  const { text } = await schemaTypes(asJson(document), "");
  expect(
    compile(
      text,
      'export const a: S["Thing"]["amount"] = "1"; export const r: S["Thing"]["refund"] = null; export const n: S["NewThing"] = { amount: "1", from: "1" };',
    ),
  ).toEqual([]);
  expect(compile(text, 'export const a: S["Thing"]["amount"] = 1;')).toHaveLength(1);
  expect(compile(text, 'export const n: S["NewThing"] = { amount: "1", from: "1", to: "1" };')).toHaveLength(1);
});

test("operations hold what a client must know", () => {
  const text = operationsModule(asJson(smallDocument()), "");
  expect(text).toContain(`  makeThing: {
    id: "makeThing",
    method: "POST",
    path: "/things",
    safety: "keyed",
    keyHeader: "Idempotency-Key",
    answer: {
      kind: "object",
      uses: {
        id: "string",
        amount: "string",
      },
      decimals: ["amount"],
      freeForm: ["details"],
    },
    requestRequired: ["amount"],
    requestDecimals: {
      amount: "positive",
      parts: {
        fee: true,
      },
    },
  },`);
  expect(text).toContain('safety: "read"');
  expect(text).toContain(`export const finalStates = {
  Status: {
    done: "final",
  },
} as const`);
});

test.each(["lumo", "lumetrade"])("what is committed for %s is what its documents give, twice in a row", async (api) => {
  const [first, second] = [await build(api), await build(api)];
  expect(first.findings).toEqual([]);
  expect(staleFiles(first)).toEqual([]);
  expect([...second.files]).toEqual([...first.files]);
});

/** The real overlay without the actions that this text occurs in. */
function without(overlay: YamlFile, text: string): YamlFile {
  const value = asJson(overlay.value);
  value.actions = value.actions.filter((action: unknown) => !JSON.stringify(action).includes(text));
  return { ...overlay, value };
}

test.each([
  ["lumo", '"x-lumkit-safety":"keyed"', "acceptOrder: has no x-lumkit-safety"],
  ["lumetrade", '"x-lumkit-safety":"once"', "createWithdrawal: has no x-lumkit-safety"],
  ["lumo", '"loggedIn"', "loginCompany 2XX: application/json has no example"],
])("%s without an action with %s does not build, and says what is missing", async (api, text, finding) => {
  const overlay = without(readYaml(`specs/${api}/overlay.yaml`), text);
  const { findings, files } = await buildFrom(api, readYaml(`specs/${api}/upstream.yaml`), overlay);
  expect(findings.map(({ place, message }) => `${place}: ${message}`)).toContainEqual(expect.stringContaining(finding));
  expect(files.size).toBe(0);
});

test("a file that is missing or is no YAML is a finding", async () => {
  expect(readYaml("specs/nothing/upstream.yaml").findings).toMatchObject([
    { file: "specs/nothing/upstream.yaml", message: "there is no such file" },
  ]);
});
