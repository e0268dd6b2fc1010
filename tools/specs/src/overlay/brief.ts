import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";

/** The beginning of a value, enough to recognise it. */
export function brief(value: Json | undefined): string {
  return cut(JSON.stringify(value) ?? "nothing");
}

/** The names of a value's members, among which a person may find the one that was renamed. */
export function briefMembers(value: Json | undefined): string {
  if (!isObject(value)) return `is ${brief(value)}`;
  const names = Object.keys(value);
  return names.length === 0 ? "is empty" : `has ${cut(names.join(", "))}`;
}

function cut(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
