import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { stringify } from "yaml";
import { type Digits, digitTags } from "../document/digits.js";

/** The members that come first, in this order. */
const first = [
  ...["openapi", "swagger", "info", "title", "version", "jsonSchemaDialect", "servers", "url", "security", "tags"],
  ...["get", "put", "post", "delete", "options", "head", "patch", "trace"],
  ...["summary", "operationId", "name", "in", "$ref", "type", "format", "enum", "required", "description"],
  ...["parameters", "requestBody", "schema", "content", "responses", "headers", "paths", "webhooks", "components"],
];
const ranks = new Map(first.map((name, rank) => [name, rank]));

/**
 * A document as YAML with its members in a fixed order: those listed above first, then the others by name. Lists keep
 * their order. If a vendor only reorders members, the bytes stay the same.
 *
 * @param comment the lines at the head of the file; none if it is empty.
 */
export function canonicalText(document: Json, comment: string, digits: Digits = new Map()): string {
  const head = comment === "" ? [] : comment.split("\n").map((line) => `${`# ${line}`.trimEnd()}\n`);
  return `${head.join("")}${stringify(inOrder(document), { aliasDuplicateObjects: false, lineWidth: 120, customTags: digitTags(digits) })}`;
}

function inOrder(value: Json): Json {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort(compareNames)
      .map((name) => [name, inOrder(value[name] ?? null)]),
  );
}

function compareNames(a: string, b: string): number {
  const byRank = (ranks.get(a) ?? first.length) - (ranks.get(b) ?? first.length);
  if (byRank !== 0) return byRank;
  return a < b ? -1 : 1;
}
