import { existsSync, readFileSync } from "node:fs";
import {
  contentOf,
  type DocumentOperation,
  operationsOf,
  resolve,
  successesOf,
} from "@lumkit/tool-openapi-diff/document";
import { type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";
import { root } from "../document/apis.js";
import { compositions } from "../document/schema-parts.js";
import { reach } from "./open-enums.js";

/** The text of schemas.gen.ts: each schema that a request or a success holds, as a type of its name. */
export function schemasModule(document: Json, header: string): string {
  const schemas = objectAt(objectAt(document, "components"), "schemas");
  const types = schemaNames(document, operationsOf(document)).map((name) => {
    const schema = objectAt(schemas, name);
    return `${commentOf(schema)}export ${typeOf(name, schema)}\n`;
  });
  return `${header}import type { components } from "./schema.gen.js";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

// Interfaces, so that editors show a name and not its members. The members are in schema.gen.ts.
${types.join("")}`;
}

/** The schemas that the index of a package must export and does not. */
export function exportFindings(api: string, document: Json): Finding[] {
  const file = `packages/${api}/src/index.ts`;
  return unexportedNames(document, textOf(file), textOf(`packages/${api}/src/internal.ts`)).map((place) => ({
    file,
    place,
    message: "is not exported: add it to the types of ./schemas.gen.js",
  }));
}

/**
 * The schemas of the operations that have a method, without those that the text of the index exports. The page of a
 * list may be missing there: the list gives its items. `internal` names the operations without a method.
 */
export function unexportedNames(document: Json, index: string, internal: string): string[] {
  const exports = [...index.matchAll(/export type \{([^}]*)\} from "\.\/schemas\.gen\.js"/g)];
  const exported = exports.flatMap(([, names = ""]) => names.match(/\w+/g) ?? []);
  const known = new Set([...exported, ...pageNames(document)]);
  const httpOnly = new Set(internal.match(/\w+/g));
  const operations = operationsOf(document).filter(({ id }) => !httpOnly.has(id));
  return schemaNames(document, operations).filter((name) => !known.has(name));
}

/** In the order of the document. A name that TypeScript cannot write stays in `components` only. */
function schemaNames(document: Json, operations: readonly DocumentOperation[]): string[] {
  const schemas = objectAt(objectAt(document, "components"), "schemas");
  const parts = operations.flatMap((operation) =>
    [...operation.parameters, operation.requestBody, ...successesOf(operation).map(([, response]) => response)].map(
      ({ value }) => value,
    ),
  );
  const names = reach(new Set(parts), schemas);
  return Object.keys(schemas).filter((name) => names.has(name) && /^[A-Za-z_]\w*$/.test(name));
}

/** The schemas of successes that are objects around an array. */
function pageNames(document: Json): string[] {
  const isArray = (member: Json): boolean => resolve(document, member, "").value["type"] === "array";
  return operationsOf(document)
    .flatMap((operation) => successesOf(operation).flatMap(([, response]) => contentOf(response)))
    .map(([, { value }]) => resolve(document, value["schema"], ""))
    .filter(({ value }) => Object.values(objectAt(value, "properties")).some(isArray))
    .map(({ at }) => at.slice(at.lastIndexOf("/") + 1));
}

/** An interface can extend an object whose members are known, and no choice between objects. */
function typeOf(name: string, schema: JsonObject): string {
  const isInterface = schema["type"] === "object" && !compositions.some((key) => key in schema);
  return isInterface ? `interface ${name} extends Schema<"${name}"> {}` : `type ${name} = Schema<"${name}">;`;
}

function commentOf({ description }: JsonObject): string {
  return typeof description === "string" ? `/** ${description.trim().replaceAll("*/", "*\\/")} */\n` : "";
}

function textOf(path: string): string {
  return existsSync(root + path) ? readFileSync(root + path, "utf8") : "";
}
