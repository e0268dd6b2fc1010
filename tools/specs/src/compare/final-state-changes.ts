import { type Change, change } from "@lumkit/tool-openapi-diff";
import { isObject, type Json, type JsonObject, objectAt, stringsOf } from "@lumkit/tool-openapi-diff/json";
import type { ClientEffect } from "./bump.js";

/**
 * Changes of final states. For the worse: a state that ended a wait and no longer does, a known state that ends it now,
 * and a final state that may now still change. A final state of a new value is new with it.
 */
export function finalStateChanges(before: Json, after: Json): Change<ClientEffect>[] {
  const [old, present] = [before, after].map((document) => objectAt(objectAt(document, "components"), "schemas"));
  return Object.entries(old ?? {}).flatMap(([schema, was]) => {
    const newName = schema in (present ?? {}) ? schema : renamed(was, old ?? {}, present ?? {});
    const is = objectAt(present, newName ?? schema);
    const [finalWas, finalIs] = [objectAt(was, "x-lumkit-final"), objectAt(is, "x-lumkit-final")];
    const known = [...stringsOf(objectAt(old, schema)["enum"]), ...Object.keys(finalWas)];
    const states = [...new Set([...Object.keys(finalWas), ...Object.keys(finalIs)])]
      .filter((state) => finalWas[state] !== finalIs[state])
      .map((state) => finalStateChange(schema, state, finalWas[state], finalIs[state], known.includes(state)));
    return newName === undefined || newName === schema ? states : [renameOf(schema, newName), ...states];
  });
}

/** The only new status schema with the same states: an old one under another name. */
function renamed(was: Json, old: JsonObject, present: JsonObject): string | undefined {
  const states = statesOf(was);
  if (states === "" || Object.keys(objectAt(was, "x-lumkit-final")).length === 0) return undefined;
  const [name, ...more] = Object.keys(present).filter((each) => !(each in old) && statesOf(present[each]) === states);
  return more.length > 0 ? undefined : name;
}

function statesOf(schema: Json | undefined): string {
  return stringsOf(isObject(schema) ? schema["enum"] : undefined)
    .sort()
    .join("\n");
}

function renameOf(schema: string, newName: string): Change<ClientEffect> {
  return change("*", "response", `schema ${schema}`, "renamed", {
    severity: "compatible",
    message: `schema ${schema} is now called ${newName}`,
    migration: "Nothing to do on the wire; use the new name where code uses the old one",
    effect: "changed",
  });
}

function finalStateChange(
  schema: string,
  state: string,
  was: Json | undefined,
  is: Json | undefined,
  isKnown: boolean,
): Change<ClientEffect> {
  const isWorse = isKnown && !(was === "may-change" && is === "final");
  return change("*", "response", `schema ${schema}`, `final ${state}`, {
    severity: isWorse ? "review" : "compatible",
    message: `schema ${schema}: "${state}" ${isKnown ? `was ${finality(was)} and ` : ""}is ${isKnown ? "now " : ""}${finality(is)}`,
    migration: isWorse ? "Check what your code does when waiting ends, and when it does not" : "Nothing to do",
    effect: isWorse ? "promise broken" : isKnown ? "changed" : "gained",
  });
}

function finality(mark: Json | undefined): string {
  if (mark === undefined) return "not final";
  return mark === "may-change" ? "final, though it may still change," : "final";
}

/** The document without final states, which are compared apart because they belong to all operations. */
export function withoutFinalStates(document: Json): Json {
  if (!isObject(document)) return document;
  const components = objectAt(document, "components");
  const schemas = Object.entries(objectAt(components, "schemas")).map(([name, schema]): [string, Json] => {
    if (!isObject(schema)) return [name, schema];
    const { "x-lumkit-final": _, ...rest } = schema;
    return [name, rest];
  });
  return { ...document, components: { ...components, schemas: Object.fromEntries(schemas) } };
}
