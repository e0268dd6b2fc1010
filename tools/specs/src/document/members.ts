import { resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf, objectAt } from "@lumkit/tool-openapi-diff/json";

export const compositions = ["allOf", "anyOf", "oneOf"];

/** The schemas of a schema that stand for the value itself or for its nameless parts: its choices and its items. */
export function partsOf(schema: JsonObject): Json[] {
  const composed = compositions.flatMap((key) => listOf(schema[key]));
  return isObject(schema["items"]) ? [...composed, schema["items"]] : composed;
}

/** Calls `visit` for each schema that a value of this schema is made of, members of members included. */
function walk(
  document: Json,
  schema: Json | undefined,
  visit: (schema: JsonObject) => void,
  above: ReadonlySet<string> = new Set(),
): void {
  const { value, at } = resolve(document, schema, "");
  if (at !== "" && above.has(at)) return;
  const below = at === "" ? above : new Set([...above, at]);
  visit(value);
  for (const part of partsOf(value)) walk(document, part, visit, below);
  if (isObject(value["additionalProperties"])) walk(document, value["additionalProperties"], visit, below);
  for (const member of Object.values(objectAt(value, "properties"))) walk(document, member, visit, below);
}

/** Every member name of a value of this schema, at any depth, with the schema of the member. */
export function membersOf(document: Json, schema: Json | undefined): [name: string, schema: Json][] {
  const members: [string, Json][] = [];
  walk(document, schema, (part) => {
    for (const [name, member] of Object.entries(objectAt(part, "properties"))) {
      if (member !== false) members.push([name, resolve(document, member, "").value]);
    }
  });
  return members;
}

/** Whether a value of this schema holds a decimal that its own name does not lead to: an item, a choice, any member. */
export function hasNamelessDecimal(document: Json, schema: Json | undefined): boolean {
  let found = isDecimal(resolve(document, schema, "").value);
  walk(document, schema, (part) => {
    const nameless = [...partsOf(part), part["additionalProperties"]];
    found ||= nameless.some((item) => isDecimal(resolve(document, item, "").value));
  });
  return found;
}

export function isDecimal(schema: Json): boolean {
  return isObject(schema) && schema["format"] === "decimal";
}

/** An object of which only "any member at all" is said. Its content is the API's own business and is never touched. */
export function isFreeForm(schema: Json): boolean {
  return (
    isObject(schema) &&
    schema["type"] === "object" &&
    schema["additionalProperties"] === true &&
    schema["properties"] === undefined
  );
}

/** Whether every number inside a member is a decimal: its schema, or the one of its items, is marked so. */
export function holdsDecimals(document: Json, schema: Json | undefined): boolean {
  const { value } = resolve(document, schema, "");
  const parts = partsOf(value).map((part) => resolve(document, part, "").value);
  return [value, ...parts].some((part) => part["x-lumkit-numbers"] === "decimal");
}

/** A member that holds a new secret. */
export function isSecret(schema: Json): boolean {
  return isObject(schema) && schema["x-lumkit-secret"] === true;
}
