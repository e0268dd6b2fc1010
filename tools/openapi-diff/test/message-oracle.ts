import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { resolve } from "../src/document.js";
import { isObject, type Json, type JsonObject, listOf, objectAt, stringsOf } from "../src/json.js";
import { assertContents } from "./contents.js";

/** A schema at a place of its document, e.g. `#/components/schemas/Order`. */
export interface Placed {
  readonly document: Json;
  readonly at: string;
}

/**
 * A value that one schema allows and the other refuses, or `undefined` if it finds none.
 *
 * It does not use our comparison of schemas: it makes values around every limit and constant of both, and Ajv decides.
 * It sends only members that the first schema names.
 */
export function witness(inner: Placed, outer: Placed): Json | undefined {
  const hints = [...constantsOf(inner), ...constantsOf(outer)];
  const [allowed, refused] = [checkerOf(inner), checkerOf(outer)];
  return valuesOf(inner.document, { $ref: inner.at }, hints, []).find((value) => allowed(value) && !refused(value));
}

/** A document is added once, however many of its schemas are asked for. */
const known = new WeakMap<object, Ajv2020>();

function checkerOf({ document, at }: Placed): (value: Json) => boolean {
  if (!isObject(document)) throw new Error("Cannot check values: the document is not an object");
  const ajv = known.get(document) ?? ajvOf(document);
  known.set(document, ajv);
  const validate = ajv.getSchema(`document#${at.slice(1).split("/").map(encodeURIComponent).join("/")}`);
  if (validate === undefined) throw new Error(`Cannot check values: there is no schema at ${at}`);
  return (value) => validate(value) === true;
}

function ajvOf(document: JsonObject): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  assertContents(ajv);
  return ajv.addSchema(document, "document", undefined, false);
}

