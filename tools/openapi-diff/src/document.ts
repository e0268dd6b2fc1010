import { isObject, type Json, type JsonObject, listOf, objectAt, pointer } from "./json.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** One operation, read once for everything that is made from a document: the `$ref`s of its parts are followed. */
export interface DocumentOperation {
  readonly document: Json;
  /** Empty if the document gives none. */
  readonly id: string;
  /** In capital letters. */
  readonly method: string;
  readonly path: string;
  /** Where it is written, which is not below its path if that is a `$ref`. */
  readonly location: readonly string[];
  readonly value: JsonObject;
  /** What is written for all operations of its path. */
  readonly item: JsonObject;
  /** Those of its path that it does not override, then its own; without headers that OpenAPI ignores. */
  readonly parameters: readonly Place[];
  readonly requestBody: Place;
  /** A response to HEAD has no content, whatever is written. */
  readonly responses: readonly (readonly [status: string, response: Place])[];
}

/** @param items path items by their paths; by default those that the service takes requests at. */
export function operationsOf(document: Json, items = objectAt(document, "paths")): DocumentOperation[] {
  return Object.entries(items).flatMap(([path, written]) => {
    const item = resolve(document, written, pointer("paths", path));
    return methods.flatMap((method) =>
      isObject(item.value[method]) ? [operationAt(document, path, item, method)] : [],
    );
  });
}

function operationAt(document: Json, path: string, item: Place, method: string): DocumentOperation {
  const value = objectAt(item.value, method);
  const at = `${item.at}/${method}`;
  const parametersOf = (owner: JsonObject, place: string): Place[] =>
    listOf(owner["parameters"])
      .map((parameter, index) => resolve(document, parameter, `${place}/parameters/${index}`))
      .filter((parameter) => !isIgnored(parameter));
  const own = parametersOf(value, at);
  const responseOf = (status: string, response: Json): Place => {
    const place = resolve(document, response, `${at}${pointer("responses", status).slice(1)}`);
    const { content: _, ...rest } = place.value;
    return method === "head" ? { ...place, value: rest } : place;
  };
  return {
    document,
    id: typeof value["operationId"] === "string" ? value["operationId"] : "",
    method: method.toUpperCase(),
    path,
    location: namesIn(at),
    value,
    item: item.value,
    parameters: [
      ...parametersOf(item.value, item.at).filter((place) => !own.some((other) => keyOf(other) === keyOf(place))),
      ...own,
    ],
    requestBody: resolve(document, value["requestBody"], `${at}/requestBody`),
    responses: Object.entries(objectAt(value, "responses")).map(
      ([status, response]) => [status, responseOf(status, response)] as const,
    ),
  };
}

/** OpenAPI ignores parameters that say again what contents, responses or security schemes say. */
function isIgnored({ value }: Place): boolean {
  return value["in"] === "header" && /^(accept|content-type|authorization)$/i.test(String(value["name"]));
}

/** A parameter is known by its name and its place together. */
function keyOf({ value }: Place): string {
  return `${value["in"]} ${value["name"]}`;
}

/** The names in a path template, in their order. */
export function pathParameters(path: string): string[] {
  return path.match(/(?<=\{)[^}]*(?=\})/g) ?? [];
}

/** The route that is sent: parameters of the path differ only in their position, not in their names. */
export function routeOf({ method, path }: DocumentOperation): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
}

/** A value with the pointer to its place in the document, after `$ref`s are followed. */
export interface Place {
  readonly value: JsonObject;
  readonly at: string;
}

/** Follows local `$ref`s. A reference without a target, or in a circle, gives an empty object. */
export function resolve(document: Json, value: Json | undefined, at: string): Place {
  const followed = new Set<string>();
  let place: Place = { value: isObject(value) ? value : {}, at };
  while (typeof place.value["$ref"] === "string" && !followed.has(place.value["$ref"])) {
    const reference = place.value["$ref"];
    followed.add(reference);
    const target = valueAtPointer(document, reference);
    place = { value: isObject(target) ? target : {}, at: plainPointer(document, reference) };
  }
  return place;
}

/** The pointer as it is written outside of a URL, if it leads somewhere. */
function plainPointer(document: Json, reference: string): string {
  if (!reference.includes("%")) return reference;
  const plain = decoded(reference);
  return valueAtPointer(document, plain) === undefined ? reference : plain;
}

/** The value at a pointer such as `#/components/schemas/Order`. */
export function valueAtPointer(document: Json, at: string): Json | undefined {
  return namesIn(at).reduce<Json | undefined>((node, name) => {
    if (Array.isArray(node)) return node[Number(name)];
    return isObject(node) ? (node[name] ?? node[decoded(name)]) : undefined;
  }, document);
}

/** The names in a pointer. */
export function namesIn(at: string): string[] {
  return at
    .slice(2)
    .split("/")
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A pointer in a `$ref` is part of a URL, in which `{` may be written as `%7B`. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The media types of a request body or response. */
export function contentOf({ value, at }: Place): [mediaType: string, content: Place][] {
  return Object.entries(objectAt(value, "content")).map(([mediaType, content]) => [
    mediaType,
    { value: isObject(content) ? content : {}, at: `${at}${pointer("content", mediaType).slice(1)}` },
  ]);
}

/** The schema of a parameter or header, which may stand in its one media type. */
export function schemaOf(parameter: JsonObject): Json {
  const [content] = contentOf({ value: parameter, at: "" });
  return parameter["schema"] ?? content?.[1].value["schema"] ?? true;
}

export const parameterGroups = ["path", "query", "header", "cookie"];

/** The parameters of one group as the schema of one object. Header names are in small letters. */
export function groupSchema(parameters: readonly JsonObject[], group: string) {
  const own = parameters.filter((parameter) => parameter["in"] === group);
  const nameOf = ({ name }: JsonObject): string => (group === "header" ? String(name).toLowerCase() : String(name));
  return {
    type: "object",
    properties: Object.fromEntries(own.map((each) => [nameOf(each), schemaOf(each)])),
    required: own.filter((each) => each["required"] === true).map(nameOf),
  };
}

export function isSuccess(status: string): boolean {
  return /^2(\d\d|XX)$/.test(status);
}

/** The responses that mean success. `default` is one only if no other is documented. */
export function successesOf({ responses }: DocumentOperation): DocumentOperation["responses"] {
  const successes = responses.filter(([status]) => isSuccess(status));
  return successes.length > 0 ? successes : responses.filter(([status]) => status === "default");
}
