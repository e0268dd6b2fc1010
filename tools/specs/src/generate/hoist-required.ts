import { isObject, type Json, type JsonObject, listOf, stringsOf } from "@lumkit/tool-openapi-diff/json";

/**
 * A copy in which a part of `allOf` that only names required members is written next to `allOf`: openapi-typescript
 * makes the members required only there.
 */
export function hoistRequired(value: Json): Json {
  if (Array.isArray(value)) return value.map(hoistRequired);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]): [string, Json] => [name, hoistRequired(member)]);
  const copy: JsonObject = Object.fromEntries(members);
  const bare = listOf(copy["allOf"]).filter(isObject).filter(isOnlyRequired);
  if (bare.length === 0) return copy;
  const required = [...stringsOf(copy["required"]), ...bare.flatMap((part) => stringsOf(part["required"]))];
  return { ...copy, required, allOf: listOf(copy["allOf"]).filter((part) => !isObject(part) || !bare.includes(part)) };
}

function isOnlyRequired(part: JsonObject): boolean {
  const names = Object.keys(part).filter((name) => name !== "type" && name !== "description");
  return names.length === 1 && Array.isArray(part["required"]);
}
