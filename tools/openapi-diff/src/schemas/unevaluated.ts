import { valueAtPointer } from "../document.js";
import { isObject, type Json, type JsonObject, listOf } from "../json.js";
import { clauseOf } from "./clauses.js";
import type { Shape } from "./shape.js";

/** Shapes of a schema without its `unevaluated` keywords, narrowed by these. What they mean here may be unclear. */
export function withUnevaluated(document: Json, schema: JsonObject, shapes: readonly Shape[]): readonly Shape[] {
  const keywords = { object: schema["unevaluatedProperties"], array: schema["unevaluatedItems"] };
  if (keywords.object === undefined && keywords.array === undefined) return shapes;
  const { parts, isCertain, isChosen } = partsInPlace(document, schema, []);
  const has = (...names: readonly string[]): boolean =>
    parts.slice(1).some((part) => names.some((name) => name in part));
  return shapes.map((shape) => {
    const rest = shape.kind === "object" ? keywords.object : shape.kind === "array" ? keywords.array : undefined;
    if (rest === undefined) return shape;
    if (shape.kind === "object") {
      // What the schema itself says about other members evaluates them all.
      if ("additionalProperties" in schema) return shape;
      if (rest === true) return { ...shape, others: shape.others ?? true };
      const isClear = isCertain && !has("additionalProperties", "patternProperties", "unevaluatedProperties");
      return isClear ? { ...shape, others: rest } : unclear(document, "unevaluatedProperties", schema, shape);
    }
    if (rest === true || "items" in schema) return shape;
    const isClear =
      isCertain && !isChosen && !("contains" in schema) && !has("items", "prefixItems", "contains", "unevaluatedItems");
    if (!isClear) return unclear(document, "unevaluatedItems", schema, shape);
    const most = rest === false ? shape.prefix.length : Number.POSITIVE_INFINITY;
    return { ...shape, items: rest, high: { ...shape.high, at: Math.min(shape.high.at, most) } };
  });
}

function unclear(document: Json, name: string, schema: JsonObject, shape: Shape): Shape {
  return { ...shape, clauses: [...shape.clauses, clauseOf(document, name, schema)] };
}

interface Parts {
  /** The schema objects that apply to the same value, this one first. */
  readonly parts: readonly JsonObject[];
  /** Whether exactly one branch of each choice is known to apply. */
  readonly isCertain: boolean;
  readonly isChosen: boolean;
}

function partsInPlace(document: Json, schema: Json, above: readonly string[]): Parts {
  if (!isObject(schema)) return { parts: [], isCertain: true, isChosen: false };
  const at = schema["$ref"];
  const target = typeof at === "string" && !above.includes(at) ? [valueAtPointer(document, at) ?? true] : [];
  const below = typeof at === "string" ? [...above, at] : above;
  const choices = [...listOf(schema["oneOf"]), ...listOf(schema["anyOf"])];
  const inner = [...target, ...listOf(schema["allOf"]), ...choices].map((part) => partsInPlace(document, part, below));
  const isPlain = !["if", "dependentSchemas", "dependencies"].some((keyword) => keyword in schema);
  return {
    parts: [schema, ...inner.flatMap(({ parts }) => parts)],
    isCertain: isPlain && listOf(schema["anyOf"]).length < 2 && inner.every((part) => part.isCertain),
    isChosen: choices.length > 0 || inner.some((part) => part.isChosen),
  };
}
