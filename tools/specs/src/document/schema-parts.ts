import type { Direction } from "@lumkit/tool-openapi-diff";
import { circlesOf } from "@lumkit/tool-openapi-diff/circles";
import {
  contentOf,
  type DocumentOperation,
  groupSchema,
  type Place,
  parameterGroups,
  resolve,
} from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf, objectAt, stringsOf } from "@lumkit/tool-openapi-diff/json";

export const compositions = ["allOf", "anyOf", "oneOf"];

/** A part of a value: the value itself, or a member, an item or a choice of it, at any depth. */
export interface Part {
  /** The way to it: names of members, `[]` for an item, `*` for a member of any name. A choice adds no step. */
  readonly path: readonly string[];
  readonly schema: JsonObject;
  /** Only for a member itself: its items and choices have none. */
  readonly member?: Member | undefined;
}

interface Member {
  readonly name: string;
  /** Its schema before a `$ref` in it is followed. */
  readonly written: Json;
  readonly isRequired: boolean;
}

/**
 * Every part of a value of this schema: the value, its choices and items, then its members. Schemas that lead to each
 * other are followed once: the ways through them have no end.
 */
export function partsIn(document: Json, schema: Json | undefined): Part[] {
  return partsAt(document, schema, { path: [] }, new Set());
}

/** What is said of a value itself: its schema, and each part or choice of it at any depth. */
export function layersOf(document: Json, schema: Json | undefined, above: readonly string[] = []): JsonObject[] {
  const { value, at } = resolve(document, schema, "");
  if (at !== "" && above.includes(at)) return [];
  const parts = compositions.flatMap((key) => listOf(value[key]));
  return [value, ...parts.flatMap((part) => layersOf(document, part, [...above, at]))];
}

/** The schemas of the members of a value itself, by name. A member that is `false` is forbidden. */
export function membersOf(document: Json, schema: Json | undefined): Map<string, JsonObject> {
  const written = layersOf(document, schema).flatMap((layer) => Object.entries(objectAt(layer, "properties")));
  // The first one counts, so it is set last.
  return new Map(
    written
      .filter(([, member]) => member !== false)
      .reverse()
      .map(([name, member]) => [name, resolve(document, member, "").value]),
  );
}

/** The names that a value must have: its own, and those of every part of its `allOf`. */
export function requiredOf(document: Json, schema: Json | undefined, above: readonly string[] = []): string[] {
  const { value, at } = resolve(document, schema, "");
  if (at !== "" && above.includes(at)) return [];
  const parts = listOf(value["allOf"]).flatMap((part) => requiredOf(document, part, [...above, at]));
  return [...new Set([...stringsOf(value["required"]), ...parts])];
}

function partsAt(
  document: Json,
  schema: Json | undefined,
  here: Pick<Part, "path" | "member">,
  followed: Set<string>,
  requiredAbove: readonly string[] = [],
): Part[] {
  const { value, at } = resolve(document, schema, "");
  const own = { ...here, schema: value };
  if (followed.has(at)) return [own];
  if (circlesOf(document).has(at)) followed.add(at);
  const required = [...requiredAbove, ...requiredOf(document, value)];
  const partsOf = (inner: Json, step: readonly string[], member?: Member): Part[] =>
    partsAt(document, inner, { path: [...here.path, ...step], member }, followed);
  return [
    own,
    ...compositions
      .flatMap((key) => listOf(value[key]))
      .flatMap((choice) => partsAt(document, choice, { path: here.path }, followed, required)),
    ...(isObject(value["items"]) ? partsOf(value["items"], ["[]"]) : []),
    ...(isObject(value["additionalProperties"]) ? partsOf(value["additionalProperties"], ["*"]) : []),
    ...Object.entries(objectAt(value, "properties"))
      // A member that is `false` is forbidden.
      .filter(([, written]) => written !== false)
      .flatMap(([name, written]) => partsOf(written, [name], { name, written, isRequired: required.includes(name) })),
  ];
}

/** The nearest name on the way to each part, each once. */
export function namesOf(parts: readonly Part[]): string[] {
  return [...new Set(parts.flatMap(({ path }) => path.filter((step) => step !== "[]" && step !== "*").at(-1) ?? []))];
}

/** The names of the members whose schema passes the test, each once. */
export function memberNames(parts: readonly Part[], test: (schema: JsonObject) => boolean): string[] {
  return namesOf(parts.filter(({ member, schema }) => member !== undefined && test(schema)));
}

/** Where a part is, as a person reads it: `orders[].status`. */
export function placeOf(path: readonly string[]): string {
  return path.reduce((place, step) => (step === "[]" || place === "" ? `${place}${step}` : `${place}.${step}`), "");
}

/** A part of what an operation sends or receives, with its place: `query.status`, `body.amount`, `200 body[].id`. */
interface MessagePart extends Part {
  readonly direction: Direction;
  readonly place: string;
}

export function partsOfOperation({ document, parameters, requestBody, responses }: DocumentOperation): MessagePart[] {
  const partsOf = (direction: Direction, name: string, schema: Json | undefined): MessagePart[] =>
    partsIn(document, schema).map((part) => ({ ...part, direction, place: placeOf([name, ...part.path]) }));
  const partsOfBody = (direction: Direction, name: string, body: Place): MessagePart[] =>
    contentOf(body).flatMap(([, { value }]) => partsOf(direction, name, value["schema"]));
  const values = parameters.map(({ value }) => value);
  return [
    ...parameterGroups.flatMap((group) => partsOf("request", group, groupSchema(values, group))),
    ...partsOfBody("request", "body", requestBody),
    ...responses.flatMap(([status, response]) => partsOfBody("response", `${status} body`, response)),
  ];
}

export function isDecimal(schema: JsonObject): boolean {
  return schema["format"] === "decimal";
}

/** A decimal that the service writes as a string loses no digit, so nothing has to be done to read it. */
export function isDecimalText(schema: JsonObject): boolean {
  return isDecimal(schema) && [schema["type"]].flat().every((type) => type === "string" || type === "null");
}

/** A decimal that may be a number in JSON. */
export function isDecimalNumber(schema: JsonObject): boolean {
  return isDecimal(schema) && !isDecimalText(schema);
}

/** Whether every number in a value is a decimal. */
export function holdsDecimals(schema: JsonObject): boolean {
  return schema["x-lumkit-numbers"] === "decimal";
}
