import { isObject, type Json, type JsonObject } from "@lumkit/tool-openapi-diff/json";
import { isData, isNameMap } from "@lumkit/tool-openapi-diff/keywords";

/** A document without what no schema needs. */
interface Bare {
  readonly rest: JsonObject;
  /** The names that begin with `x-`, and the formats, each once. */
  readonly extensions: ReadonlySet<string>;
  readonly formats: ReadonlySet<string>;
}

/**
 * A document without its examples, defaults and extensions. Ajv takes an `$id` or `$ref` in them for its own; the values
 * of `const` and `enum` stay, because schemas mean them.
 */
export function withoutData(document: JsonObject): Bare {
  const extensions = new Set<string>();
  const formats = new Set<string>();
  const bare = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(bare);
    return isObject(value) ? bareObject(value) : value;
  };
  const bareObject = (value: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, member]): [string, Json][] => {
        if (key === "format" && typeof member === "string") formats.add(member);
        if (isNameMap(key, member))
          return [[key, Object.fromEntries(Object.entries(member).map(([name, each]) => [name, bare(each)]))]];
        if (key.startsWith("x-")) extensions.add(key);
        if (key === "const" || key === "enum") return [[key, member]];
        return isData(key, member) || key.startsWith("x-") ? [] : [[key, bare(member)]];
      }),
    );
  return { rest: bareObject(document), extensions, formats };
}
