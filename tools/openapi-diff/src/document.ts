import { isObject, type Json, type JsonObject, listOf, objectAt, pointer } from "./json.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** One operation of a document, with the place it stands at. */
export interface DocumentOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly location: readonly string[];
  readonly value: JsonObject;
}

export function operationsOf(document: Json): DocumentOperation[] {
  const found: DocumentOperation[] = [];
  for (const [path, item] of Object.entries(objectAt(document, "paths"))) {
    for (const method of methods) {
      const value = isObject(item) ? item[method] : undefined;
      if (!isObject(value)) continue;
      const id = typeof value["operationId"] === "string" ? value["operationId"] : "";
      found.push({ id, method: method.toUpperCase(), path, location: ["paths", path, method], value });
    }
  }
  return found;
}

/** A value with the pointer to where it really stands, after following `$ref`s. */
export interface Place {
  readonly value: JsonObject;
  readonly at: string;
}

/** Follows local `$ref`s to what they mean. A reference into nowhere, or in a circle, gives an empty object. */
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

/** What stands at a pointer such as `#/components/schemas/Order`. */
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

/** A pointer in a `$ref` is part of an address, in which `{` may stand as `%7B`. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function responsesOf(document: Json, operation: DocumentOperation): [status: string, response: Place][] {
  return Object.entries(objectAt(operation.value, "responses")).map(([status, response]) => [
    status,
    resolve(document, response, pointer(...operation.location, "responses", status)),
  ]);
}

export function parametersOf(document: Json, operation: DocumentOperation): Place[] {
  const item = objectAt(objectAt(document, "paths"), operation.path);
  const lists: [Json | undefined, readonly string[]][] = [
    [item["parameters"], ["paths", operation.path]],
    [operation.value["parameters"], operation.location],
  ];
  return lists.flatMap(([list, location]) =>
    listOf(list).map((parameter, index) => resolve(document, parameter, pointer(...location, "parameters", index))),
  );
}

export function requestBodyOf(document: Json, operation: DocumentOperation): Place {
  return resolve(document, operation.value["requestBody"], pointer(...operation.location, "requestBody"));
}

/** The media types of a request body or response. */
export function contentOf({ value, at }: Place): [mediaType: string, content: Place][] {
  return Object.entries(objectAt(value, "content")).map(([mediaType, content]) => [
    mediaType,
    { value: isObject(content) ? content : {}, at: `${at}${pointer("content", mediaType).slice(1)}` },
  ]);
}

export function isSuccess(status: string): boolean {
  return /^2(\d\d|XX)$/.test(status);
}
