import { valueAtPointer } from "../document.js";
import { isObject, type Json, type JsonObject, listOf, objectAt, stringsOf } from "../json.js";
import { areApart, intersect, isEmpty } from "./intersect.js";
import { annotations, meaningOf, readingFormats, withNull } from "./meaning.js";
import { type Bound, holds, type Kind, kindOf, kinds, type Shape } from "./shape.js";

/** Keywords that a shape represents. */
const judged = new Set([
  ...["$id", "$anchor", "$schema", "$defs", "definitions", "type", "enum", "const", "format"],
  ...["default", "allOf", "anyOf", "oneOf", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["minLength", "maxLength", "pattern", "items", "minItems", "maxItems", "uniqueItems", "properties", "required"],
  ...["additionalProperties", "unevaluatedProperties", "minProperties", "maxProperties"],
]);

const sizes: Readonly<Record<Kind, readonly [low: string, high: string]>> = {
  null: ["", ""],
  boolean: ["", ""],
  number: ["minimum", "maximum"],
  string: ["minLength", "maxLength"],
  array: ["minItems", "maxItems"],
  object: ["minProperties", "maxProperties"],
};

/** What a schema allows: one shape for each kind of value and each choice, and none if no value is valid. */
export function shapesOf(document: Json, schema: Json, above: readonly string[] = []): Shape[] {
  if (schema === false) return [];
  if (!isObject(schema)) return kinds.map((kind) => plainShape(document, {}, kind));
  let shapes = kindsOf(schema).map((kind) => plainShape(document, schema, kind));
  const narrow = (choices: readonly Shape[]): void => {
    shapes = shapes.flatMap((shape) => choices.flatMap((choice) => intersect(shape, choice) ?? []));
  };
  if (typeof schema["$ref"] === "string") {
    const at = schema["$ref"];
    // A schema that only refers to itself requires nothing.
    if (!above.includes(at)) narrow(shapesOf(document, valueAtPointer(document, at) ?? true, [...above, at]));
  }
  for (const part of listOf(schema["allOf"])) narrow(shapesOf(document, part, above));
  if (schema["anyOf"] !== undefined) narrow(listOf(schema["anyOf"]).flatMap((part) => shapesOf(document, part, above)));
  if (schema["oneOf"] !== undefined) {
    const choices = listOf(schema["oneOf"]).map((part) =>
      shapesOf(document, part, above).flatMap((shape) => shapes.flatMap((base) => intersect(base, shape) ?? [])),
    );
    const areOverlapped = choices.some((one, index) =>
      choices.slice(index + 1).some((other) => one.some((left) => other.some((right) => !areApart(left, right)))),
    );
    shapes = choices.flat().map((shape) => ({ ...shape, isOverlapped: shape.isOverlapped || areOverlapped }));
  }
  const unevaluated = schema["unevaluatedProperties"];
  if (unevaluated !== undefined)
    shapes = shapes.map((shape) => ({
      ...shape,
      others: shape.others === true ? unevaluated : (shape.others ?? unevaluated),
    }));
  return shapes.map(withFittingValues).filter((shape) => !isEmpty(shape));
}

function withFittingValues(shape: Shape): Shape {
  return { ...shape, values: shape.values?.filter((value) => holds(shape, value) !== false) };
}

function kindsOf(schema: JsonObject): Kind[] {
  const types = typesOf(schema);
  return types === undefined
    ? [...kinds]
    : kinds.filter((kind) => types.includes(kind) || (kind === "number" && types.includes("integer")));
}

function typesOf(schema: JsonObject): string[] | undefined {
  const type = schema["nullable"] === true ? withNull(schema["type"]).type : schema["type"];
  return type === undefined ? undefined : stringsOf([type].flat());
}

/** What the keywords of one schema object require of values of one kind; those for other kinds do not apply. */
function plainShape(document: Json, schema: JsonObject, kind: Kind): Shape {
  const [low, high] = sizes[kind];
  const format = schema["format"];
  const values = schema["const"] === undefined ? schema["enum"] : [schema["const"]];
  const unjudged = Object.entries(schema)
    .filter(([keyword]) => !isJudged(document, schema, keyword))
    .map(([keyword, value]) => `${keyword} ${meaningOf(document, { [keyword]: value })}`);
  return {
    kind,
    values: Array.isArray(values) ? values.filter((value) => kindOf(value) === kind) : undefined,
    low: tighter(schema[low], schema["exclusiveMinimum"], kind, -1),
    high: tighter(schema[high], schema["exclusiveMaximum"], kind, 1),
    multiples: kind === "number" ? stepsOf(schema) : [],
    formats:
      (kind === "number" || kind === "string") && typeof format === "string" && !readingFormats.has(format)
        ? [format]
        : [],
    patterns: kind === "string" ? stringsOf([schema["pattern"] ?? []].flat()) : [],
    items: kind === "array" ? (schema["items"] ?? true) : true,
    hasUniqueItems: kind === "array" && schema["uniqueItems"] === true,
    members: new Map(kind === "object" ? Object.entries(objectAt(schema, "properties")) : []),
    required: new Set(kind === "object" ? stringsOf(schema["required"]) : []),
    others: kind === "object" ? othersOf(schema) : true,
    default: schema["default"],
    unjudged,
    isOverlapped: false,
  };
}

/** A `$ref` out of the document cannot be judged, and neither can `nullable` without a type, which tools read differently. */
function isJudged(document: Json, schema: JsonObject, keyword: string): boolean {
  if (keyword === "$ref") return valueAtPointer(document, String(schema["$ref"])) !== undefined;
  if (keyword === "nullable") return schema["nullable"] !== true || schema["type"] !== undefined;
  return judged.has(keyword) || annotations.has(keyword) || keyword.startsWith("x-");
}

function othersOf(schema: JsonObject): Json | undefined {
  const said = schema["additionalProperties"];
  return said === undefined && schema["properties"] === undefined ? true : said;
}

/** The limit on one side; in 3.0 `exclusiveMinimum: true` only says that `minimum` itself is excluded. */
function tighter(limit: Json | undefined, exclusive: Json | undefined, kind: Kind, side: 1 | -1): Bound {
  const none = kind !== "number" && side === -1 ? 0 : side * Number.POSITIVE_INFINITY;
  const closed = typeof limit === "number" ? limit : none;
  if (kind !== "number" || typeof exclusive !== "number")
    return { at: closed, open: kind === "number" && exclusive === true };
  return side * exclusive <= side * closed ? { at: exclusive, open: true } : { at: closed, open: false };
}

function stepsOf(schema: JsonObject): number[] {
  const types = typesOf(schema);
  const isWhole = types?.includes("integer") === true && !types.includes("number");
  const step = schema["multipleOf"];
  return [...(isWhole ? [1] : []), ...(typeof step === "number" ? [step] : [])];
}
