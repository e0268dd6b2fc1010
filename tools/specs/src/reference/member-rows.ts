import { type Place, resolve } from "@lumkit/tool-openapi-diff/document";
import {
  isObject,
  type Json,
  type JsonObject,
  listOf,
  objectAt,
  pointer,
  stringsOf,
} from "@lumkit/tool-openapi-diff/json";
import { compositions, isDecimal, requiredOf } from "../document/schema-parts.js";
import type { Bases } from "./bases.js";

export const memberHead = ["member", "type", "always there", "known from", "meaning"];

/** A row for each member of a value, those of its items and of its own members included. */
export function memberRows(document: Json, bases: Bases, place: Place): string[][] {
  return rowsAt(place, "", []);

  function rowsAt({ value, at }: Place, path: string, above: readonly string[], isOneForm = false): string[][] {
    if (above.includes(at)) return [];
    const inner = [...above, at];
    const required = requiredOf(document, value);
    const own = Object.entries(objectAt(value, "properties")).flatMap(([name, written]): string[][] => {
      if (written === false) return [];
      const here = `${at}${pointer("properties", name).slice(1)}`;
      const member = resolve(document, written, here);
      const memberPath = path === "" ? name : `${path}.${name}`;
      const isRequired = required.includes(name);
      const description =
        isObject(written) && "description" in written ? written["description"] : member.value["description"];
      const row = [
        `\`${memberPath}\``,
        typeText(document, written),
        isOneForm ? "in one form" : isRequired ? "yes" : "no",
        knownFrom(bases, here, isRequired ? bases.get(`${at}${pointer("required", name).slice(1)}`) : undefined),
        typeof description === "string" ? description : "",
      ];
      return [row, ...rowsAt(member, memberPath, inner)];
    });
    const items = isObject(value["items"])
      ? rowsAt(resolve(document, value["items"], `${at}/items`), `${path}[]`, inner)
      : [];
    const choices = compositions.flatMap((key) =>
      listOf(value[key]).flatMap((choice, index) =>
        rowsAt(resolve(document, choice, `${at}/${key}/${index}`), path, inner, key !== "allOf"),
      ),
    );
    // A choice may say more about a member that is in the table already.
    const named = new Set(own.map(([name]) => name));
    return [...own, ...items, ...choices.filter(([name]) => !named.has(name))];
  }
}

const partNames: Readonly<Record<string, string>> = {
  anyOf: "values",
  oneOf: "values",
  content: "body",
  $ref: "shape",
};

/** Where the name of a place is from, and the parts of what is said of it that have another basis. */
export function knownFrom(bases: Bases, at: string, required?: string): string {
  const basis = bases.get(at) ?? "published";
  const parts = [
    "type",
    "format",
    "enum",
    "anyOf",
    "oneOf",
    "minimum",
    "schema/type",
    "schema/format",
    "schema/anyOf",
    "schema/minimum",
    "content",
    "$ref",
  ]
    .map((part) => [part.replace("schema/", ""), bases.get(`${at}/${part}`)] as const)
    .concat([["always there", required]])
    .filter(([, each]) => each !== undefined && each !== basis);
  return [basis, ...parts.map(([part, each]) => `${partNames[part] ?? part}: ${each}`)].join("; ");
}

/** @param above the schemas that this one is a part of: one that leads back to itself is named only. */
export function typeText(document: Json, written: Json, above: readonly string[] = []): string {
  const { value, at } = resolve(document, written, "");
  const name = at === "" ? "" : ` \`${at.slice(at.lastIndexOf("/") + 1)}\``;
  if (at !== "" && above.includes(at)) return name.trim();
  const inner = [...above, at];
  if (isDecimal(value)) return `decimal string${isNullable(value) ? " or null" : ""}`;
  const values = stringsOf(value["enum"]);
  if (values.length > 0) return values.map((each) => `\`${each}\``).join(", ");
  const choices = compositions.flatMap((key) => listOf(value[key]));
  const own = [value["type"]].flat().filter((type) => typeof type === "string");
  if (own.includes("array")) return `list of ${typeText(document, value["items"] ?? true, inner)}`;
  if (choices.length > 0) return [...new Set(choices.map((choice) => typeText(document, choice, inner)))].join(" or ");
  const format = typeof value["format"] === "string" ? ` (${value["format"]})` : "";
  return own.length === 0
    ? `any value${name}`
    : own.map((type) => (type === "object" ? `object${name}` : `${type}${type === "null" ? "" : format}`)).join(" or ");
}

function isNullable({ type }: JsonObject): boolean {
  return [type].flat().includes("null");
}
