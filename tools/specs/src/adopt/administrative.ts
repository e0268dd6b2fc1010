import { type DocumentOperation, operationsOf } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf, stringsOf } from "@lumkit/tool-openapi-diff/json";
import { targetsOf } from "./target-of.js";

/** An operation that is left out, with an action that does it. */
export interface LeftOut {
  readonly id: string;
  readonly route: string;
  readonly why: string;
  readonly action: JsonObject;
}

/** The new operations that are not for the packages' users: for administrators, internal, or with other credentials. */
export function administrative(document: Json, known: ReadonlySet<string>): LeftOut[] {
  const operations = operationsOf(document);
  const credentials = new Set(operations.filter(({ id }) => known.has(id)).flatMap(schemesOf));
  return operations
    .filter(({ id }) => !known.has(id))
    .flatMap((operation) => {
      const why = reasonFor(operation, credentials);
      if (why === undefined) return [];
      const { id, method, path, location, value } = operation;
      const [target = ""] = targetsOf(document, [location], () => false);
      const action = {
        target,
        description: `Leaves the operation out: ${why}.`,
        "x-evidence": `The vendor's document: tags ${stringsOf(value["tags"]).join(", ") || "none"}`,
        "x-confidence": "documented",
        update: { "x-lumkit-skip": why },
      };
      return [{ id, route: `${method} ${path}`, why, action }];
    });
}

function reasonFor(operation: DocumentOperation, credentials: ReadonlySet<string>): string | undefined {
  const { path, value } = operation;
  const words = [...path.split("/"), ...stringsOf(value["tags"])].map((word) => word.toLowerCase());
  if (value["x-internal"] === true) return "the vendor says that it is internal";
  if (words.some((word) => /^(?:admin|administration|internal|backoffice)$/.test(word)))
    return "it is for the vendor's staff";
  const other = schemesOf(operation).find((name) => credentials.size > 0 && !credentials.has(name));
  return other === undefined ? undefined : `it takes other credentials (${other})`;
}

function schemesOf({ value, document }: DocumentOperation): string[] {
  const requirements = value["security"] ?? (isObject(document) ? document["security"] : undefined);
  return listOf(requirements).flatMap((requirement) => (isObject(requirement) ? Object.keys(requirement) : []));
}
