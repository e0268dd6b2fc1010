import { resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, objectAt, stringsOf } from "@lumkit/tool-openapi-diff/json";
import { partsOf } from "../document/members.js";

/**
 * Every member of a value of this schema, by its path: `total`, `orders[].status`, and `[].id` where the value is a
 * list. What is inside a free-form object is not among them.
 *
 * Each says what no schema tells: `inferred` if its name is our inference, so that the service may call it something
 * else or not have it, and the `values` that an answer is known to have there, among which there may be others.
 */
export function contractMembers(document: Json, schema: Json | undefined): JsonObject {
  const members: JsonObject = {};
  const walk = (part: Json | undefined, path: string): void => {
    const { value } = resolve(document, part, "");
    const required = stringsOf(value["required"]);
    for (const each of partsOf(value)) walk(each, each === value["items"] ? `${path}[]` : path);
    for (const [name, member] of Object.entries(objectAt(value, "properties"))) {
      if (member === false) continue;
      const at = path === "" ? name : `${path}.${name}`;
      const values = knownValues(document, member);
      members[at] = {
        ...(isInferred(member) && !required.includes(name) ? { inferred: true } : {}),
        ...(values.length === 0 ? {} : { values }),
      };
      walk(member, at);
    }
  };
  walk(schema, "");
  return members;
}

/** The documents say so in words: a member whose name was read in no page begins its description with them. */
function isInferred(member: Json): boolean {
  return isObject(member) && typeof member["description"] === "string" && member["description"].startsWith("Inferred:");
}

function knownValues(document: Json, member: Json): string[] {
  const { value } = resolve(document, member, "");
  return [value, ...partsOf(value).map((part) => resolve(document, part, "").value)].flatMap(({ enum: values }) =>
    stringsOf(values),
  );
}
