/**
 * The source of an expression that finds a text in the spellings in which a service may repeat it: as it is, escaped as
 * in JSON (also several times, in JSON inside JSON), in a URL or a form, in HTML, in base64.
 */
export function spellingsOf(text: string): string {
  const characters = [...(text.match(/\\+|[^\\]/gsu) ?? [])].map((part) =>
    part.startsWith("\\") ? backslashes(part.length) : spellingsOfOne(part),
  );
  return [characters.join(""), ...base64Of(text)].join("|");
}

/** As many as three levels of JSON put before a character. A bound, so that no text makes the search slow. */
const escaping = "\\\\{0,15}";
const amp = "&(?:amp;){0,3}";
const named: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };
const short: Readonly<Record<string, string>> = { "\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t" };
const encoder = new TextEncoder();

function spellingsOfOne(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  const spellings = [
    `${escaping}${literal(character)}`,
    units.map((unit) => `\\\\{1,15}u${hex(unit, 4)}`).join(""),
    [...encoder.encode(character)].map((byte) => `%(?:25){0,3}${hex(byte, 2)}`).join(""),
    `${amp}#(?:0{0,5}${code}|[xX]0{0,5}${hex(code, 1)});`,
  ];
  const [html, json] = [named[character], short[character]];
  if (html !== undefined) spellings.push(`${amp}${html};`);
  if (json !== undefined) spellings.push(`\\\\{1,15}${json}`);
  if (character === " ") spellings.push("\\+");
  return `(?:${spellings.join("|")})`;
}

/** Every level of JSON doubles them. */
function backslashes(count: number): string {
  const each = ["\\\\{1,15}u005[cC]", "%(?:25){0,3}5[cC]", `${amp}#(?:0{0,5}92|[xX]0{0,5}5[cC]);`];
  return `(?:\\\\{${count},${16 * count}}|${each.map((one) => `(?:${one}){${count}}`).join("|")})`;
}

/** Shorter ones would be found in ordinary words. */
const minBase64Bytes = 6;

/** Without the characters at both ends that also hold bits of what stands next to the text. */
function base64Of(text: string): string[] {
  const bytes = encoder.encode(text);
  if (bytes.length < minBase64Bytes) return [];
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return [0, 2, 3].map((from, shift) => {
    const whole = Math.floor(((shift + bytes.length) * 8) / 6);
    const inner = btoa("\0".repeat(shift) + binary).slice(from, whole);
    return inner.replaceAll("+", "[+-]").replaceAll("/", `(?:${escaping}/|_)`);
  });
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** A hexadecimal number in small or capital letters. */
function hex(value: number, length: number): string {
  const digits = value.toString(16).padStart(length, "0");
  return digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
