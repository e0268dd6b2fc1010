import { type DocumentOperation, resolve, schemaOf } from "@lumkit/tool-openapi-diff/document";
import type { Json, JsonObject } from "@lumkit/tool-openapi-diff/json";
import { queryParameters, separatorOf } from "../document/query-parameters.js";
import { membersOf } from "../document/schema-parts.js";

/**
 * How the texts of path and query become values, by the place of the parameter. Those that stay a text are left out.
 *
 * `type` is that of the value, or of the items of a list. `separator` is there for a list or an object, whose `members`
 * have their types.
 */
export function contractParameters(operation: DocumentOperation): JsonObject {
  const { document, parameters } = operation;
  const path = parameters
    .filter(({ value }) => value["in"] === "path")
    .map(({ value }): [string, JsonObject] => [`path.${value["name"]}`, typed(document, schemaOf(value))]);
  const query = queryParameters(operation).map((parameter): [string, JsonObject] => {
    const { name, kind, schema } = parameter;
    const separator = kind === "plain" ? undefined : separatorOf(parameter);
    if (separator === undefined) return [`query.${name}`, typed(document, schema)];
    const { value } = resolve(document, schema, "");
    if (kind === "array") return [`query.${name}`, { separator, ...typed(document, value["items"]) }];
    const members = [...membersOf(document, schema)].map(([member, part]) => [member, typed(document, part)]);
    return [`query.${name}`, { separator, members: Object.fromEntries(members) }];
  });
  return Object.fromEntries([...path, ...query].filter(([, parameter]) => Object.keys(parameter).length > 0));
}

/** The JSON type that a text stands for. */
function typed(document: Json, schema: Json | undefined): JsonObject {
  const types = [resolve(document, schema, "").value["type"]].flat();
  if (types.includes("string")) return {};
  if (types.includes("integer") || types.includes("number")) return { type: "number" };
  return types.includes("boolean") ? { type: "boolean" } : {};
}
