import { valueAtPointer } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";

/** The components of a document that something outside them refers to, directly or through others. */
export function componentsFor(document: JsonObject): JsonObject {
  const { components, ...rest } = document;
  const used = new Set<string>();
  const follow = (part: Json | undefined): void => {
    if (Array.isArray(part)) for (const item of part) follow(item);
    if (!isObject(part)) return;
    const reference = part["$ref"];
    if (typeof reference === "string" && !used.has(reference)) {
      used.add(reference);
      follow(valueAtPointer(document, reference));
    }
    for (const member of Object.values(part)) follow(member);
  };
  follow(rest);
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
