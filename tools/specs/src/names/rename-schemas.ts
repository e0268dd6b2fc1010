import { isDeepStrictEqual } from "node:util";
import { valueAtPointer } from "@lumkit/tool-openapi-diff/document";
import { copyOf, isObject, type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import { meaningOf } from "./meaning-of.js";
import { isPlace } from "./names.js";

const prefix = "#/components/schemas/";

/** Renames component schemas, and makes components of the schemas at the named places. Returns what is wrong. */
export function renameSchemas(document: Json, names: Readonly<Record<string, string>>): string[] {
  const problems: string[] = [];
  if (Object.keys(names).length === 0 || !isObject(document)) return problems;
  const made: JsonObject = {};
  const entries = Object.entries(names);
  // The innermost place first: a component that is made contains the references to those made inside it.
  const places = entries.filter(([key]) => isPlace(key)).sort(([a], [b]) => b.split("/").length - a.split("/").length);
  for (const [at, name] of places) {
    const place = valueAtPointer(document, at);
    if (!isObject(place)) {
      problems.push(`upstream has no schema at "${at}": correct or remove its line`);
      continue;
    }
    const { description, ...rest } = place;
    const referred = typeof rest["$ref"] === "string" ? valueAtPointer(document, rest["$ref"]) : undefined;
    const schema = copyOf(referred ?? rest);
    const other = made[name];
    if (other !== undefined && !isDeepStrictEqual(meaningOf(other), meaningOf(schema)))
      problems.push(`"${at}" is called ${name}, and another schema is called so too: remove one of the lines`);
    made[name] = other ?? schema;
    for (const key of Object.keys(place)) delete place[key];
    Object.assign(place, { ...(description === undefined ? {} : { description }), $ref: `${prefix}${name}` });
  }
  const components = objectAt(document, "components");
  const schemas = objectAt(components, "schemas");
  const renamed: JsonObject = {};
  for (const [key, schema] of Object.entries(schemas)) {
    const name = names[key] ?? key;
    if (Object.hasOwn(renamed, name)) problems.push(`two schemas would be called ${name}: rename the other one too`);
    renamed[name] = schema;
  }
  for (const [key] of entries)
    if (!isPlace(key) && !Object.hasOwn(schemas, key))
      problems.push(`upstream has no schema "${key}": correct or remove its line`);
  for (const [name, schema] of Object.entries(made)) {
    const other = renamed[name];
    if (other !== undefined && !isDeepStrictEqual(meaningOf(other), meaningOf(schema)))
      problems.push(`two schemas would be called ${name}: rename the other one too`);
    renamed[name] ??= schema;
  }
  components["schemas"] = renamed;
  document["components"] = components;
  const isMade = new Set(Object.keys(made));
  redirect(document, (name) => (isMade.has(name) ? name : (names[name] ?? name)));
  return problems;
}

/** Members whose value is data, even if a name in it is `$ref`. */
const data = ["example", "examples", "default", "const", "enum"];

function redirect(value: Json, nameOf: (name: string) => string, isNames = false): void {
  if (Array.isArray(value)) for (const item of value) redirect(item, nameOf);
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === "string" && member.startsWith(prefix)) {
      const [name = "", ...rest] = member.slice(prefix.length).split("/");
      value[key] = [`${prefix}${nameOf(name)}`, ...rest].join("/");
    } else if (isNames || !data.includes(key)) redirect(member, nameOf, ["properties", "responses"].includes(key));
  }
}
