import { operationsOf, routeOf, valueAtPointer } from "@lumkit/tool-openapi-diff/document";
import type { Json } from "@lumkit/tool-openapi-diff/json";
import { referencesIn } from "../document/references.js";

/**
 * What a new document lacks: operations that the present one has, and targets of its own references. The beginning of a
 * YAML document may be valid YAML, and a server may leave a part out. Only a person knows whether the vendor meant it.
 */
export function lostParts(before: Json, after: Json): string[] {
  const present = new Set(operationsOf(after).map(routeOf));
  const operations = operationsOf(before)
    .filter((operation) => !present.has(routeOf(operation)))
    .map(({ method, path }) => `${method} ${path}`);
  const known = new Set(missingTargets(before));
  return [...operations, ...missingTargets(after).filter((target) => !known.has(target))];
}

function missingTargets(document: Json): string[] {
  const targets = new Set(referencesIn(document).map(([, target]) => target));
  return [...targets].filter((target) => target.startsWith("#/") && valueAtPointer(document, target) === undefined);
}
