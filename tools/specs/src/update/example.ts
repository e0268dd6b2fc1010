import { resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, objectAt, stringsOf } from "@lumkit/tool-openapi-diff/json";

/**
 * A value that a schema allows, with every member that it names: the example of whoever published none.
 *
 * Of a choice it takes the first. What it cannot know, such as a text that a pattern allows, it guesses: lint tells.
 */
export function exampleOf(document: Json, schema: Json | undefined, above: readonly string[] = []): Json {
  const { value, at } = resolve(document, schema, "");
  const given = givenIn(value);
  if (given !== undefined) return given;
  const inner = at === "" ? above : [...above, at];
  const type = typeOf(value);
  if (type === "array") {
    const count = Math.max(1, numberAt(value, "minItems") ?? 1);
    return isAbove(value["items"], inner) ? [] : Array(count).fill(exampleOf(document, value["items"], inner));
  }
  if (type !== "object") return scalarOf(value, type);
  const parts = ["allOf", "oneOf", "anyOf"].flatMap((key) => {
    const list = value[key];
    return Array.isArray(list) ? (key === "allOf" ? list : list.slice(0, 1)) : [];
  });
  const [first] = parts;
  const choice = parts.map((part) => exampleOf(document, part, inner));
  // A choice of texts or numbers is no object with members.
  if (first !== undefined && value["properties"] === undefined && !choice.every(isObject)) return choice[0] ?? null;
  const required = stringsOf(value["required"]);
  const members = Object.entries(objectAt(value, "properties"))
    .filter(([name, member]) => member !== false && (required.includes(name) || !isAbove(member, inner)))
    .map(([name, member]): [string, Json] => [name, exampleOf(document, member, inner)]);
  return Object.assign({}, ...choice, Object.fromEntries(members));
}

function isAbove(schema: Json | undefined, above: readonly string[]): boolean {
  return isObject(schema) && typeof schema["$ref"] === "string" && above.includes(schema["$ref"]);
}

function givenIn(schema: JsonObject): Json | undefined {
  const first = (key: string): Json | undefined => {
    const list = schema[key];
    return Array.isArray(list) ? list[0] : undefined;
  };
  return schema["const"] ?? first("enum") ?? schema["example"] ?? first("examples") ?? schema["default"];
}

function typeOf({ type }: JsonObject): string {
  return (Array.isArray(type) ? stringsOf(type).find((each) => each !== "null") : String(type ?? "object")) ?? "null";
}

const texts: Readonly<Record<string, string>> = {
  "date-time": "2026-01-31T10:20:30Z",
  date: "2026-01-31",
  email: "name@example.com",
  uri: "https://example.com/",
  uuid: "7f1e9c2a-3b5d-4c6e-8f90-a1b2c3d4e5f6",
};

function scalarOf(schema: JsonObject, type: string): Json {
  if (type === "string") {
    const text = texts[String(schema["format"])] ?? "text";
    return text.padEnd(numberAt(schema, "minLength") ?? 0, "x").slice(0, numberAt(schema, "maxLength"));
  }
  if (type === "number" || type === "integer") {
    const above = numberAt(schema, "exclusiveMinimum");
    return (
      numberAt(schema, "minimum") ?? (above === undefined ? Math.min(1, numberAt(schema, "maximum") ?? 1) : above + 1)
    );
  }
  return type === "boolean" ? true : null;
}

function numberAt(schema: JsonObject, key: string): number | undefined {
  const value = schema[key];
  return typeof value === "number" ? value : undefined;
}
