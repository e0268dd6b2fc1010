import { type DocumentOperation, resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject } from "@lumkit/tool-openapi-diff/json";
import { bodySchema } from "../document/bodies.js";
import { isDecimal, isDecimalText, partsIn } from "../document/schema-parts.js";

/**
 * Where a request holds decimals: a tree of member names that ends in `true`, in `"positive"` where zero is wrong, or in
 * `"text"` where the service reads a string.
 */
export function requestDecimals({ document, requestBody }: DocumentOperation): JsonObject {
  return partsIn(document, resolve(document, bodySchema(requestBody), "").value)
    .filter(({ path, schema }) => path.length > 0 && !path.includes("*") && isDecimal(schema))
    .map(({ path, schema }) => {
      const names = path.filter((step) => step !== "[]");
      return names.reduceRight<Json>((tree, name) => ({ [name]: tree }), markOf(schema));
    })
    .filter(isObject)
    .reduce(joined, {});
}

function markOf(schema: JsonObject): Json {
  if (isDecimalText(schema)) return "text";
  return schema["exclusiveMinimum"] === 0 ? "positive" : true;
}

/** Both trees in one; a decimal that may be zero in one place may be zero. */
function joined(left: JsonObject, right: JsonObject): JsonObject {
  const tree = { ...left };
  for (const [name, mark] of Object.entries(right)) {
    const other = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (isObject(other) && isObject(mark)) tree[name] = joined(other, mark);
    else tree[name] = other === undefined || other === mark ? mark : true;
  }
  return tree;
}
