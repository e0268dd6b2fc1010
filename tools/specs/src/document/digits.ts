import { type Document, isScalar, type ScalarTag, type Tags, visit } from "yaml";
import { CommandError } from "../cli/command.js";

/** How a document writes the numbers that JavaScript cannot hold, by what JavaScript makes of them. */
export type Digits = ReadonlyMap<number, string>;

/** @throws {Error} two numbers become one in JavaScript, or a number has no digits. */
export function digitsInYaml(document: Document.Parsed): Digits {
  const texts: string[] = [];
  visit(document, (_, node) => {
    if (!isScalar(node) || typeof node.value !== "number") return;
    if (!Number.isFinite(node.value)) throw new Error(`has the number ${node.source}, which JSON cannot say`);
    texts.push(node.source ?? String(node.value));
  });
  return digitsOf(texts);
}

/** A text in quotes, or a number. */
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/** @throws {Error} two numbers become one in JavaScript. */
export function digitsInJson(text: string): Digits {
  return digitsOf((text.match(token) ?? []).filter((each) => !each.startsWith('"')));
}

function digitsOf(texts: readonly string[]): Digits {
  const digits = new Map<number, string>();
  const whole = new Set<number>();
  for (const text of new Set(texts)) {
    const value = Number(text);
    if (exact(text) === exact(String(value))) whole.add(value);
    else {
      const other = digits.get(value);
      if (other !== undefined && exact(other) !== exact(text)) throw new Error(alike(other, text));
      digits.set(value, text);
    }
  }
  for (const [value, text] of digits) if (whole.has(value)) throw new Error(alike(text, String(value)));
  return digits;
}

function alike(one: string, other: string): string {
  return `has the numbers ${one} and ${other}, which JavaScript cannot tell apart: one of them must be written as text`;
}

/** The significant digits of a number and the place of its point: equal for equal numbers. `0x1F` has none. */
function exact(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  if (whole + fraction === "") return String(Number(text));
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  const point = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${sign === "-" ? "-" : ""}${significant}e${point}`;
}

/** The digits of both. @throws {CommandError} they write one number of JavaScript in two ways. */
export function bothDigits(one: Digits, other: Digits): Digits {
  for (const [value, text] of other) {
    const known = one.get(value);
    if (known !== undefined && exact(known) !== exact(text))
      throw new CommandError(`Cannot merge the overlay: it ${alike(known, text)}`);
  }
  return new Map([...one, ...other]);
}

/** JSON with the digits in their places. */
export function withDigits(json: string, digits: Digits): string {
  if (digits.size === 0) return json;
  return json.replaceAll(token, (each) => (each.startsWith('"') ? each : (digits.get(Number(each)) ?? each)));
}

/** The tags with which `stringify` of yaml writes the digits in their places. */
export function digitTags(digits: Digits): (tags: Tags) => Tags {
  const tag: ScalarTag = {
    tag: "tag:yaml.org,2002:float",
    default: true,
    // Of the tags that identify a number, yaml prefers those with a test. It is only for reading: this one reads nothing.
    test: /(?!)/,
    identify: (value) => typeof value === "number" && digits.has(value),
    resolve: Number,
    stringify: ({ value }) => digits.get(Number(value)) ?? String(value),
  };
  return (tags) => [tag, ...tags];
}
