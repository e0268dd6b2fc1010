import type { DocumentOperation } from "@lumkit/tool-openapi-diff/document";
import { contentOf, operationsOf, valueAtPointer } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf, objectAt } from "@lumkit/tool-openapi-diff/json";
import { isData, isNameMap } from "@lumkit/tool-openapi-diff/keywords";
import { clientOperations, isSkipped } from "./client-operations.js";
import { componentsFor } from "./used-components.js";

/**
 * The same API, written so that every program reads it as `clientOperations` does: openapi-typescript, Prism, and the
 * comparison.
 *
 * A path item is in its place, its parameters are those of its operations, an `operationId` is the name in the clients,
 * a body that is never sent is not written, and what is left out is not there.
 */
export function plainDocument(document: Json): Json {
  if (!isObject(document)) return document;
  const operations = clientOperations(document);
  const paths = Object.fromEntries(
    [...new Set(operations.map(({ path }) => path))].map((path) => [
      path,
      plainItem(operations.filter((operation) => operation.path === path)),
    ]),
  );
  const plain = { ...document, paths };
  if (!operationsOf(document).some(isSkipped) && objectAt(document, "components")["pathItems"] === undefined)
    return plain;
  const whole = { ...plain, ...writtenOut(document, plain, plain, []) };
  return { ...whole, components: componentsFor(whole) };
}

/** A part of the plain document, with the targets of its references that lead to what is not in it. */
function writtenOut(document: Json, plain: Json, part: JsonObject, above: readonly string[]): JsonObject {
  const inner = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(inner);
    if (!isObject(value)) return value;
    const at = value["$ref"];
    if (typeof at !== "string" || !at.startsWith("#/paths/") || valueAtPointer(plain, at) !== undefined)
      return writtenOut(document, plain, value, above);
    const target = valueAtPointer(document, at);
    return isObject(target) && !above.includes(at) ? writtenOut(document, plain, target, [...above, at]) : value;
  };
  return Object.fromEntries(
    Object.entries(part).map(([key, member]): [string, Json] => {
      if (isNameMap(key, member))
        return [key, Object.fromEntries(Object.entries(member).map(([name, each]) => [name, inner(each)]))];
      return [key, isData(key, member) ? member : inner(member)];
    }),
  );
}

const notPlain = ["$ref", "parameters", "get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations of one path, in the order in which they are written. */
function plainItem(operations: readonly DocumentOperation[]): JsonObject {
  const members = Object.entries(operations[0]?.item ?? {}).flatMap(([name, member]): [string, Json][] => {
    const operation = operations.find(({ method }) => method === name.toUpperCase());
    if (operation !== undefined) return [[name, plainOperation(operation)]];
    return notPlain.includes(name) ? [] : [[name, member]];
  });
  return Object.fromEntries(members);
}

function plainOperation({ id, item, parameters, responses, value }: DocumentOperation): JsonObject {
  const written = objectAt(value, "responses");
  const isAsWritten = item["parameters"] === undefined && listOf(value["parameters"]).length === parameters.length;
  return {
    ...value,
    operationId: id,
    ...(isAsWritten ? {} : { parameters: parameters.map((parameter) => parameter.value) }),
    responses: Object.fromEntries(
      responses.map(([status, response]): [string, Json] => {
        const { content: _, ...empty } = response.value;
        return [status, contentOf(response).length > 0 ? (written[status] ?? empty) : empty];
      }),
    ),
  };
}
