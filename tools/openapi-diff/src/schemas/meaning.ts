import { hash } from "node:crypto";
import { valueAtPointer } from "../document.js";
import { isObject, type Json, type JsonObject } from "../json.js";
import { circlesOf } from "./circles.js";
import { isData, isNameMap, sets } from "./keywords.js";

/** Keywords that do not change which values a schema allows. */
export const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "summary",
  "example",
  "examples",
  "deprecated",
  "externalDocs",
  "xml",
  "$comment",
]);

/** Formats of OpenAPI's registry that say how to read a value, not which values are allowed. */
export const readingFormats: ReadonlySet<Json | undefined> = new Set([
  "decimal",
  "password",
  "float",
  "double",
  "binary",
]);

/** Schemas with the same text allow the same values: it has no annotations, order or `$ref`, and one spelling of null. */
export function meaningOf(document: Json, schema: Json): string {
  return textOf(readingOf(document, false), schema);
}

/** Parts of documents with the same text say the same, annotations included, whatever their `$ref`s and order. */
export function wordingOf(document: Json, part: Json): string {
  return textOf(readingOf(document, true), part);
}

/** One document as it is read, with the texts of its parts. The document must not change from then on. */
interface Reading {
  readonly document: Json;
  readonly inWords: boolean;
  readonly texts: WeakMap<object, string>;
  /** By reference. */
  readonly targets: Map<string, string>;
}

const readings = { meaning: new WeakMap<object, Reading>(), words: new WeakMap<object, Reading>() };

function readingOf(document: Json, inWords: boolean): Reading {
  const known = readings[inWords ? "words" : "meaning"];
  const key = isObject(document) ? document : {};
  const reading = known.get(key) ?? { document, inWords, texts: new WeakMap(), targets: new Map() };
  known.set(key, reading);
  return reading;
}

/** The same for equal parts, and short: a part with a long text is its hash. */
function textOf(reading: Reading, value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const known = reading.texts.get(value);
  if (known !== undefined) return known;
  const text = shortened(Array.isArray(value) ? listText(value, reading) : objectText(reading, value));
  reading.texts.set(value, text);
  return text;
}

function shortened(text: string): string {
  return text.length <= 60 ? text : hash("sha256", text, "base64");
}

function listText(items: readonly Json[], reading: Reading): string {
  return `[${items.map((item) => textOf(reading, item)).join()}]`;
}

function objectText(reading: Reading, value: JsonObject): string {
  if (typeof value["$ref"] === "string") return referredText(reading, value["$ref"], value);
  const { nullable, ...rest } = value;
  const typed = rest["type"] === undefined ? value : { ...rest, ...withNull(rest["type"]) };
  const said = Object.entries(nullable === true ? typed : rest).filter(
    ([key, member]) => reading.inWords || !isSilent(key, member),
  );
  return membersText(said.map(([key, member]) => [key, memberText(reading, key, member)]));
}

function membersText(members: readonly (readonly [name: string, text: string])[]): string {
  const sorted = [...members].sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${sorted.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join()}}`;
}

function memberText(reading: Reading, key: string, value: Json): string {
  if (isNameMap(key, value))
    return shortened(membersText(Object.entries(value).map(([name, member]) => [name, textOf(reading, member)])));
  const itemText = (item: Json): string =>
    isData(key, value) ? shortened(JSON.stringify(inOrder(item))) : textOf(reading, item);
  if (sets.has(key) && Array.isArray(value)) return shortened(`[${value.map(itemText).sort().join()}]`);
  return itemText(value);
}

function inOrder(value: Json): Json {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, member]) => [name, inOrder(member)]),
  );
}

/** A reference means its target, together with what is next to it. */
function referredText(reading: Reading, at: string, { $ref: _, ...siblings }: JsonObject): string {
  const target = targetText(reading, at);
  const added = textOf(reading, siblings);
  return added === "{}" ? target : `{"allOf":[${[target, added].join()}]}`;
}

function targetText(reading: Reading, at: string): string {
  const known = reading.targets.get(at);
  if (known !== undefined) return known;
  const target = valueAtPointer(reading.document, at);
  const circle = circlesOf(reading.document).get(at);
  if (circle !== undefined) for (const [each, text] of circleTexts(reading, circle)) reading.targets.set(each, text);
  // A target outside the document is known only by its name.
  else reading.targets.set(at, target === undefined ? JSON.stringify({ reference: at }) : textOf(reading, target));
  return reading.targets.get(at) ?? "";
}

/**
 * The texts of references that lead to each other. At first they are all the same; in each turn they are read with the
 * texts of the turn before, until no more of them differ.
 */
function circleTexts(reading: Reading, circle: readonly string[]): Map<string, string> {
  let texts = new Map(circle.map((at) => [at, "circle"]));
  for (let different = 0; different < new Set(texts.values()).size; ) {
    different = new Set(texts.values()).size;
    // Other references mean the same in every turn, but what is around those of the circle does not.
    const turn: Reading = { ...reading, texts: new WeakMap(), targets: new Map([...reading.targets, ...texts]) };
    texts = new Map(circle.map((at) => [at, textOf(turn, valueAtPointer(reading.document, at) ?? null)]));
    for (const [at, text] of turn.targets) if (!texts.has(at)) reading.targets.set(at, text);
  }
  return texts;
}

function isSilent(key: string, value: Json): boolean {
  return annotations.has(key) || key.startsWith("x-") || (key === "format" && readingFormats.has(value));
}

/** OpenAPI 3.0 writes `nullable` where 3.1 adds a type. Without a type it adds nothing, as 3.0.3 says. */
export function withNull(type: Json | undefined): { type?: Json } {
  if (type === undefined) return {};
  return { type: [...new Set([...(Array.isArray(type) ? type : [type]), "null"])] };
}
