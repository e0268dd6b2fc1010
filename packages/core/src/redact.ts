import { parseJson } from "./parse-json.js";
import { spellingsOf } from "./spellings.js";

/** Makes the function that takes these secrets out of a text, however they are spelt in it. */
export function createRedact(secrets: readonly string[]): (text: string) => string {
  // The longest first: another secret may be a part of it.
  const longestFirst = secrets.filter((secret) => secret !== "").toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return (text) => text;
  const spellings = new RegExp(longestFirst.map(spellingsOf).join("|"), "g");
  return (text) => text.replace(spellings, "[redacted]");
}

/** The same JSON value with its strings redacted, at any depth; numbers and the names of members stay. */
export function redactStrings(value: unknown, redact: (text: string) => string): unknown {
  return mapped(value, redact, (name) => name);
}

/** The same JSON value with the names of its members redacted. */
export function redactNames(value: unknown, redact: (text: string) => string): unknown {
  return mapped(value, (text) => text, redact);
}

function mapped(value: unknown, text: (text: string) => string, name: (name: string) => string): unknown {
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapped(item, text, name));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [name(key), mapped(member, text, name)]));
}

/** The strings of a JSON body, one level deep: for a login, what it is called with is the secret. */
export function stringsIn(body: string | undefined): string[] {
  const value = body === undefined ? undefined : parseJson(body);
  return typeof value === "object" && value !== null
    ? Object.values(value).filter((member) => typeof member === "string")
    : [];
}
