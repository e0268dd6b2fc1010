import { isObject, type Json, objectAt } from "@lumkit/tool-openapi-diff/json";
import { valueAt } from "../overlay/locations.js";
import type { Documents } from "./judged-documents.js";
import { brief, kept, type Places, takenOver, type Verdict } from "./verdict.js";

/** Marks say what the vendor's document cannot say. They are lost only with their place. */
export function judgeMark({ vendor, upstream, built }: Documents, { before, after }: Places, value: Json): Verdict {
  const owner = valueAt(vendor, after.slice(0, -1));
  const present = valueAt(built, before.slice(0, -1));
  if (owner === undefined && valueAt(upstream, before.slice(0, -1)) === undefined && isObject(present)) {
    const home = valueAt(vendor, after.slice(0, 3));
    return home === undefined
      ? kept(value)
      : takenOver(`the vendor's ${String(after[2])} does not have ${String(after.at(-2))}`);
  }
  if (owner === undefined) return { kind: "open", value, why: "the vendor's document does not have its place" };
  const types = isObject(owner) ? [owner["type"]].flat() : [];
  if (after.at(-1) === "x-lumkit-numbers" && numbersIn(owner).length > 0)
    return {
      kind: "open",
      value,
      why: `the vendor now names its numbers (${numbersIn(owner).join(", ")}): say which of them are money`,
    };
  if (after.at(-1) !== "format" || types.includes("number") || !isObject(owner)) return kept(value);
  return types.includes("integer")
    ? takenOver("the vendor says that it is an integer")
    : { kind: "open", value, why: `it is a mark for a number, and the vendor now says ${brief(owner)}` };
}

/** The names of the members that are numbers. */
export function numbersIn(schema: Json | undefined): string[] {
  const members = Object.entries(objectAt(schema, "properties"));
  return members
    .filter(([, member]) => [objectAt({ member }, "member")["type"]].flat().includes("number"))
    .map(([name]) => name);
}
