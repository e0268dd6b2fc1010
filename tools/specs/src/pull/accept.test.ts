import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { objectAt } from "@lumkit/tool-openapi-diff/json";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { acceptDocument } from "./accept.js";
import { withoutOwnMarks } from "./own-marks.js";

const present = withoutOwnMarks(paymentsDocument()).rest;

test.each([
  ["YAML", stringify(present)],
  ["JSON", JSON.stringify(present)],
  ["JSON with a lead of blank lines", `\n\n ${JSON.stringify(present, undefined, 2)}\n`],
])("takes %s", (_, text) => {
  expect(acceptDocument(text, present)).toEqual({ document: present, digits: new Map(), notes: [] });
});

test.each<[what: string, text: string, message: string]>([
  ["nothing", "", "line 1: is not a document: it must be a mapping"],
  ["a text", "Not found", "line 1: is not a document: it must be a mapping"],
  ["a page", "\n<!doctype html>\n<title>Log in</title>", "it is HTML or XML, not an OpenAPI document"],
  ["broken YAML", "openapi: 3.1.0\ninfo: [a\npaths: {}\n", "line 3: Flow sequence in block collection must be"],
  ["broken JSON", '{ "openapi": "3.1.0",\n  "info": {', "line 2: Flow map in block collection must be"],
  [
    "a value that holds itself",
    "openapi: &a\n  info: *a\n",
    "contains itself: an alias may not be inside its own anchor",
  ],
  ["an error message", '{ "message": "unauthorized" }', "it is not an OpenAPI document: it has no openapi"],
  ["Swagger", 'swagger: "2.0"\n', "it is Swagger 2.0: only OpenAPI 3.0 and 3.1 can be built"],
  ["OpenAPI 3.2", "openapi: 3.2.0\n", 'it is OpenAPI "3.2.0": only 3.0.x and 3.1.x can be built'],
  ["a version that is a number", "openapi: 3.1\n", "it is OpenAPI 3.1: only 3.0.x and 3.1.x can be built"],
  ["no info", "openapi: 3.1.0\n", "it is not an OpenAPI document: its info has no title that is a text"],
  [
    "no version",
    "openapi: 3.1.0\ninfo: { title: a }\n",
    "it is not an OpenAPI document: its info has no version that is a text",
  ],
  [
    "a version that is a number",
    "openapi: 3.1.0\ninfo: { title: a, version: 1.0 }\n",
    "it is not an OpenAPI document: its info has no version that is a text",
  ],
  ["no paths", 'openapi: 3.1.0\ninfo: { title: a, version: "1" }\npaths: {}\n', "it has no paths"],
  ["deep YAML", `a: ${"[".repeat(300)}${"]".repeat(300)}`, "it is nested more than 200 levels deep"],
  ["deep JSON", `{"a":${"[".repeat(300)}${"]".repeat(300)}}`, "it is nested more than 200 levels deep"],
])("refuses %s", (_, text, message) => {
  expect(() => acceptDocument(text, present)).toThrow(message);
  expect(() => acceptDocument(text, present)).not.toThrow("\n");
});

test.each(["a: ", '{"a":'])("refuses a document that is nested too deep, beginning with %s", (start) => {
  const end = start.startsWith("{") ? "}" : "";
  const text = `${start}${"[".repeat(50_000)}${"]".repeat(50_000)}${end}`;
  expect(() => acceptDocument(text, present)).toThrow(/call stack|nested more than 200/);
});

test("refuses references that mean nothing", () => {
  const text = stringify(
    paymentsDocument([
      "Status: { type: string, enum: [new, done], x-lumkit-final: { done: may-change } }",
      'Status: { $ref: "#/components/schemas/State" }\n    State: { $ref: "#/components/schemas/Status" }',
    ]),
  );
  expect(() => acceptDocument(text, present)).toThrow(
    "#/components/schemas/Status refers to itself through #/components/schemas/State",
  );
});

const other = {
  openapi: "3.1.0",
  info: { title: "Refunds", version: "1" },
  paths: { "/payments": {}, "/refunds": {} },
};

test("refuses the document of another API", () => {
  const { "/payments": _, ...paths } = other.paths;
  expect(() => acceptDocument(JSON.stringify({ ...other, paths }), present)).toThrow(
    'it is the document of another API: its title is "Refunds" and not "Payments", and it has 0 of its 2 paths',
  );
});

test("accepts a document with a new title, or with new paths", () => {
  expect(objectAt(acceptDocument(JSON.stringify(other), present).document, "info")["title"]).toBe("Refunds");
  const moved = { ...other, info: { title: "Payments", version: "2" }, paths: { "/v2/payments": {} } };
  expect(objectAt(acceptDocument(JSON.stringify(moved), present).document, "info")["version"]).toBe("2");
});

test("accepts any document if there is none yet", () => {
  expect(acceptDocument(JSON.stringify(other), {}).document).toEqual(other);
});

test("converts OpenAPI 3.0, and says so", () => {
  const text = stringify({ ...other, openapi: "3.0.3" });
  expect(acceptDocument(text, {})).toMatchObject({
    document: { openapi: "3.1.1" },
    notes: ["it is OpenAPI 3.0.3: converted to 3.1"],
  });
});

test("does not believe a vendor's x-lumkit marks, and leaves data and names", () => {
  const marked = {
    ...other,
    "x-lumkit-safety": "keyed",
    components: {
      schemas: {
        "x-lumkit-name": { "x-lumkit-numbers": "decimal", example: { "x-lumkit-id": 1 } },
      },
    },
  };
  const { document, notes } = acceptDocument(JSON.stringify(marked), {});
  expect(document).toEqual({
    ...other,
    components: { schemas: { "x-lumkit-name": { example: { "x-lumkit-id": 1 } } } },
  });
  expect(notes).toEqual([
    "the vendor's own x-lumkit-numbers, x-lumkit-safety removed: only the overlay may say what they mean",
  ]);
});

test("reads anchors and merge keys", () => {
  const text = stringify(other).replace(
    "/refunds: {}",
    "/refunds: &a { get: { summary: b } }\n  /c: { <<: *a, put: {} }",
  );
  expect(acceptDocument(text, {}).document["paths"]).toMatchObject({ "/c": { get: { summary: "b" }, put: {} } });
});

test("keeps the digits of long numbers", () => {
  const text = JSON.stringify(other).replace('"version":"1"', '"version":"1","x-max":9223372036854775807');
  expect([...acceptDocument(text, {}).digits.values()]).toEqual(["9223372036854775807"]);
});
