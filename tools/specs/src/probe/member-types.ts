import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";

/** The JSON types of a value and all its members by place, e.g. `body.orders[].status`: `null | string`. Keeps no value. */
export function memberTypes(body: Json): Record<string, string> {
  const types = new Map<string, Set<string>>();
  const visit = (value: Json, place: string): void => {
    types.set(place, (types.get(place) ?? new Set()).add(typeOf(value)));
    if (Array.isArray(value)) for (const item of value) visit(item, `${place}[]`);
    else if (isObject(value))
      for (const [name, member] of Object.entries(value)) visit(member, `${place}.${shownName(name)}`);
  };
  visit(body, "body");
  return Object.fromEntries(
    [...types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([place, own]) => [place, [...own].sort().join(" | ")]),
  );
}

/** The place of a contract finding, without positions of items and without anything that may be a value. */
export function shownPlace(place: string): string {
  return place
    .replaceAll(/\[\d+\]/g, "[]")
    .split(".")
    .map((name) => (name.endsWith("[]") ? `${shownName(name.replace(/(\[\])+$/, ""))}[]` : shownName(name)))
    .join(".");
}

/** A name with three digits or unusual characters may be a value, such as an id, an address or an e-mail. */
function shownName(name: string): string {
  return /^[A-Za-z_$][\w$-]{0,39}$/.test(name) && !/\d\D*\d\D*\d/.test(name) ? name : "*";
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
