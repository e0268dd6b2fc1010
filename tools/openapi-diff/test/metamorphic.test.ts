import { expect, test } from "vitest";
import { diffDocuments } from "../src/diff-documents.js";
import { resolve } from "../src/document.js";
import { isObject, type Json, objectAt } from "../src/json.js";
import { isSubset } from "../src/schemas/subset.js";
import { samples } from "./samples.js";

/** Changes every object of a document, the inner ones first. */
function mapped(value: Json, map: (node: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((item) => mapped(item, map));
  if (!isObject(value)) return value;
  return map(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapped(member, map)])));
}

const reversed = (node: Json): Json => (isObject(node) ? Object.fromEntries(Object.entries(node).reverse()) : node);

const shuffledSets = (node: Json): Json =>
  isObject(node)
    ? Object.fromEntries(
        Object.entries(node).map(([key, member]) => [
          key,
          ["required", "enum", "oneOf", "parameters", "type"].includes(key) && Array.isArray(member)
            ? [...member].reverse()
            : member,
        ]),
      )
    : node;

const nullable = (node: Json): Json => {
  if (!isObject(node) || !Array.isArray(node["type"]) || !node["type"].includes("null")) return node;
  const [type = "string", ...more] = node["type"].filter((name) => name !== "null");
  return more.length > 0 ? node : { ...node, type, nullable: true };
};

/** Replaces every reference by its target. The documents have no circles. */
function inlined(document: Json): Json {
  const write = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(write);
    if (!isObject(value)) return value;
    const { $ref: reference, ...siblings } = value;
    const target = reference === undefined ? {} : write(resolve(document, value, "").value);
    const own = Object.fromEntries(Object.entries(siblings).map(([key, member]) => [key, write(member)]));
    return { ...(isObject(target) ? target : {}), ...own };
  };
  const paths = write(objectAt(document, "paths"));
  return { ...(isObject(document) ? document : {}), paths };
}

test("spells null otherwise in some sample", () => {
  const others = [...samples.values()].map((document) => mapped(document, nullable));
  expect(JSON.stringify(others)).toContain("nullable");
});

for (const [api, document] of samples) {
  const judged = (after: Json): unknown => diffDocuments(document, after).filter(({ place }) => place !== "words");

  test(`finds nothing between ${api} and itself`, () => {
    expect(diffDocuments(document, structuredClone(document))).toEqual([]);
  });

  test(`finds nothing in another order of the keys and sets of ${api}`, () => {
    expect(diffDocuments(document, mapped(document, reversed))).toEqual([]);
    expect(diffDocuments(document, mapped(document, shuffledSets))).toEqual([]);
  });

  test(`finds nothing in the other spelling of null in ${api}`, () => {
    const other = mapped(document, nullable);
    expect(diffDocuments(document, other)).toEqual([]);
    expect(diffDocuments(other, document)).toEqual([]);
  });

  test(`judges ${api} the same with its references written out`, () => {
    const other = inlined(document);
    expect(JSON.stringify(objectAt(other, "paths"))).not.toContain("$ref");
    expect(judged(other)).toEqual([]);
    expect(diffDocuments(other, document).filter(({ place }) => place !== "words")).toEqual([]);
  });
}

const tree = (leaf: Json): Json => ({
  components: {
    schemas: {
      Tree: {
        type: "object",
        properties: { leaf, children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
      },
    },
  },
});
const root = { $ref: "#/components/schemas/Tree" };

test("judges a schema that contains itself", () => {
  const [text, number] = [tree({ type: "string" }), tree({ type: "number" })];
  expect(isSubset({ document: text, schema: root }, { document: text, schema: root }).verdict).toBe("yes");
  const { verdict, reasons } = isSubset({ document: text, schema: root }, { document: number, schema: root });
  expect({ verdict, places: reasons.map(({ at }) => at) }).toEqual({ verdict: "no", places: [".leaf"] });
});

test("recognises a recursive schema with one level written out", () => {
  const document = tree({ type: "string" });
  const written = objectAt(objectAt(objectAt(document, "components"), "schemas"), "Tree");
  expect(isSubset({ document, schema: root }, { document, schema: written }).verdict).toBe("yes");
  expect(isSubset({ document, schema: written }, { document, schema: root }).verdict).toBe("yes");
});

test("ends at circular references and references without a target", () => {
  const document = { components: { schemas: { A: { $ref: "#/components/schemas/A" } } } };
  const schema = { $ref: "#/components/schemas/A" };
  expect(isSubset({ document, schema }, { document, schema: {} }).verdict).toBe("yes");
  // The value there is unknown.
  expect(isSubset({ document, schema }, { document, schema: { $ref: "#/nowhere" } }).verdict).toBe("unknown");
});

test("understands an excluded limit in the spelling of 3.0", () => {
  const old = { document: {}, schema: { type: "number", minimum: 0, exclusiveMinimum: true } };
  const present = { document: {}, schema: { type: "number", exclusiveMinimum: 0 } };
  expect(isSubset(old, present).verdict).toBe("yes");
  expect(isSubset(present, old).verdict).toBe("yes");
  expect(isSubset({ document: {}, schema: { type: "number", minimum: 0 } }, old).verdict).toBe("no");
});
