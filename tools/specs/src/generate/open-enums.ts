import { operationsOf } from "@lumkit/tool-openapi-diff/document";
import {
  copyOf,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  objectAt,
  stringsOf,
} from "@lumkit/tool-openapi-diff/json";

const prefix = "#/components/schemas/";

/**
 * A copy of the document in which the enums of responses are open and those of requests stay closed.
 *
 * A value that the vendor adds tomorrow must not break reading a response, but an unknown value in a request is a
 * mistake of the caller. An enum that both use is open as a component and copied into the requests that use it.
 */
export function openResponseEnums(source: Json): { document: Json; problems: string[] } {
  const document = copyOf(source);
  const operations = operationsOf(document);
  const components = objectAt(document, "components");
  const componentsIn = (kind: string): Json[] => Object.values(objectAt(components, kind));
  const schemas = objectAt(components, "schemas");
  const requests = new Set([
    ...operations.flatMap(({ parameters, requestBody }) => [...parameters, requestBody].map(({ value }) => value)),
    ...componentsIn("parameters"),
    ...componentsIn("requestBodies"),
  ]);
  // A set, because a response that several operations share must be opened once.
  const responses = new Set([
    ...operations.flatMap((operation) => operation.responses.map(([, { value }]) => value)),
    ...componentsIn("responses"),
    ...componentsIn("headers"),
  ]);

  const requested = reach(requests, schemas);
  const received = reach(responses, schemas);
  const both = [...requested].filter((name) => received.has(name));
  const problems = both
    .filter((name) => !isEnum(schemas[name]) && holdsEnum(schemas[name], schemas))
    .map((name) => `schema ${name} holds an enum and is used by requests and responses: give each its own schema`);

  for (const name of requested) writeOut(schemas[name], both, schemas);
  for (const part of requests) writeOut(part, both, schemas);
  for (const name of received) open(schemas[name]);
  for (const part of responses) open(part);
  return { document, problems };
}

function isEnum(schema: Json | undefined): schema is JsonObject {
  return isObject(schema) && Array.isArray(schema["enum"]);
}

function holdsEnum(schema: Json | undefined, schemas: JsonObject): boolean {
  return some(schema, (node) => isEnum(node) || isEnum(schemas[referred(node) ?? ""]));
}

/** The names of the component schemas that these parts refer to. */
export function reach(parts: ReadonlySet<Json>, schemas: JsonObject): Set<string> {
  const names = new Set<string>();
  const follow = (part: Json | undefined): void => {
    some(part, (node) => {
      const name = referred(node);
      if (name !== undefined && !names.has(name)) {
        names.add(name);
        follow(schemas[name]);
      }
      return false;
    });
  };
  for (const part of parts) follow(part);
  return names;
}

function referred(node: JsonObject): string | undefined {
  const reference = node["$ref"];
  return typeof reference === "string" && reference.startsWith(prefix) ? reference.slice(prefix.length) : undefined;
}

function writeOut(part: Json | undefined, names: readonly string[], schemas: JsonObject): void {
  some(part, (node) => {
    const name = referred(node);
    const target = name !== undefined && names.includes(name) ? schemas[name] : undefined;
    if (isEnum(target)) {
      delete node["$ref"];
      Object.assign(node, { ...structuredClone(target), ...node });
    }
    return false;
  });
}

function open(part: Json | undefined): void {
  some(part, (node) => {
    const values = stringsOf(node["enum"]);
    if (values.length === 0) return false;
    const others = listOf(node["enum"]).filter((value) => typeof value !== "string");
    delete node["enum"];
    delete node["type"];
    node["anyOf"] = [
      { type: "string", enum: values },
      { type: "string", "x-open": true },
      ...(others.length === 0 ? [] : [{ enum: others }]),
    ];
    return true;
  });
}

/** Whether `test` is true for an object in this value. It visits nothing below an object for which it is true. */
function some(value: Json | undefined, test: (node: JsonObject) => boolean): boolean {
  if (Array.isArray(value)) return value.map((item) => some(item, test)).includes(true);
  if (!isObject(value)) return false;
  if (test(value)) return true;
  return Object.entries(value)
    .map(([key, member]) => key !== "examples" && key !== "example" && some(member, test))
    .includes(true);
}
