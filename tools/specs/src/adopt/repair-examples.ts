import { isDeepStrictEqual } from "node:util";
import { resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, pointer } from "@lumkit/tool-openapi-diff/json";
import { validators } from "../lint/validators.js";
import { type Names, overlayOf } from "../names/names.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { type Location, locate, valueAt } from "../overlay/locations.js";
import { exampleOf } from "../update/example.js";
import type { Redone } from "./redo-actions.js";

/**
 * The actions with examples that the vendor's schemas allow: one that they do not allow gets the members that it lacks,
 * and is generated if that does not help. An example is our invention, so no fact is lost.
 */
export function repairedExamples(done: readonly Redone[], bundle: Json, names: Names): Redone[] {
  const { document } = applyOverlay(bundle, {
    file: "",
    value: { ...overlayOf(names), actions: done.flatMap(({ actions }) => [...actions]) },
    findings: [],
    digits: new Map(),
    lineOf: () => undefined,
  });
  const { check, compile } = validators(document, () => {});
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
  const repairedExamplesOf = (examples: JsonObject, location: Location): JsonObject => {
    const at = pointer(...location, "schema");
    compile(at, at);
    const entries = Object.entries(examples).map(([name, example]): [string, Json] => {
      const value = resolve(document, example, "").value["value"];
      if (value === undefined || check(at, value).length === 0) return [name, example];
      const generated = exampleOf(document, valueAt(document, [...location, "schema"]));
      const completed = withMembersOf(generated, value);
      return [name, { value: check(at, completed).length === 0 ? completed : generated }];
    });
    return Object.fromEntries(entries);
  };
  return done.map((redone) => {
    const actions = redone.actions.map(repaired);
    if (redone.fate === "open" || redone.fate === "decided" || isDeepStrictEqual(actions, redone.actions))
      return redone;
    const why = "an example that the vendor's schema does not allow has what it lacked";
    return { ...redone, fate: "reduced", actions, why: [...redone.why, why] };
  });
}

/** The value with the members that only the generated one has, at any depth. */
function withMembersOf(generated: Json | undefined, value: Json): Json {
  if (Array.isArray(value)) {
    const item = Array.isArray(generated) ? generated[0] : undefined;
    return value.map((each) => withMembersOf(item, each));
  }
  if (!isObject(value) || !isObject(generated)) return value;
  const own = Object.entries(value).map(([key, member]): [string, Json] => [
    key,
    withMembersOf(generated[key], member),
  ]);
  return { ...generated, ...Object.fromEntries(own) };
}
