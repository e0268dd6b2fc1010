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
  readonly location: readonly string[];
  readonly value: JsonObject;
  /** Those of its path, then its own. */
  readonly parameters: readonly Place[];
  readonly requestBody: Place;
  readonly responses: readonly (readonly [status: string, response: Place])[];
}

export function operationsOf(document: Json): DocumentOperation[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const value = isObject(item) ? item[method] : undefined;
      return isObject(value) ? [operationAt(document, ["paths", path, method], value)] : [];
    }),
  );
}

function operationAt(
  document: Json,
  location: readonly [string, string, string],
  value: JsonObject,
): DocumentOperation {
  const [, path, method] = location;
  const parametersOf = (owner: JsonObject, at: readonly string[]): Place[] =>
    listOf(owner["parameters"]).map((parameter, index) =>
      resolve(document, parameter, pointer(...at, "parameters", index)),
    );
  return {
    document,
    id: typeof value["operationId"] === "string" ? value["operationId"] : "",
    method: method.toUpperCase(),
    path,
    location,
    value,
    parameters: [
      ...parametersOf(objectAt(objectAt(document, "paths"), path), ["paths", path]),
      ...parametersOf(value, location),
    ],
    requestBody: resolve(document, value["requestBody"], pointer(...location, "requestBody")),
    responses: Object.entries(objectAt(value, "responses")).map(
      ([status, response]) => [status, resolve(document, response, pointer(...location, "responses", status))] as const,
    ),
  };
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
    place = { value: isObject(target) ? target : {}, at: reference };
  }
  return place;
}

/** The value at a pointer such as `#/components/schemas/Order`. */
export function valueAtPointer(document: Json, at: string): Json | undefined {
  return at
    .slice(2)
    .split("/")
    .reduce<Json | undefined>((node, key) => {
      if (Array.isArray(node)) return node[Number(key)];
      const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
      return isObject(node) ? (node[name] ?? node[decoded(name)]) : undefined;
    }, document);
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
