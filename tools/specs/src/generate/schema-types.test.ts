import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { schemaTypes } from "./schema-types.js";

/** Code that uses the generated types and must compile. */
const right: readonly (readonly [name: string, code: string])[] = [
  ["an enum in a response accepts any other value", `export const s: Payment["status"] = text;`],
  [
    "an enum in a response shows its known values",
    `export const s: Exclude<"new" | "done", Payment["status"]> = text as never;`,
  ],
  [
    "a money number is a decimal",
    `export const d: { decimal?: never } = payment.total; export const p: Payment["total"] = "1.5";`,
  ],
  ["a nullable member may be null or a text", `export const n: Payment["note"][] = [null, "paid"];`],
  [
    "a free-form object holds anything",
    `export const d: Payment["details"] = { a: 1, b: [text] }; export const u: unknown = payment.details["any"];`,
  ],
  ["an enum in a query takes its values", `export const q: Query = { status: "done" };`],
  ["an enum in a request takes its values", `export const r: NewPayment = { kind: "card", fromAmount: "2" };`],
  ["either of two amounts may be sent", `export const r: NewPayment = { kind: "cash", toAmount: "2" };`],
];

/** Code that must not compile, and TypeScript's error. */
const wrong: readonly (readonly [name: string, code: string, message: string])[] = [
  [
    "an enum in a query accepts no other value, though responses use the same",
    `export const q: Query = { status: "old" };`,
    `Type '"old"' is not assignable`,
  ],
  [
    "an enum in a request takes no other value",
    `export const r: NewPayment = { kind: "gold", fromAmount: "2" };`,
    `Type '"gold"' is not assignable`,
  ],
  [
    "both of two amounts may not be sent",
    `export const r: NewPayment = { kind: "card", fromAmount: "2", toAmount: "2" };`,
    "is not assignable to type 'undefined'",
  ],
  [
    "neither of two amounts may not be sent",
    `export const r: NewPayment = { kind: "card" };`,
    "Property 'toAmount' is missing",
  ],
  [
    "a money number is not a number",
    `export const r: NewPayment = { kind: "card", fromAmount: 2 };`,
    "Type 'number' is not assignable to type 'Decimal'",
  ],
  [
    "a nullable member is not just a text",
    `export const n: string = payment.note;`,
    "Type 'null' is not assignable to type 'string'",
  ],
  [
    "a member of a free-form object is unknown",
    `export const n: string = payment.details["a"];`,
    "Type 'unknown' is not assignable to type 'string'",
  ],
];

const preamble = `import type { components, operations } from "./schema.gen";
export type Payment = components["schemas"]["Payment"];
export type NewPayment = components["schemas"]["NewPayment"];
export type Query = NonNullable<operations["listPayments"]["parameters"]["query"]>;
declare const payment: Payment;
declare const text: string;
`;

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  isolatedDeclarations: true,
  declaration: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es5.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

let schema = "";
const errors = new Map<string, string>();

/** One program for all of them, because most of the time is its start. */
beforeAll(async () => {
  const { text, problems } = await schemaTypes(paymentsDocument(), "");
  expect(problems).toEqual([]);
  schema = text;
  const sources = new Map([
    ["/core.d.ts", 'declare module "@lumkit/core" { export type Decimal = string & { decimal?: never } }'],
    ["/schema.gen.ts", schema],
    ...[...right, ...wrong].map(([name, code]): [string, string] => [`/${name}.ts`, preamble + code]),
  ]);
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...sources.keys()], options, {
    ...host,
    getSourceFile(name, target) {
      const source = sources.get(name);
      return source === undefined ? host.getSourceFile(name, target) : ts.createSourceFile(name, source, target);
    },
    fileExists: (name) => sources.has(name) || host.fileExists(name),
    getCurrentDirectory: () => "/",
  });
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file?.fileName ?? "";
    errors.set(name, `${errors.get(name) ?? ""}${ts.flattenDiagnosticMessageText(messageText, "\n")}\n`);
  }
});

test("gives text that compiles", () => {
  const names = [...errors.keys()];
  expect(names.filter((name) => !wrong.some(([other]) => name === `/${other}.ts`))).toEqual([]);
});

test.each(right)("%s", (name) => {
  expect(errors.get(`/${name}.ts`)).toBeUndefined();
});

test.each(wrong)("%s", (name, _, message) => {
  expect(errors.get(`/${name}.ts`)).toContain(message);
});

test("writes an open enum so that editors complete its values", () => {
  expect(schema).toMatch(/ Status: \("new" \| "done"\) \| \(string & \{\}\);/);
  expect(schema).toContain("toAmount?: never;");
});

test("an enum that may be null stays open and nullable", async () => {
  const { text } = await schemaTypes(
    paymentsDocument(['note: { type: [string, "null"] }', 'note: { type: [string, "null"], enum: [paid, null] }']),
    "",
  );
  expect(text).toMatch(/note: "paid" \| \(string & \{\}\) \| null;/);
});

test("gives requests a closed form of an object that responses open", async () => {
  const { text } = await schemaTypes(
    paymentsDocument([
      "kind: { type: string",
      'payment: { $ref: "#/components/schemas/Payment" }\n        kind: { type: string',
    ]),
    "",
  );
  expect(text).toContain('payment?: components["schemas"]["PaymentRequest"];');
  expect(text).toMatch(/PaymentRequest: \{[\s\S]*?status: "new" \| "done";/);
  expect(text).toMatch(/\bPayment: \{[\s\S]*?status: components\["schemas"\]\["Status"\];/);
});

test("gives a problem for a document that openapi-typescript refuses", async () => {
  expect(await schemaTypes({}, "")).toEqual({
    text: "",
    problems: ["Unsupported schema format, expected `openapi: 3.x`"],
  });
});
