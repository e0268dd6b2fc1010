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
 * mistake of the caller. An enum that both use is open as a component and copied into the requests that use it. An
 * object around an enum that both use has a closed copy for requests: `PaintRequest` for `Paint`.
 */
export function openResponseEnums(source: Json): Json {
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
  const split = both.filter((name) => !isEnum(schemas[name]) && leadsToEnum(name, schemas));
  const requestNames = new Map(split.map((name) => [name, requestNameOf(name, schemas)]));
  for (const [name, requestName] of requestNames) schemas[requestName] = structuredClone(schemas[name] ?? null);

  const onlyRequested = [...requested].filter((name) => !received.has(name));
  const requestParts = [...[...onlyRequested, ...requestNames.values()].map((name) => schemas[name]), ...requests];
  for (const part of requestParts) {
    writeOut(part, both, schemas);
    rename(part, requestNames);
  }
  for (const name of received) open(schemas[name]);
  for (const part of responses) open(part);
  return document;
}

function isEnum(schema: Json | undefined): schema is JsonObject {
  return isObject(schema) && Array.isArray(schema["enum"]);
}

function leadsToEnum(name: string, schemas: JsonObject): boolean {
  const parts = [name, ...reach(new Set([schemas[name] ?? null]), schemas)].map((each) => schemas[each]);
  return parts.some((part) => some(part, isEnum));
}

/** A name that no schema has. */
function requestNameOf(name: string, schemas: JsonObject): string {
  const free = `${name}Request`;
  return free in schemas ? requestNameOf(free, schemas) : free;
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

function rename(part: Json | undefined, names: ReadonlyMap<string, string>): void {
  some(part, (node) => {
    const name = names.get(referred(node) ?? "");
    if (name !== undefined) node["$ref"] = `${prefix}${name}`;
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
