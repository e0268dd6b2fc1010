import { resolve } from "./document.js";
import { isObject, type Json, type JsonObject, objectAt } from "./json.js";

const compositions = ["allOf", "anyOf", "oneOf"];

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
  for (const key of compositions) {
    const parts = value[key];
    for (const part of Array.isArray(parts) ? parts : []) walk(document, part, visit, below);
  }
  for (const key of ["items", "additionalProperties"])
    if (isObject(value[key])) walk(document, value[key], visit, below);
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

/** An object of which only "any member at all" is said. Its content is the API's own business and is never touched. */
export function isFreeForm(schema: Json): boolean {
  return (
    isObject(schema) &&
    schema["type"] === "object" &&
    schema["additionalProperties"] === true &&
    schema["properties"] === undefined
  );
}