/** Every text, number and member that a schema names, itself or through references. */
function constantsOf({ document, at }: Placed): Json[] {
  const seen = new Set<string>();
  const found = new Set<Json>();
  const visit = (node: Json | undefined): void => {
    if (typeof node === "string" || typeof node === "number") found.add(node);
    for (const name of Object.keys(objectAt(node, "properties"))) found.add(name);
    for (const part of typeof node === "object" && node !== null ? Object.values(node) : []) visit(part);
    const place = resolve(document, node, "");
    if (place.at === "" || seen.has(place.at)) return;
    seen.add(place.at);
    visit(place.value);
  };
  visit({ $ref: at });
  return [...found].filter((constant) => typeof constant !== "string" || !/^#|\s/.test(constant));
}

const texts = [
  "",
  "a",
  "abc",
  "abcd",
  "ABC",
  "12",
  "123",
  "{}",
  "{",
  "QUJD",
  "a b",
  "a@b.example",
  "https://a.example",
];
const dates = ["2026-01-31", "2026-01-31T10:20:30Z", "7f1e9c2a-3b5d-4c6e-8f90-a1b2c3d4e5f6", "10.0.0.1"];

function scalarsOf(hints: readonly Json[]): Json[] {
  const numbers = hints.filter((hint) => typeof hint === "number");
  const around = numbers.flatMap((number) => [number, number - 1, number + 1, number / 2, number * 2, number + 0.001]);
  const sized = numbers.flatMap((length) =>
    length >= 0 && length < 100 ? [length, length + 1].map((size) => "a".repeat(size)) : [],
  );
  return [...texts, ...dates, ...sized, null, true, false, 0, 1, -1, 0.5, 1e9, ...around, ...hints];
}

/** Values of every kind that may or may not match a schema; the first one is typical for it. */
function valuesOf(document: Json, schema: Json, hints: readonly Json[], above: readonly string[]): Json[] {
  const own = JSON.stringify(schema);
  if (above.filter((other) => other === own).length > 1) return [null];
  const below = [...above, own];
  const forms = formsOf(document, schema, [...stringsOf([...hints]), "abc", "abcd"]);
  const lists = forms.flatMap(({ items }) => {
    if (items === undefined) return [];
    const each = valuesOf(document, items, hints, below);
    const [first = null, second = null] = each;
    const long = hints.flatMap((size) =>
      typeof size === "number" && size >= 0 && size < 20 ? [Array.from({ length: size + 1 }, () => first)] : [],
    );
    const pairs = each.slice(0, 12).flatMap((one) => each.slice(0, 12).map((other) => [one, other]));
    return [...each.map((item) => [item]), [], [first, first], [first, second], ["a", "a", 1], ...pairs, ...long];
  });
  const objects = forms.flatMap((form) => objectsOf(document, form, hints, below));
  const constants = forms.flatMap(({ constants: known }) => known);
  const typical = forms.flatMap((form) => typicalOf(form));
  const contents = forms.flatMap(({ content }) =>
    content === undefined ? [] : valuesOf(document, content, hints, below).map((value) => JSON.stringify(value)),
  );
  const structured = [...lists, ...objects, ...contents];
  return [...constants, ...typical, ...structured, ...scalarsOf(hints), [], {}];
}

interface Form {
  readonly members: ReadonlyMap<string, Json>;
  readonly items: Json | undefined;
  /** Values inside a text. */
  readonly content: Json | undefined;
  readonly constants: readonly Json[];
  readonly types: readonly string[];
  readonly format: string;
}

/** A schema with each of its choices taken, references followed and parts merged. */
function formsOf(document: Json, schema: Json, names: readonly string[], depth = 0): Form[] {
  const { value } = resolve(document, schema, "");
  const { $ref: _, ...siblings } = isObject(schema) ? schema : {};
  const node: JsonObject = { ...value, ...siblings };
  const constants = node["const"] === undefined ? node["enum"] : [node["const"]];
  // If the schema explicitly allows other members, some are sent.
  const other = node["additionalProperties"] ?? node["unevaluatedProperties"] ?? false;
  const patterns = Object.values(objectAt(node, "patternProperties"));
  const free = other === false ? patterns[0] : other;
  const others = free === undefined ? {} : Object.fromEntries(["other", "xy", ...names].map((name) => [name, free]));
  const base: Form = {
    members: new Map(Object.entries({ ...others, ...objectAt(node, "properties") })),
    items:
      node["items"] ??
      node["contains"] ??
      listOf(node["prefixItems"])[0] ??
      (node["type"] === "array" ? true : undefined),
    content: node["contentSchema"],
    constants: Array.isArray(constants) ? constants : [],
    types: stringsOf([node["type"] ?? []].flat()),
    format: String(node["format"]),
  };
  if (depth > 3) return [base];
  const parts = (key: string): Form[][] => {
    const list = node[key];
    return (Array.isArray(list) ? list : []).map((part) => formsOf(document, part, names, depth + 1));
  };
  const whole = parts("allOf").reduce(
    (forms, part) => forms.flatMap((form) => part.map((other) => join(form, other))),
    [base],
  );
  const choices = [...parts("anyOf"), ...parts("oneOf")].flat();
  return choices.length === 0 ? whole : whole.flatMap((form) => choices.map((choice) => join(form, choice)));
}

function join(left: Form, right: Form): Form {
  return {
    members: new Map([...left.members, ...right.members]),
    items: left.items ?? right.items,
    content: left.content ?? right.content,
    constants: [...left.constants, ...right.constants],
    types: [...left.types, ...right.types],
    format: left.format === "undefined" ? right.format : left.format,
  };
}

/** With all members, with each one missing, with each one varied, and with only those before it. */
function objectsOf(document: Json, { members }: Form, hints: readonly Json[], above: readonly string[]): Json[] {
  const all = [...members]
    .filter(([, member]) => member !== false)
    .map(([name, member]): [string, Json[]] => [name, valuesOf(document, member, hints, above)]);
  const first = all.map(([name, [value = null]]): [string, Json] => [name, value]);
  const without = first.map(([name]) => first.filter(([other]) => other !== name));
  const varied = all.flatMap(([name, values]) =>
    values.map((value) => first.map(([other, usual]): [string, Json] => [other, other === name ? value : usual])),
  );
  const only = all.flatMap(([name, values]) => values.map((value): [string, Json][] => [[name, value]]));
  return [first, ...without, ...varied, ...only].map((entries) => Object.fromEntries(entries));
}

function typicalOf({ types, format }: Form): Json[] {
  const formats: Readonly<Record<string, Json>> = {
    "date-time": "2026-01-31T10:20:30Z",
    date: "2026-01-31",
    uuid: "7f1e9c2a-3b5d-4c6e-8f90-a1b2c3d4e5f6",
    email: "a@b.example",
    uri: "https://a.example",
  };
  const byType: Readonly<Record<string, Json>> = { string: "abc", number: 1.5, integer: 1, boolean: true };
  const [type = ""] = types.filter((name) => name !== "null");
  return [formats[format] ?? byType[type] ?? []].flat();
}
