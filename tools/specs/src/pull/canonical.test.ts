import { paymentsDocument } from "@lumkit/tool-fixtures/payments-document";
import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYaml } from "../document/read-yaml.js";
import { canonicalText } from "./canonical.js";

/** The same value with the members of every object in the opposite order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

test("puts the important members first, and the rest in order of their names", () => {
  const text = canonicalText(
    {
      "x-a": 1,
      components: {},
      paths: { "/b": { post: {}, get: { responses: {}, tags: ["z", "a"], operationId: "b" } }, "/a": {} },
      info: { version: "1", title: "t" },
      openapi: "3.1.0",
    },
    "why",
  );
  expect(text).toBe(`# why
openapi: 3.1.0
info:
  title: t
  version: "1"
paths:
  /a: {}
  /b:
    get:
      tags:
        - z
        - a
      operationId: b
      responses: {}
    post: {}
components: {}
x-a: 1
`);
});

test("gives the same bytes whatever the order of members", () => {
  const document = paymentsDocument();
  expect(JSON.stringify(reversed(document))).not.toBe(JSON.stringify(document));
  expect(canonicalText(reversed(document), "")).toBe(canonicalText(document, ""));
});

test("loses nothing and adds nothing", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue({ maxDepth: 4 })), (value) => {
      const document: Json = JSON.parse(JSON.stringify(value));
      const { value: read, findings } = parseYaml("upstream.yaml", canonicalText(document, "why"));
      expect(findings).toEqual([]);
      expect(read).toEqual(document);
      expect(canonicalText(reversed(document), "why")).toBe(canonicalText(document, "why"));
    }),
  );
});
