import { valueAtPointer } from "../document.js";
import { isObject, type Json, type JsonObject, listOf, objectAt, stringsOf } from "../json.js";
import { clausesOf } from "./clauses.js";
import { formatsOf } from "./formats.js";
import { areApart, intersect, isEmpty } from "./intersect.js";
import { withNull } from "./meaning.js";
import { type Bound, holds, type Kind, kindOf, kinds, type Shape } from "./shape.js";
import { withUnevaluated } from "./unevaluated.js";

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
  if (schema["anyOf"] !== undefined)
    narrow(listOf(schema["anyOf"]).flatMap((part) => alternativesOf(document, part, above)));
  if (schema["oneOf"] !== undefined) {
    const choices = listOf(schema["oneOf"]).map((part) =>
      alternativesOf(document, part, above).flatMap((shape) => shapes.flatMap((base) => intersect(base, shape) ?? [])),
    );
    const areOverlapped = choices.some((one, index) =>
      choices.slice(index + 1).some((other) => one.some((left) => other.some((right) => !areApart(left, right)))),
    );
    shapes = choices.flat().map((shape) => ({ ...shape, isOverlapped: shape.isOverlapped || areOverlapped }));
  }
  return withUnevaluated(document, schema, shapes)
    .map(withFittingValues)
    .filter((shape) => !isEmpty(shape));
}

/** The shapes of one alternative, with its name. */
function alternativesOf(document: Json, part: Json, above: readonly string[]): Shape[] {
  const reference = isObject(part) ? part["$ref"] : undefined;
  const name = typeof reference === "string" ? reference.slice(reference.lastIndexOf("/") + 1) : undefined;
  return shapesOf(document, part, above).map((shape) => ({ ...shape, alternative: shape.alternative ?? name }));
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
  const values = schema["const"] === undefined ? schema["enum"] : [schema["const"]];
  const prefix = kind === "array" ? listOf(schema["prefixItems"]) : [];
  const items = kind === "array" ? itemsOf(schema) : true;
  const limit = tighter(schema[high], schema["exclusiveMaximum"], kind, 1);
  return {
    kind,
    values: Array.isArray(values) ? values.filter((value) => kindOf(value) === kind) : undefined,
    low: tighter(schema[low], schema["exclusiveMinimum"], kind, -1),
    high: kind === "array" ? { ...limit, at: Math.min(limit.at, longest(prefix, items)) } : limit,
    multiples: kind === "number" ? stepsOf(schema) : [],
    formats: formatsOf(schema, kind),
    patterns: kind === "string" ? stringsOf([schema["pattern"] ?? []].flat()) : [],
    prefix,
    items,
    hasUniqueItems: kind === "array" && schema["uniqueItems"] === true,
    members: new Map(kind === "object" ? Object.entries(objectAt(schema, "properties")) : []),
    patterned: new Map(kind === "object" ? Object.entries(objectAt(schema, "patternProperties")) : []),
    required: new Set(kind === "object" ? stringsOf(schema["required"]) : []),
    others: kind === "object" ? othersOf(schema) : true,
    default: schema["default"],
    clauses: clausesOf(document, schema, kind),
    isOverlapped: false,
  };
}

function itemsOf({ items }: JsonObject): Json {
  return items === undefined || Array.isArray(items) ? true : items;
}

/** A list ends before the first item that is forbidden. */
function longest(prefix: readonly Json[], items: Json): number {
  const index = prefix.indexOf(false);
  if (index !== -1) return index;
  return items === false ? prefix.length : Number.POSITIVE_INFINITY;
}

function othersOf(schema: JsonObject): Json | undefined {
  const said = schema["additionalProperties"];
  const isSilent = schema["properties"] === undefined && schema["patternProperties"] === undefined;
  return said === undefined && isSilent ? true : said;
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
