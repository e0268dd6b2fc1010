import { valueAtPointer } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";

/** The components of a document that something outside them refers to, directly or through others. */
export function componentsFor(document: JsonObject): JsonObject {
  const { components, ...rest } = document;
  const used = referencesFrom(document, rest);
  const isUsed = (kind: string, name: string): boolean =>
    // Security schemes are referred to by their names.
    kind === "securitySchemes" ||
    [...used].some((reference) => `${reference}/`.startsWith(`#/components/${kind}/${name}/`));
  return Object.fromEntries(
    Object.entries(isObject(components) ? components : {}).flatMap(([kind]) => {
      const members = Object.entries(objectAt(components, kind)).filter(([name]) => isUsed(kind, name));
      return members.length === 0 ? [] : [[kind, Object.fromEntries(members)]];
    }),
  );
}

/** The references in a part of a document, and those in what they lead to. */
export function referencesFrom(document: Json, part: Json): Set<string> {
  const used = new Set<string>();
  const follow = (value: Json | undefined): void => {
    if (Array.isArray(value)) for (const item of value) follow(item);
    if (!isObject(value)) return;
    const reference = value["$ref"];
    if (typeof reference === "string" && !used.has(reference)) {
      used.add(reference);
      follow(valueAtPointer(document, reference));
    }
    for (const member of Object.values(value)) follow(member);
  };
  follow(part);
  return used;
}
