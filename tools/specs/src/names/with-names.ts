import { operationsOf } from "@lumkit/tool-openapi-diff/document";
import { copyOf, isObject, type Json, objectAt } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { messageOf } from "../cli/message-of.js";
import { nameFinding, namesOf } from "./names.js";
import { renamePaths } from "./rename-paths.js";
import { renameSchemas } from "./rename-schemas.js";

export interface Named {
  readonly document: Json;
  readonly findings: readonly Finding[];
}

/**
 * A copy of the vendor's document in which things have the names that the packages use. Only names change: every
 * request and response stays as it is.
 *
 * A name that leads nowhere is a finding: upstream has changed, and a person must look.
 */
export function withNames(upstream: Json, overlay: Json, file: string): Named {
  const document = copyOf(upstream);
  try {
    const names = namesOf(overlay);
    const problems = [
      ...renameSchemas(document, names.schemas),
      ...renameOperations(document, names.operations),
      ...renameSecurity(document, names.securitySchemes),
      ...renamePaths(document, names),
    ];
    return { document, findings: problems.map((problem) => nameFinding(file, problem)) };
  } catch (error) {
    return { document, findings: [nameFinding(file, messageOf(error))] };
  }
}

/** An operation without an id is called by its route, e.g. `GET /orders`. */
function renameOperations(document: Json, names: Readonly<Record<string, string>>): string[] {
  const left = new Set(Object.keys(names));
  for (const [path, item] of Object.entries(objectAt(document, "paths")))
    for (const [method, operation] of Object.entries(isObject(item) ? item : {})) {
      if (!isObject(operation)) continue;
      const key = String(operation["operationId"] ?? `${method.toUpperCase()} ${path}`);
      const name = Object.hasOwn(names, key) ? names[key] : undefined;
      if (name === undefined) continue;
      operation["operationId"] = name;
      left.delete(key);
    }
  return [...left].map((key) => `upstream has no operation "${key}": correct or remove its line`);
}

function renameSecurity(document: Json, names: Readonly<Record<string, string>>): string[] {
  const schemes = objectAt(objectAt(document, "components"), "securitySchemes");
  const problems = Object.keys(names)
    .filter((key) => !Object.hasOwn(schemes, key))
    .map((key) => `upstream has no security scheme "${key}": correct or remove its line`);
  renameKeys(schemes, names);
  const owners = [document, ...operationsOf(document).map(({ value }) => value)];
  for (const owner of owners) {
    const requirements = isObject(owner) ? owner["security"] : undefined;
    if (Array.isArray(requirements)) for (const each of requirements) if (isObject(each)) renameKeys(each, names);
  }
  return problems;
}

/** Keeps the order of the members. */
function renameKeys(value: { [key: string]: Json }, names: Readonly<Record<string, string>>): void {
  const entries = Object.entries(value);
  for (const [key] of entries) delete value[key];
  for (const [key, member] of entries) value[names[key] ?? key] = member;
}
