import { copyOf, isObject, type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";

/** A document with each operation of another one `copies` times, each with its own path, operation id and schemas. */
export function largeDocument(document: Json, copies: number): JsonObject {
  const parts = Array.from({ length: copies }, (_, index) => renamed(copyOf(document), String(index + 1)));
  const components = objectAt(document, "components");
  return {
    ...(isObject(document) ? document : {}),
    paths: Object.assign({}, ...parts.map((part) => objectAt(part, "paths"))),
    components: Object.fromEntries(
      Object.keys(components).map((kind) => [
        kind,
        kind === "securitySchemes"
          ? objectAt(components, kind)
          : Object.assign({}, ...parts.map((part) => objectAt(objectAt(part, "components"), kind))),
      ]),
    ),
  };
}

function renamed(document: Json, suffix: string): JsonObject {
  const names = (value: JsonObject, rename: (name: string) => string): JsonObject =>
    Object.fromEntries(Object.entries(value).map(([name, member]) => [rename(name), member]));
  const paths = names(objectAt(document, "paths"), (path) => `/v${suffix}${path}`);
  const components = objectAt(document, "components");
  const copies = Object.fromEntries(
    Object.keys(components).map((kind) => [kind, names(objectAt(components, kind), (name) => `${name}${suffix}`)]),
  );
  return objectAt({ all: walk({ paths, components: copies }, suffix) }, "all");
}

function walk(value: Json, suffix: string): Json {
  if (Array.isArray(value)) return value.map((item) => walk(item, suffix));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      (name === "$ref" || name === "operationId") && typeof member === "string"
        ? `${member}${suffix}`
        : walk(member, suffix),
    ]),
  );
}
