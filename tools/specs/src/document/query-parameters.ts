import { type DocumentOperation, resolve, schemaOf } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, listOf } from "@lumkit/tool-openapi-diff/json";
import { compositions } from "./schema-parts.js";

export interface QueryParameter {
  readonly name: string;
  readonly schema: Json;
  readonly kind: "array" | "object" | "plain";
  readonly style: string;
  readonly isExploded: boolean;
}

export function queryParameters({ document, parameters }: DocumentOperation): QueryParameter[] {
  return parameters
    .filter(({ value }) => value["in"] === "query")
    .map(({ value }) => {
      const { name, style = "form", explode = style === "form" } = value;
      const schema = schemaOf(value);
      return {
        name: String(name),
        schema,
        kind: kindOf(document, schema),
        style: String(style),
        isExploded: explode === true,
      };
    });
}

const separators: Readonly<Record<string, string>> = { form: ",", spaceDelimited: "%20", pipeDelimited: "%7C" };

/**
 * What stands between the values of a list or an object; `&` if each has a name of its own, and `[]` if that name is
 * written like `filter[from]`. `undefined` for what OpenAPI does not define.
 */
export function separatorOf({ kind, style, isExploded }: QueryParameter): string | undefined {
  if (style === "deepObject") return kind === "object" ? "[]" : undefined;
  // Only `form` says how the parts of an exploded object are written; an exploded list repeats its name in any style.
  if (isExploded && kind === "object" && style !== "form") return undefined;
  return isExploded && style in separators ? "&" : separators[style];
}

/** What a value is written as: a list or an object, if one of its choices is. */
export function kindOf(
  document: Json,
  schema: Json | undefined,
  above: readonly string[] = [],
): QueryParameter["kind"] {
  const { value, at } = resolve(document, schema, "");
  if (at !== "" && above.includes(at)) return "plain";
  const types = [value["type"]].flat();
  if (types.includes("array") || value["items"] !== undefined) return "array";
  if (types.includes("object") || isObject(value["properties"])) return "object";
  const choices = compositions
    .flatMap((key) => listOf(value[key]))
    .map((choice) => kindOf(document, choice, [...above, at]));
  return choices.find((kind) => kind !== "plain") ?? "plain";
}
