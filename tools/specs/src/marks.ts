import { isObject, type Json, objectAt, stringsOf } from "./json.js";

/** What is wrong with the marks of a schema, and of those within it: a mark that means nothing would be lost silently. */
export function wrongMarks(schema: Json): string[] {
  if (Array.isArray(schema)) return schema.flatMap(wrongMarks);
  if (!isObject(schema)) return [];
  const below = Object.entries(schema).flatMap(([key, value]) => (key === "examples" ? [] : wrongMarks(value)));
  return [
    ...wrongFinal(schema["x-lumkit-final"], stringsOf(schema["enum"])),
    ...wrongUses(schema),
    ...wrongDecimal(schema),
    ...below,
  ];
}

function wrongFinal(final: Json | undefined, values: readonly string[]): string[] {
  if (final === undefined) return [];
  const entries = isObject(final) ? Object.entries(final) : [];
  if (entries.length === 0) return ["x-lumkit-final names no final value"];
  return entries.flatMap(([value, kind]) => [
    ...(values.includes(value) ? [] : [`x-lumkit-final: "${value}" is no value of the enum`]),
    ...(kind === "final" || kind === "may-change"
      ? []
      : [`x-lumkit-final: "${value}" is either "final" or "may-change"`]),
  ]);
}

function wrongUses(schema: Json): string[] {
  const uses = isObject(schema) ? schema["x-lumkit-uses"] : undefined;
  const missing = stringsOf(uses).filter((name) => !Object.hasOwn(objectAt(schema, "properties"), name));
  return missing.map((name) => `x-lumkit-uses: there is no member "${name}"`);
}

function wrongDecimal(schema: Json): string[] {
  if (!isObject(schema) || schema["format"] !== "decimal") return [];
  const types = Array.isArray(schema["type"]) ? schema["type"] : [schema["type"]];
  return types.every((type) => type === "number" || type === "null") ? [] : ["format decimal is for numbers alone"];
}
