import { expect, test } from "vitest";
import type { Json, JsonObject } from "../json.js";
import { isSubset } from "./subset.js";

type Verdict = ReturnType<typeof isSubset>["verdict"];

const text = { type: "string" };
const number = { type: "number" };
const item = { type: "object", properties: { a: text } };
const closed = { ...item, additionalProperties: false };
const list = { type: "array" };

/** Two schemas, and whether each value of the one is valid under the other, both ways. */
test.each<[what: string, one: JsonObject, other: JsonObject, forth: Verdict, back: Verdict]>([
  ["members that no schema names are forbidden", item, closed, "unknown", "yes"],
  ["they are forbidden after all parts", item, { ...item, unevaluatedProperties: false }, "unknown", "yes"],
  ["they must be texts", item, { ...item, additionalProperties: text }, "unknown", "unknown"],
  ["a member that must be there is not named, and forbidden", { ...item, required: ["b"] }, closed, "no", "no"],
  ["a member is only for servers", { ...text, readOnly: true }, text, "unknown", "unknown"],
  ["one of a few values is only for servers", { enum: ["a"], readOnly: true }, { enum: ["a"] }, "unknown", "unknown"],
  [
    "the first item is the only one",
    { ...list, prefixItems: [text], items: false },
    { ...list, items: false },
    "no",
    "yes",
  ],
  ["names of a pattern are the only others", { ...closed, patternProperties: { "^x": text } }, closed, "no", "yes"],
  ["no item need be a text", { ...list, contains: text, minContains: 0 }, { ...list, contains: text }, "no", "yes"],
  ["an item must be a text", list, { ...list, contains: text }, "no", "yes"],
  ["a keyword is not known", text, { ...text, minimumWords: 3 }, "unknown", "unknown"],
  ["null is said without a type", { allOf: [text] }, { allOf: [text], nullable: true }, "unknown", "unknown"],
  [
    "constants differ in what is elsewhere no more than a word",
    { const: { title: "a" } },
    { const: { title: "b" } },
    "no",
    "no",
  ],
  [
    "a condition is on a name that is elsewhere an extension",
    { ...item, dependentRequired: { "x-a": ["b"] } },
    { ...item, dependentRequired: { "x-a": ["c"] } },
    "unknown",
    "unknown",
  ],
  ["a reference points to another document", { $ref: "a.yaml#/A" }, { $ref: "b.yaml#/A" }, "unknown", "unknown"],
  ["a reference points out of the document", text, { $ref: "a.yaml#/A" }, "unknown", "unknown"],
])("judges schemas where %s", (_, one, other, forth, back) => {
  const rooted = (schema: JsonObject) => ({ document: {}, schema });
  expect(isSubset(rooted(one), rooted(other)).verdict).toBe(forth);
  expect(isSubset(rooted(other), rooted(one)).verdict).toBe(back);
  expect(isSubset(rooted(one), rooted(structuredClone(one))).verdict).toBe("yes");
});

const subject = { $ref: "#/components/schemas/A" };
const referring = (limits: JsonObject, leaf: Json): Json => ({
  components: { schemas: { A: { $ref: "#/components/schemas/%42", ...limits }, B: leaf } },
});

test("reads what is next to a reference, and names that are encoded as in URLs", () => {
  const rooted = (limits: JsonObject, leaf: Json) => ({ document: referring(limits, leaf), schema: subject });
  expect(isSubset(rooted({ maxLength: 9 }, text), rooted({ maxLength: 3 }, text)).verdict).toBe("no");
  expect(isSubset(rooted({ maxLength: 3 }, text), rooted({ maxLength: 9 }, text)).verdict).toBe("yes");
  expect(isSubset(rooted({}, text), rooted({}, number)).verdict).toBe("no");
});
