import { parseJson } from "./parse-json.js";
import { someUnescaped } from "./unescape.js";

/**
 * Makes the function that takes these secrets out of a text, in plain form, in base64 or in hex. A text that holds one in
 * an escaped form, or is cut within one, is replaced as a whole.
 */
export function createRedact(secrets: readonly string[]): (text: string) => string {
  const found = secrets.filter((secret) => secret !== "").flatMap((secret) => [secret, ...encodingsOf(secret)]);
  if (found.length === 0) return (text) => text;
  // The longest first: a shorter one may be a part of it.
  const longestFirst = found.sort((a, b) => b.length - a.length).map(literal);
  const expression = new RegExp(longestFirst.join("|"));
  const isCut = (text: string): boolean => found.some((each) => endsWithin(text, each));
  return (text) =>
    isCut(text) || someUnescaped(text, (form) => expression.test(form) || isCut(form))
      ? "[redacted]"
      : text.split(expression).join("[redacted]");
}

/** Whether a text ends with at least half of a secret, but not with all of it. */
function endsWithin(text: string, secret: string): boolean {
  const least = Math.max(minPart, Math.ceil(secret.length / 2));
  for (let length = secret.length - 1; length >= least; length--)
    if (text.endsWith(secret.slice(0, length))) return true;
  return false;
}

/** Shorter ones would be found in ordinary words. */
const minEncodedBytes = 6;
const minPart = 8;

/** In hex, and as it stands in the base64 of a longer text, without the ends that also hold bits of the rest. */
function encodingsOf(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length < minEncodedBytes) return [];
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const base64 = [0, 2, 3].flatMap((from, shift) => {
    const whole = Math.floor(((shift + bytes.length) * 8) / 6);
    const inner = btoa("\0".repeat(shift) + binary).slice(from, whole);
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
  return [hex, hex.toUpperCase(), ...base64];
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** The same JSON value with its strings changed by `text`, and the names of its members by `name`, at any depth. */
export function mapStrings(value: unknown, text: (text: string) => string, name = (name: string) => name): unknown {
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, text, name));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [name(key), mapStrings(member, text, name)]));
}

/** The strings of a JSON body, one level deep: for a login they are the secrets. */
export function stringsIn(body: string | undefined): string[] {
  const value = body === undefined ? undefined : parseJson(body);
  return typeof value === "object" && value !== null
    ? Object.values(value).filter((member) => typeof member === "string")
    : [];
}
