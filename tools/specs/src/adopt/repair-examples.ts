import { isDeepStrictEqual } from "node:util";
import { resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, pointer } from "@lumkit/tool-openapi-diff/json";
import { type Names, overlayOf } from "../names/names.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { type Location, locate, valueAt } from "../overlay/locations.js";
import { examplesFor } from "../update/examples.js";
import { onlyDocumented } from "./only-documented.js";
import type { Redone } from "./redo-actions.js";

/**
 * The actions with examples that the vendor's schemas allow: one that they do not allow loses the members that they do
 * not name, gets those that it lacks, and is generated if that does not help. An example is our invention, so no fact is
 * lost.
 */
export function repairedExamples(done: readonly Redone[], bundle: Json, names: Names): Redone[] {
  const { document } = applyOverlay(bundle, {
    file: "",
    value: { ...overlayOf(names), actions: done.flatMap(({ actions }) => [...actions]) },
    findings: [],
    digits: new Map(),
    lineOf: () => undefined,
  });
  const examples = examplesFor(document);
  const repaired = (action: JsonObject): JsonObject => {
    const [location] = locate(document, String(action["target"]));
    const { update } = action;
    return location === undefined || update === undefined
      ? action
      : { ...action, update: repairedIn(update, location) };
  };
  const repairedIn = (value: Json, location: Location): Json => {
    if (!isObject(value)) return value;
    const schema = valueAt(document, [...location, "schema"]);
    const members = Object.entries(value).map(([key, member]): [string, Json] => {
      const isExamples = key === "examples" && schema !== undefined && isObject(member);
      return [key, isExamples ? repairedExamplesOf(member, location) : repairedIn(member, [...location, key])];
    });
    return Object.fromEntries(members);
  };
  const repairedExamplesOf = (written: JsonObject, location: Location): JsonObject => {
    const at = pointer(...location, "schema");
    const entries = Object.entries(written).map(([name, example]): [string, Json] => {
      const value = resolve(document, example, "").value["value"];
      if (value === undefined) return [name, example];
      const documented = onlyDocumented(document, valueAt(document, [...location, "schema"]), value);
      if (examples.problem(at, documented) !== undefined) return [name, { value: examples.repaired(at, documented) }];
      return [name, documented === value ? example : { value: documented }];
    });
    return Object.fromEntries(entries);
  };
  return done.map((redone) => {
    const actions = redone.actions.map(repaired);
    if (redone.fate === "open" || redone.fate === "decided" || isDeepStrictEqual(actions, redone.actions))
      return redone;
    const why = "an example has the members that the vendor's schema has";
    return { ...redone, fate: "reduced", actions, why: [...redone.why, why] };
  });
}
