import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { isObject, stringsOf } from "@lumkit/tool-openapi-diff/json";
import { partsIn, placeOf } from "../document/schema-parts.js";

/**
 * Every member of a value of this schema, by its path: `total`, `orders[].status`, and `[].id` where the value is a
 * list. Members of a free-form object are not included.
 *
 * Each says what no schema tells: `inferred` if its name is our inference, so the service may use another name or leave
 * it out; and the known `values` of a response, which may have others.
 */
export function contractMembers(document: Json, schema: Json | undefined): JsonObject {
  const members: JsonObject = {};
  const parts = partsIn(document, schema).filter(({ path }) => !path.includes("*"));
  for (const { path, member } of parts) {
    if (member === undefined) continue;
    const values = partsIn(document, member.written)
      // The member, its choices and its items, but not what is inside them.
      .filter((part) => part.path.every((step) => step === "[]"))
      .flatMap((part) => stringsOf(part.schema["enum"]));
    members[placeOf(path)] = {
      ...(isInferred(member.written) && !member.isRequired ? { inferred: true } : {}),
      ...(values.length === 0 ? {} : { values }),
    };
  }
  return members;
}

/** Marked in words: the description begins with them if no page shows the member's name. */
function isInferred(member: Json): boolean {
  return isObject(member) && typeof member["description"] === "string" && member["description"].startsWith("Inferred:");
}
