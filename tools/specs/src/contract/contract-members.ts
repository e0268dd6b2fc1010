import { isObject, type Json, type JsonObject, stringsOf } from "@lumkit/tool-openapi-diff/json";
import { partsIn, placeOf } from "../document/schema-parts.js";

/**
 * Every member of a value of this schema, by its path: `total`, `orders[].status`, and `[].id` where the value is a
 * list. Members of a free-form object are not included.
 *
 * Each says what no schema tells: `inferred` if its name is our inference, so the service may use another name or leave
 * it out; and the known `values` of a response, which may have others.
 */
export function contractMembers(document: Json, schema: Json | undefined): JsonObject {
  const inferred = new Map<string, boolean>();
  const values = new Map<string, ReadonlySet<string>>();
  for (const part of partsIn(document, schema)) {
    const { path, member } = part;
    if (path.includes("*")) continue;
    // An item or a choice belongs to its member.
    const at = placeOf(path.slice(0, path.findLastIndex((step) => step !== "[]") + 1));
    if (member !== undefined) inferred.set(at, isInferred(member.written) && !member.isRequired);
    values.set(at, new Set([...(values.get(at) ?? []), ...stringsOf(part.schema["enum"])]));
  }
  return Object.fromEntries(
    [...inferred].map(([at, isOurs]) => {
      const known = [...(values.get(at) ?? [])];
      return [at, { ...(isOurs ? { inferred: true } : {}), ...(known.length === 0 ? {} : { values: known }) }];
    }),
  );
}

/** Marked in words: the description begins with them if no page shows the member's name. */
function isInferred(member: Json): boolean {
  return isObject(member) && typeof member["description"] === "string" && member["description"].startsWith("Inferred:");
}
