import { contentOf, type DocumentOperation } from "../document.js";
import type { Json, JsonObject } from "../json.js";

/** An operation with the document that it stands in. */
export interface Located {
  readonly document: Json;
  readonly operation: DocumentOperation;
}

/** The names in a path template, in their order. */
export function pathNames({ operation }: Located): string[] {
  return [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
}

/** What is really sent of a path: the names in its template are not. */
export function routeOf({ method, path }: DocumentOperation): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
}

/** The schema of a parameter or header, which may stand in its one media type. */
export function schemaOf(parameter: JsonObject): Json {
  const [content] = contentOf({ value: parameter, at: "" });
  return parameter["schema"] ?? content?.[1].value["schema"] ?? true;
}
