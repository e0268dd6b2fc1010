import { isDeepStrictEqual } from "node:util";
import { resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, listOf, objectAt, pointer } from "@lumkit/tool-openapi-diff/json";
import { meaningOf } from "../names/meaning-of.js";
import { type Location, valueAt } from "../overlay/locations.js";
import { isSameParameter } from "./counterpart-location.js";
import { judgeMark } from "./judge-mark.js";
import type { Documents } from "./judged-documents.js";
import { brief, kept, type Places, takenOver, type Verdict } from "./verdict.js";

const words = ["description", "summary"];
const shape = ["type", "$ref", "oneOf", "anyOf", "allOf", "enum", "items", "additionalProperties", "properties"];

/**
 * The vendor's word counts wherever it says something that it did not say before. What only we say (marks, examples)
 * stays, and so does a correction of something that the vendor says as before.
 */
export function judgeLeaf(documents: Documents, places: Places, value: Json): Verdict {
  const { upstream, vendor, unused } = documents;
  const { before, after } = places;
  const component = pointer(...after.slice(0, 3));
  if (unused.has(component)) return takenOver("nothing refers to it any more");
  const key = String(after.at(-1));
  const [old, own] = [valueAt(upstream, before), valueAt(vendor, after)];
  const owner = valueAt(vendor, after.slice(0, -1));
  if (key.startsWith("x-lumkit-") || (key === "format" && value === "decimal"))
    return judgeMark(documents, places, value);
  if (own === undefined) {
    if (after.at(-2) === "examples") return judgeExample(documents, after, value);
    if (key === "$ref" && isObject(owner)) return judgeReference(documents, places, value);
    const taken = takenOverAbove(documents, places);
    if (words.includes(key) && isSchema(after) && meaningsDiffer(documents, places))
      return takenOver("the vendor now says more than it describes");
    if (taken !== undefined) return takenOver(`the vendor now describes ${taken}`);
    return shape.includes(key) && hasNewShape(documents, places)
      ? takenOver(`the vendor now says ${brief(owner)}`)
      : kept(value);
  }
  if (isDeepStrictEqual(words.includes(key) ? value : meaningOf(value), words.includes(key) ? own : meaningOf(own)))
    return takenOver("the vendor says the same");
  const isAsBefore = isDeepStrictEqual(...bothMeanings(old, own, words.includes(key)));
  if (isAsBefore) return kept(value);
  if (words.includes(key)) return takenOver("the vendor describes it in its own words");
  if (Array.isArray(value) && ["required", "parameters", "enum", "tags"].includes(key))
    return judgeList(documents, places, own, value);
  if (old === undefined) return takenOver(`the vendor now says ${brief(own)}`);
  return {
    kind: "open",
    value,
    why: `it says ${brief(value)} instead of ${brief(old)}, and the vendor now says ${brief(own)}`,
  };
}

/** Whether the last step of a place names a member of a schema. */
function isSchema(location: Location): boolean {
  return location[1] === "schemas" || location.includes("schema");
}

/** Whether the owner of a member means something else than before. */
function meaningsDiffer({ upstream, vendor }: Documents, { before, after }: Places): boolean {
  const [old, own] = [valueAt(upstream, before.slice(0, -1)), valueAt(vendor, after.slice(0, -1))];
  return !isDeepStrictEqual(meaningOf(old), meaningOf(own));
}

function bothMeanings(a: Json | undefined, b: Json | undefined, areWords: boolean): [unknown, unknown] {
  return areWords ? [a, b] : [meaningOf(a), meaningOf(b)];
}

function judgeExample({ vendor, built }: Documents, after: Location, value: Json): Verdict {
  const content = valueAt(vendor, after.slice(0, -2));
  if (isObject(content) && (content["example"] !== undefined || Object.keys(objectAt(content, "examples")).length > 0))
    return takenOver("the vendor has an example of its own");
  // A shared example of the present document is written out if the vendor does not have it.
  const isMissing = isObject(value) && "$ref" in value && Object.keys(resolve(vendor, value, "").value).length === 0;
  return kept(isMissing ? resolve(built, value, "").value : value);
}

function judgeReference({ vendor, upstream, built }: Documents, { before, after }: Places, value: Json): Verdict {
  const [old, own] = [valueAt(upstream, before.slice(0, -1)), valueAt(vendor, after.slice(0, -1))];
  if (!isObject(own) || Object.keys(Object(meaningOf(own))).length === 0) return kept(value);
  if (isDeepStrictEqual(meaningOf(resolve(built, { $ref: value }, "").value), meaningOf(own)))
    return takenOver("the vendor says the same");
  return isDeepStrictEqual(meaningOf(old), meaningOf(own))
    ? kept(value)
    : takenOver(`the vendor now says ${brief(own)}`);
}

function judgeList({ vendor, requested }: Documents, { after }: Places, own: Json, value: readonly Json[]): Verdict {
  const missing = value.filter(
    (item) =>
      !listOf(own).some((other) =>
        isObject(item) && isObject(other)
          ? isSameParameter(item, resolve(vendor, other, "").value)
          : isDeepStrictEqual(item, other),
      ),
  );
  if (missing.length === 0) return takenOver("the vendor says the same");
  const why = `the vendor has a list of its own, without ${missing.map((item) => brief(item)).join(", ")}`;
  // What a request must have is also a matter of safety; what a response has is the vendor's to say.
  return after.at(-1) === "required" && requested.has(String(after[2]))
    ? { kind: "open", value: missing, why }
    : takenOver(why);
}

/** The name of what the update would create and the vendor now has. */
function takenOverAbove({ upstream, vendor }: Documents, { before, after, depth }: Places): string | undefined {
  const shift = after.length - before.length;
  for (let length = depth + 1; length < before.length; length += 1) {
    const own = valueAt(vendor, after.slice(0, length + shift));
    if (own !== undefined && valueAt(upstream, before.slice(0, length)) === undefined)
      return String(after[length + shift - 1]);
  }
  return undefined;
}

function hasNewShape({ upstream, vendor }: Documents, { before, after }: Places): boolean {
  const [old, own] = [shapeAt(upstream, before), shapeAt(vendor, after)];
  return own !== "{}" && own !== old;
}

function shapeAt(document: Json, location: Location): string {
  const owner = meaningOf(valueAt(document, location.slice(0, -1)));
  const parts = isObject(owner) ? Object.entries(owner).filter(([key]) => shape.includes(key)) : [];
  return JSON.stringify(Object.fromEntries(parts));
}
