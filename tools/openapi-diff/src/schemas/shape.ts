import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject } from "../json.js";

export const kinds = ["null", "boolean", "number", "string", "array", "object"] as const;
export type Kind = (typeof kinds)[number];

/** A limit of a value's size, and whether the limit itself is excluded. */
export interface Bound {
  readonly at: number;
  readonly open: boolean;
}

/** A condition that is compared as a whole: `not`, `contains`, or a keyword that is not known here. */
export interface Clause {
  /** The first of its keywords. */
  readonly name: string;
  readonly schema: JsonObject;
  /** Equal texts mean the same. */
  readonly text: string;
}

/**
 * Values of one kind with all that a schema requires of them, after `$ref`, `type` and compositions are resolved. A
 * schema is a list of shapes; a value is valid if it has one of them.
 */
export interface Shape {
  readonly kind: Kind;
  /** The only allowed values; without it, any of the kind. */
  readonly values?: readonly Json[] | undefined;
  /** Limits of a number, or of the count of characters, items or members. */
  readonly low: Bound;
  readonly high: Bound;
  /** The number is a multiple of each; an integer has 1. */
  readonly multiples: readonly number[];
  readonly formats: readonly string[];
  readonly patterns: readonly string[];
  /** The schemas of the first items, then of all others. */
  readonly prefix: readonly Json[];
  readonly items: Json;
  readonly hasUniqueItems: boolean;
  readonly members: ReadonlyMap<string, Json>;
  readonly required: ReadonlySet<string>;
  /** The schemas of members whose name matches a pattern. */
  readonly patterned: ReadonlyMap<string, Json>;
  /** The schema of all other members; `undefined` if the document names members and says nothing about others. */
  readonly others: Json | undefined;
  readonly default?: Json | undefined;
  /** What else a value must satisfy. */
  readonly clauses: readonly Clause[];
  /** The name of the schema that an alternative of `anyOf` or `oneOf` refers to. */
  readonly alternative?: string | undefined;
  /** Whether this is a branch of a `oneOf` that may overlap another, and so may allow less than it says. */
  readonly isOverlapped: boolean;
}

/** The kind of a JSON value. */
export function kindOf(value: Json): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (isObject(value)) return "object";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "number" ? "number" : "string";
}

/** The size of a value, which the limits of a shape are about. */
function measureOf(value: Json): number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return [...value].length;
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

/** Whether a value has a shape; `undefined` if that depends on its parts or format, which are not checked. */
export function holds(shape: Shape, value: Json): boolean | undefined {
  if (shape.kind !== kindOf(value)) return false;
  const size = measureOf(value);
  const isWithin =
    (shape.values?.some((known) => isDeepStrictEqual(known, value)) ?? true) &&
    !(size < shape.low.at || (size === shape.low.at && shape.low.open)) &&
    !(size > shape.high.at || (size === shape.high.at && shape.high.open)) &&
    shape.multiples.every((step) => isMultiple(size, step)) &&
    shape.patterns.every((pattern) => typeof value !== "string" || isMatch(pattern, value));
  if (!isWithin) return false;
  const isPartlyUnknown = shape.values === undefined && typeof value === "object" && size > 0;
  return shape.formats.length > 0 || shape.clauses.length > 0 || isPartlyUnknown ? undefined : true;
}

/** A pattern that is not a JavaScript regular expression counts as matched, because no validator here can tell. */
export function isMatch(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}

/** Whether a number is a multiple, in decimal arithmetic: 0.3 is one of 0.1. */
export function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times));
}

/** The schema of a member of this name; `undefined` if the shape says nothing about it. */
export function memberOf({ members, patterned, others }: Shape, name: string): Json | undefined {
  const matching = [...patterned].filter(([pattern]) => isMatch(pattern, name)).map(([, schema]) => schema);
  const named = members.get(name);
  const said = named === undefined ? matching : [named, ...matching];
  return said.length === 0 ? others : said.reduce(both);
}

/** The schema of the item at this position. */
export function itemOf({ prefix, items }: Shape, index: number): Json {
  return prefix[index] ?? items;
}

/** One schema with the requirements of both. */
export function both(left: Json, right: Json): Json {
  if (left === right || right === true) return left;
  if (left === true) return right;
  const parts = [left, right].flatMap((schema) => {
    const isGroup = isObject(schema) && Object.keys(schema).length === 1 && Array.isArray(schema["allOf"]);
    return isGroup && Array.isArray(schema["allOf"]) ? schema["allOf"] : [schema];
  });
  if (parts.includes(false)) return false;
  const distinct = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  const asking = distinct.filter((part) => part !== true);
  return asking.length > 1 ? { allOf: asking } : (asking[0] ?? true);
}

/** The only values that a schema allows, if it lists them. */
export function constantsOf(schema: Json | undefined): Json[] | undefined {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return undefined;
  if (schema["const"] !== undefined) return [schema["const"]];
  return Array.isArray(schema["enum"]) ? schema["enum"] : undefined;
}
